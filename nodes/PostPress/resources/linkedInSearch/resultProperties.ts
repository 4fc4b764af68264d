import type { INodeProperties } from 'n8n-workflow';

const resource = ['linkedInSearch'];
const searches = ['search', 'searchFromUrl', 'continueFromCursor'];

/** How much to return, in which form, and how carefully. */
export const resultProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		displayOptions: {
			show: { resource: ['linkedInSearch', 'account'], operation: [...searches, 'getAll'] },
		},
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		displayOptions: {
			show: {
				resource: ['linkedInSearch', 'account'],
				operation: [...searches, 'getAll'],
				returnAll: [false],
			},
		},
		description: 'Max number of results to return',
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		default: 'simplified',
		displayOptions: { show: { resource, operation: searches } },
		options: [
			{
				name: 'Raw',
				value: 'raw',
				description: 'Everything that the API gives, untouched',
			},
			{
				name: 'Selected Fields',
				value: 'selectedFields',
				description: 'The fields of the raw result that you name',
			},
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'One flat row with the same columns for every result',
			},
		],
	},
	{
		displayName: 'Fields',
		name: 'outputFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. name, headline, current_positions[0].company',
		displayOptions: { show: { resource, operation: searches, output: ['selectedFields'] } },
		description: 'Names of fields of the raw result, separated by commas; dots lead inside',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { resource: ['linkedInSearch', 'searchParameter'] } },
		options: [
			{
				displayName: 'Delay Between Requests',
				name: 'delayBetweenRequests',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 300 },
				default: 2,
				description:
					'Seconds between two requests of the same LinkedIn account, varied by half at random. Less makes a restriction by LinkedIn more likely.',
			},
			{
				displayName: 'Ignore Empty Filters',
				name: 'ignoreEmptyFilters',
				type: 'boolean',
				default: true,
				displayOptions: {
					show: { '/operation': ['search', 'count'], '/specifyFilters': ['fields'] },
				},
				description:
					'Whether to search without a filter whose value is empty, e.g. because a cell has no value. If off, the item fails.',
			},
			{
				displayName: 'Include Paging',
				name: 'includePaging',
				type: 'boolean',
				default: false,
				displayOptions: { show: { '/operation': searches } },
				description:
					'Whether to add _paging to each result: the cursor to go on from, the total, and whether LinkedIn gives all of it',
			},
			{
				displayName: 'Max Retries',
				name: 'maxRetries',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 10 },
				default: 3,
				description: 'How often a request is repeated that failed for a passing reason',
			},
			{
				displayName: 'Name Matching',
				name: 'nameMatching',
				type: 'options',
				default: 'exact',
				displayOptions: { show: { '/operation': ['search', 'count'] } },
				description: 'What to do when a name that is looked up fits more than one value',
				options: [
					{
						name: 'Best',
						value: 'best',
						description: "Take LinkedIn's first suggestion",
					},
					{
						name: 'Exact',
						value: 'exact',
						description: 'Stop and list the suggestions',
					},
				],
			},
		],
	},
];
