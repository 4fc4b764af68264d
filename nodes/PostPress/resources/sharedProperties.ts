import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { accountHint } from '../builderHints';

/** Values of other parameters for which a parameter is shown. */
export type Show = NonNullable<IDisplayOptions['show']>;

/** The LinkedIn account that a search or a lookup uses. */
export const accountPicker = (show: Show): INodeProperties => ({
	displayName: 'Account',
	name: 'accountId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	displayOptions: { show },
	...accountHint,
	description: 'The connected LinkedIn account to search with',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an account...',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. acc_linkedin_01HXYZ',
		},
	],
});

/** Return All and Limit. */
export const returnAllAndLimit = (show: Show): INodeProperties[] => [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: { show },
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: { show: { ...show, returnAll: [false] } },
		description: 'Max number of results to return',
	},
];

/** The options of every request. */
const requestOptions: INodeProperties[] = [
	{
		displayName: 'Delay Between Requests',
		name: 'delayBetweenRequests',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 300 },
		default: 2,
		description:
			'Seconds to wait between requests of the same LinkedIn account, randomized by ±50%. A shorter delay makes a LinkedIn restriction more likely.',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10 },
		default: 3,
		description: 'Max number of times to retry a request that failed temporarily',
	},
];

/** Sorts by label, as n8n's guidelines require for lists without a natural order. */
export const byDisplayName = (a: { displayName: string }, b: { displayName: string }): number =>
	a.displayName.localeCompare(b.displayName, 'en');

/** Options: those of every request and `more`. */
export const options = (show: Show, more: INodeProperties[] = []): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show },
	options: [...requestOptions, ...more].sort(byDisplayName),
});
