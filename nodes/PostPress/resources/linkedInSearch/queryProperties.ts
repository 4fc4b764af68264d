import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { specifyFiltersHint } from '../../builderHints';
import type { Show } from '../sharedProperties';
import { type Category, KEYWORDS, VARIANTS } from './variants';

/** Each search has different filters, and n8n drops the values of hidden parameters. */
const clears = (label: string) =>
	`Changing the ${label} clears the filters. To keep them, duplicate the node first.`;

/** The LinkedIn product to search with. */
export const api = (show: Show): INodeProperties => ({
	displayName: 'API',
	name: 'api',
	type: 'options',
	noDataExpression: true,
	default: 'classic',
	displayOptions: { show },
	hint: clears('API'),
	options: [
		{
			name: 'Classic',
			value: 'classic',
			description: 'Regular LinkedIn search, available to every account',
		},
		{
			name: 'Recruiter',
			value: 'recruiter',
			description: 'Requires a Recruiter seat',
		},
		{
			name: 'Sales Navigator',
			value: 'sales_navigator',
			description: 'Requires a Sales Navigator seat',
		},
	],
});

const CATEGORIES: Record<Category, string> = {
	companies: 'Companies',
	jobs: 'Jobs',
	people: 'People',
	posts: 'Posts',
};

/** What to search for; the categories depend on the API. */
export const categories = (show: Show): INodeProperties[] =>
	[...new Set(VARIANTS.map((variant) => variant.api))].map((api, index, [, ...others]) => ({
		displayName: 'Category',
		name: 'category',
		type: 'options',
		noDataExpression: true,
		default: 'people',
		// n8n's AI builder reads all of them as one parameter if the first is hidden where the others show.
		displayOptions:
			index === 0 ? { show, hide: { api: others } } : { show: { ...show, api: [api] } },
		hint: clears('category'),
		options: (Object.keys(CATEGORIES) as Category[])
			.filter((value) =>
				VARIANTS.some((variant) => variant.api === api && variant.category === value),
			)
			.map((value) => ({ name: CATEGORIES[value], value })),
	}));

/** The search terms. */
export const keywords = (show: Show): INodeProperties => ({
	...KEYWORDS.property,
	displayOptions: { show },
});

/** The URL of a search built on LinkedIn. */
export const url = (show: Show): INodeProperties => ({
	displayName: 'URL',
	name: 'url',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://www.linkedin.com/search/results/people/?keywords=data%20engineer',
	displayOptions: { show },
	description: 'URL of a LinkedIn, Sales Navigator or Recruiter search results page',
});

/** Where an earlier search stopped. */
export const cursor = (show: Show): INodeProperties => ({
	displayName: 'Cursor',
	name: 'cursor',
	type: 'string',
	required: true,
	default: '',
	displayOptions: { show },
	description: 'Cursor from an error item or from _paging of an earlier search',
});

/** Whether filters are entered as fields or JSON. */
export const specifyFilters = (
	displayOptions: IDisplayOptions,
	initial = 'fields',
): INodeProperties => ({
	displayName: 'Specify Filters',
	name: 'specifyFilters',
	type: 'options',
	noDataExpression: true,
	default: initial,
	displayOptions,
	...specifyFiltersHint,
	hint: 'Changing back to Using Fields clears the JSON',
	options: [
		{ name: 'Using Fields', value: 'fields' },
		{ name: 'Using JSON', value: 'json' },
	],
});

/** The filters as JSON. */
export const filtersJson = (show: Show, hint: object): INodeProperties => ({
	displayName: 'Filters (JSON)',
	name: 'filtersJson',
	type: 'json',
	default: '{}',
	displayOptions: { show: { ...show, specifyFilters: ['json'] } },
	...hint,
	description:
		'Filters keyed by API field, with names or IDs as values, e.g. {"location": ["Berlin, Germany"]}. Can also contain keywords.',
});
