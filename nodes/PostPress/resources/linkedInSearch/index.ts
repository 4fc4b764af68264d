import type { INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import { filterProperties } from './filterProperties';
import { optionProperties } from './optionProperties';
import { runCount, runSearch } from './run';
import { variantProperties } from './variantProperties';

const routing = (pagination: typeof runSearch): INodePropertyRouting => ({
	request: { method: 'POST', url: '/linkedin/search' },
	send: { paginate: true },
	operations: { pagination },
});

/** LinkedIn Search: its operations and their parameters, in the order of the form. */
export const linkedInSearch: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'search',
		displayOptions: { show: { resource: ['linkedInSearch'] } },
		description: 'Another operation can clear the filters; duplicate the node to keep them',
		options: [
			{
				name: 'Search',
				value: 'search',
				action: 'Search people or companies or posts or jobs',
				description: 'Find people, companies, posts or jobs with filters',
				routing: routing(runSearch),
			},
			{
				name: 'Search From URL',
				value: 'searchFromUrl',
				action: 'Search with pasted link',
				description: 'Get the results of a search that you built on LinkedIn itself',
				routing: routing(runSearch),
			},
			{
				name: 'Continue From Cursor',
				value: 'continueFromCursor',
				action: 'Continue search from cursor',
				description: 'Go on where an earlier search stopped',
				routing: routing(runSearch),
			},
			{
				name: 'Count',
				value: 'count',
				action: 'Count search results',
				description:
					"Spend one request to see how many results there are. Classic's total stops at 1,000, that of posts is rough.",
				routing: routing(runCount),
			},
		],
	},
];

/** The parameters of LinkedIn Search that follow the account. */
export const linkedInSearchParameters: INodeProperties[] = [
	...variantProperties,
	...filterProperties,
	...optionProperties,
];
