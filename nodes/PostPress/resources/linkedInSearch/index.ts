import type { INodeProperties } from 'n8n-workflow';
import { filtersJsonHint } from '../../builderHints';
import { routing } from '../../execution/operation';
import type { Show } from '../sharedProperties';
import { breakDownBy } from './breakdown';
import { agentFilters, filters, forPeopleOnly, keptFilters } from './filterProperties';
import { runCount } from './operations/count';
import { runSearch } from './operations/search';
import {
	api,
	categories,
	cursor,
	filtersJson,
	keywords,
	specifyFilters,
	url,
} from './queryProperties';

const resource = ['linkedInSearch'];

/** Shows a parameter for these operations. */
const on = (...operation: string[]): Show => ({ resource, operation });

const forPeople = { ...on('search', 'count'), '@tool': [false] };
const forAgents = { ...on('search', 'count'), '@tool': [true] };

// The actions are template strings, because n8n's lint rule for sentence case rejects "LinkedIn".
/** LinkedIn Search: its operations. */
export const searchOperation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'search',
	displayOptions: { show: { resource } },
	description: 'Search and Count share their filters',
	hint: 'Any operation other than Search and Count clears the filters',
	options: [
		{
			name: 'Continue From Cursor',
			value: 'continueFromCursor',
			action: `Continue LinkedIn search`,
			description: 'Resume an earlier search from its cursor',
			routing: routing(runSearch),
		},
		{
			name: 'Count',
			value: 'count',
			action: `Count LinkedIn results`,
			description:
				'Get the number of results with a single request. Classic totals stop at 1,000, and post totals are approximate.',
			routing: routing(runCount),
		},
		{
			name: 'Count From URL',
			value: 'countFromUrl',
			action: `Count LinkedIn results from URL`,
			description:
				'Get the number of results of a search that you built on LinkedIn, with a single request',
			routing: routing(runCount),
		},
		{
			name: 'Search',
			value: 'search',
			action: `Search LinkedIn with filters`,
			description: 'Find people, companies, posts or jobs with filters',
			routing: routing(runSearch),
		},
		{
			name: 'Search From URL',
			value: 'searchFromUrl',
			action: `Search LinkedIn from URL`,
			description: 'Get the results of a search that you built on LinkedIn',
			routing: routing(runSearch),
		},
	],
};

/** The parameters that only LinkedIn Search has, in the order of the form. */
export const searchProperties: INodeProperties[] = [
	api(on('search', 'count', 'continueFromCursor')),
	...categories(on('search', 'count')),
	keywords(on('search', 'count')),
	url(on('searchFromUrl', 'countFromUrl')),
	cursor(on('continueFromCursor')),
	specifyFilters({ show: on('search', 'count'), hide: { '@tool': [true] } }),
	// A model writes JSON better than it fills a form.
	specifyFilters({ show: forAgents }, 'json'),
	filtersJson(forPeople, filtersJsonHint),
	...agentFilters(forAgents),
	...filters(on('search', 'count')).map(forPeopleOnly),
	...keptFilters(forPeople),
	breakDownBy(on('count')),
];
