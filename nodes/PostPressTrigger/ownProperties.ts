import type { INodeProperties } from 'n8n-workflow';

/** What only the trigger asks: its operations, and how much it tells of. */
export const ownParameters: [INodeProperties, ...INodeProperties[]] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'search',
		description: 'Another operation can clear the filters; duplicate the node to keep them',
		options: [
			{
				name: 'Search',
				value: 'search',
				action: 'On new results of a search',
				description: 'Look for new people, companies, posts or jobs with filters',
			},
			{
				name: 'Search From URL',
				value: 'searchFromUrl',
				action: 'On new results of a pasted link',
				description: 'Look for new results of a search that you built on LinkedIn itself',
			},
		],
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	{
		displayName: 'First Poll',
		name: 'firstPoll',
		type: 'options',
		default: 'remember',
		description: 'What to do with the results that are there already, also after a changed search',
		options: [
			{
				name: 'Emit',
				value: 'emit',
				description:
					'Deliver them too, up to Limit at each poll, until the search is used up; then only new ones',
			},
			{
				name: 'Remember',
				value: 'remember',
				description:
					'Only take note of them, which may take several polls; then deliver what is new',
			},
		],
	},
];

/** What only the trigger has among its Options. */
export const ownOptions: INodeProperties[] = [
	{
		displayName: 'Max Pages',
		name: 'maxPages',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 10,
		description: 'How many pages a poll reads at most; the next one goes on from there',
	},
	{
		displayName: 'Minimum Interval',
		name: 'minimumInterval',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 10080 },
		default: 60,
		description:
			'Minutes between two polls that ask LinkedIn, however often n8n polls. Less makes a restriction by LinkedIn more likely.',
	},
];
