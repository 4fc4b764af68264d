import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { type GetParameter, readWholeNumber } from '../../../execution/parameters';
import type { Show } from '../../sharedProperties';
import { readResultOptions, type ResultOptions, type SearchQuery } from '../query';
import { assertDivisible, variantOf } from '../variants';
import { isSplitCursor } from './cursor';

const ABOVE_CAP = "Above LinkedIn's Cap";

/** How many results an account should read per day. */
const MAX_RESULTS = 2_500;

/** Whether to split; `show` says where the form asks. */
export const aboveCap = (show: Show): INodeProperties => ({
	displayName: ABOVE_CAP,
	name: 'aboveCap',
	type: 'options',
	noDataExpression: true,
	default: 'stop',
	displayOptions: { show },
	description:
		'What to do when a search has more results than LinkedIn returns for one search: 2,500, or 1,000 with Classic and for companies',
	options: [
		{
			name: 'Split',
			value: 'split',
			description: 'Fetch the search in parts, which takes more requests',
		},
		{ name: 'Stop', value: 'stop', description: 'Return what LinkedIn returns for one search' },
	],
});

/** The options that say what to do with a search of which LinkedIn returns only a part. */
export const splitOptions: INodeProperties[] = [
	aboveCap({ '/operation': ['search'] }),
	{
		displayName: 'Max Results',
		name: 'maxResults',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: MAX_RESULTS,
		displayOptions: {
			show: {
				'/operation': ['search', 'searchFromUrl', 'continueFromCursor'],
				'/returnAll': [true],
			},
		},
		description:
			'Max number of results per execution. An account should not read more in a day, so a split search stops at 2,500 by default. The cursor in _paging continues from there.',
	},
];

/** What to return of the results of a search that may be split. */
export interface SplitOptions extends ResultOptions {
	/** The search is read in parts if LinkedIn has more results than it returns for one search. */
	split: boolean;
}

/** Whether to split; a cursor already contains this. Throws a ParameterError for a search that must stay whole. */
export function readSplit(
	aboveCap: unknown,
	{ api, category, body, cursor }: SearchQuery,
): boolean {
	if (cursor !== null) return isSplitCursor(cursor);
	// A URL is a search that only LinkedIn can read.
	if (aboveCap !== 'split' || category === null) return false;
	assertDivisible(variantOf(api, category), body, ABOVE_CAP);
	return true;
}

/**
 * Reads and checks what to hand on, and whether to split. Throws a ParameterError that names the field.
 * With Return All a search ends at Max Results, with a cursor.
 */
export function readSplitOptions(read: GetParameter, query: SearchQuery): SplitOptions {
	const { aboveCap, maxResults } = read('options', {}) as IDataObject;
	const options = { ...readResultOptions(read), split: readSplit(aboveCap, query) };
	const most = maxResults ?? (options.split ? MAX_RESULTS : undefined);
	if (most === undefined || options.wanted < Infinity) return options;
	return { ...options, wanted: readWholeNumber('Max Results', most, 1, 1_000_000) };
}
