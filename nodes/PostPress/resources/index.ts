import type { INodeProperties } from 'n8n-workflow';
import { account } from './account';
import { linkedInSearch, linkedInSearchParameters } from './linkedInSearch';
import { searchParameter, searchParameterParameters } from './searchParameter';

const accountPicker: INodeProperties = {
	displayName: 'Account',
	name: 'accountId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	displayOptions: { show: { resource: ['linkedInSearch', 'searchParameter'] } },
	description: 'The LinkedIn account that asks LinkedIn',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose an account…',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. acc_linkedin_01HXYZ',
		},
	],
};

/** All parameters of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'linkedInSearch',
		options: [
			{ name: 'LinkedIn Search', value: 'linkedInSearch' },
			{ name: 'Filter Value', value: 'searchParameter' },
			{ name: 'Account', value: 'account' },
		],
	},
	...linkedInSearch,
	...searchParameter,
	...account,
	accountPicker,
	...searchParameterParameters,
	...linkedInSearchParameters,
];
