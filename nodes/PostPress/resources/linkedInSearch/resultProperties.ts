import type { INodeProperties } from 'n8n-workflow';
import type { Show } from '../sharedProperties';
import { moreColumnChoices } from './output/moreColumns';

/** The operations that return results. */
export const searches = ['search', 'searchFromUrl', 'continueFromCursor'];

/** The format of the results. */
export const output = (show: Show): INodeProperties[] => [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		default: 'simplified',
		displayOptions: { show },
		options: [
			{
				name: 'Raw',
				value: 'raw',
				description: 'Everything the API returns, unchanged',
			},
			{
				name: 'Selected Fields',
				value: 'selectedFields',
				description: 'Only the raw result fields that you list',
			},
			{
				name: 'Simplified',
				value: 'simplified',
				description: 'One flat row per result, always with the same columns',
			},
		],
	},
	{
		displayName: 'Fields',
		name: 'outputFields',
		type: 'string',
		default: '',
		placeholder: 'e.g. name, headline, current_positions[0].company',
		displayOptions: { show: { ...show, output: ['selectedFields'] } },
		description: 'Comma-separated list of raw result fields. Use dots and [0] for nested values.',
	},
];

/** The options of a search, in addition to the request options. */
export const searchOptions: INodeProperties[] = [
	{
		displayName: 'Check Against Filters',
		name: 'checkAgainstFilters',
		type: 'options',
		default: 'off',
		displayOptions: { show: { '/operation': ['search'] } },
		description:
			'What to do with results that do not match your filters, because LinkedIn returns some. Filters are ignored if the result has no data for them.',
		options: [
			{
				name: 'Leave Out',
				value: 'leaveOut',
				description: 'Drop results that do not match. They do not count toward Limit.',
			},
			{ name: 'Mark', value: 'mark', description: 'Add the columns match and match_reasons' },
			{ name: 'Off', value: 'off', description: 'Return all results without checking them' },
		],
	},
	{
		displayName: 'Clean Names',
		name: 'cleanNames',
		type: 'boolean',
		default: false,
		displayOptions: { show: { '/operation': searches, '/output': ['simplified'] } },
		description:
			'Whether to remove titles, degrees, emoji and the like from first_name and last_name, and the legal form from current_company',
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
			'Whether to add _paging to each result: the cursor to resume from, the total count, and whether LinkedIn cuts the results off',
	},
	{
		displayName: 'More Columns',
		name: 'moreColumns',
		type: 'multiOptions',
		default: [],
		displayOptions: { show: { '/operation': searches, '/output': ['simplified'] } },
		description: 'Columns to add after the standard ones',
		options: moreColumnChoices,
	},
	{
		displayName: 'Name Matching',
		name: 'nameMatching',
		type: 'options',
		default: 'exact',
		displayOptions: { show: { '/operation': ['search', 'count'] } },
		description: 'What to do when a name matches more than one value',
		options: [
			{
				name: 'Best Match',
				value: 'best',
				description: "Use LinkedIn's first suggestion",
			},
			{
				name: 'Exact Match',
				value: 'exact',
				description: 'Fail and list the suggestions',
			},
		],
	},
	{
		displayName: 'Skip Known',
		name: 'skipKnown',
		type: 'string',
		default: '',
		placeholder: "e.g. {{ $('Known Leads').all() }}",
		displayOptions: { show: { '/operation': searches } },
		description:
			'Results you already have: a list of keys, IDs or LinkedIn URLs, or rows from a sheet or CRM. They are skipped and do not count toward Limit.',
	},
];
