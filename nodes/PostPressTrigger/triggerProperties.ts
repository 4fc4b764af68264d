import type { INodeProperties } from 'n8n-workflow';
import { dailyField } from '../PostPress/resources/linkedInSearch/dailyResults';

/** Labels of fields, also used in messages. */
export const LABELS = {
	existing: 'Existing Results',
	minimumInterval: 'Minimum Interval (Minutes)',
	resultsPerDay: 'Results per Day',
};

/** Shown beside n8n's own Poll Times. */
export const minimumInterval: INodeProperties = {
	displayName: LABELS.minimumInterval,
	name: 'minimumInterval',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10080 },
	default: 60,
	description:
		'Min number of minutes between polls that query LinkedIn, however often n8n polls. A shorter interval makes a LinkedIn restriction more likely.',
};

export const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'search',
	description:
		'Changing the operation can clear the filters. To keep them, duplicate the node first.',
	options: [
		{
			name: 'Search',
			value: 'search',
			action: 'On new search results',
			description: 'Watch for new people, companies, posts or jobs that match filters',
		},
		{
			name: 'Search From URL',
			value: 'searchFromUrl',
			action: 'On new results from URL',
			description: 'Watch for new results of a search that you built on LinkedIn',
		},
	],
};

/** How much the trigger returns. */
export const limits: INodeProperties[] = [
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: LABELS.existing,
		name: 'firstPoll',
		type: 'options',
		default: 'remember',
		description:
			'What to do with results that already exist when the trigger starts or the search changes',
		options: [
			{
				name: 'Deliver Too',
				value: 'emit',
				description:
					'Return existing results too, up to Limit per poll. Once all are returned, return only new ones.',
			},
			{
				name: 'Skip (Only New Ones)',
				value: 'remember',
				description:
					'Record existing results without returning them, which can take several polls. Then return only new ones.',
			},
		],
	},
];

/** Options that only the trigger has. */
export const triggerOptions: INodeProperties[] = [
	{
		displayName: 'Max Pages',
		name: 'maxPages',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 100,
		description: 'Max number of pages to read per poll. The next poll continues from there.',
	},
	...dailyField({
		displayName: LABELS.resultsPerDay,
		name: 'resultsPerDay',
		description:
			'Max number of results to read per day, spread over the polls. The default is 1,000 with Classic and 2,500 with Sales Navigator and Recruiter.',
	}),
];
