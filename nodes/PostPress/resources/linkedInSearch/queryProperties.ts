import type { INodeProperties } from 'n8n-workflow';

const resource = ['linkedInSearch'];

const CLEARS = 'Another choice can clear the filters; duplicate the node to keep them';

const WARNS = 'Another API or category clears the filters';

/** What to search, and with which of LinkedIn's products. */
export const queryProperties: INodeProperties[] = [
	{
		displayName: 'API',
		name: 'api',
		type: 'options',
		noDataExpression: true,
		default: 'classic',
		displayOptions: { show: { resource, operation: ['search', 'count', 'continueFromCursor'] } },
		description: CLEARS,
		options: [
			{
				name: 'Classic',
				value: 'classic',
				description: 'LinkedIn as everybody has it',
			},
			{
				name: 'Recruiter',
				value: 'recruiter',
				description: 'Needs a Recruiter seat',
			},
			{
				name: 'Sales Navigator',
				value: 'sales_navigator',
				description: 'Needs a Sales Navigator seat',
			},
		],
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		noDataExpression: true,
		default: 'people',
		displayOptions: { show: { resource, operation: ['search', 'count'], api: ['classic'] } },
		description: CLEARS,
		hint: WARNS,
		options: [
			{ name: 'Companies', value: 'companies' },
			{ name: 'Jobs', value: 'jobs' },
			{ name: 'People', value: 'people' },
			{ name: 'Posts', value: 'posts' },
		],
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		noDataExpression: true,
		default: 'people',
		displayOptions: {
			show: { resource, operation: ['search', 'count'], api: ['sales_navigator'] },
		},
		description: CLEARS,
		hint: WARNS,
		options: [
			{ name: 'Companies', value: 'companies' },
			{ name: 'People', value: 'people' },
		],
	},
	{
		displayName: 'Category',
		name: 'category',
		type: 'options',
		noDataExpression: true,
		default: 'people',
		displayOptions: { show: { resource, operation: ['search', 'count'], api: ['recruiter'] } },
		description: CLEARS,
		hint: WARNS,
		options: [{ name: 'People', value: 'people' }],
	},
	{
		displayName: 'Keywords',
		name: 'keywords',
		type: 'string',
		default: '',
		placeholder: 'e.g. data engineer NOT intern',
		displayOptions: { show: { resource, operation: ['search', 'count'] } },
		description: 'Words to search for; AND, OR, NOT and quotes may be used',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://www.linkedin.com/search/results/people/?keywords=data%20engineer',
		displayOptions: { show: { resource, operation: ['searchFromUrl'] } },
		description: 'The address of a LinkedIn, Sales Navigator or Recruiter page of search results',
	},
	{
		displayName: 'Cursor',
		name: 'cursor',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { resource, operation: ['continueFromCursor'] } },
		description: 'The cursor that an error item, or _paging of an earlier search, told',
	},
	{
		displayName: 'Specify Filters',
		name: 'specifyFilters',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		displayOptions: { show: { resource, operation: ['search', 'count'] } },
		options: [
			{ name: 'Using Fields', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
	},
	{
		displayName: 'Filters (JSON)',
		name: 'filtersJson',
		type: 'json',
		default: '{}',
		displayOptions: {
			show: { resource, operation: ['search', 'count'], specifyFilters: ['json'] },
		},
		description:
			'The filters by their API names, with names or IDs as values, e.g. {"location": ["Berlin, Germany"]}. It may hold keywords too.',
	},
	{
		displayName: 'Show Text for AI Agents',
		name: 'showAgentText',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		displayOptions: {
			show: { resource, operation: ['search', 'count'], specifyFilters: ['json'] },
		},
		description: 'Whether to show what to tell an AI agent about the fields that it may fill',
	},
];
