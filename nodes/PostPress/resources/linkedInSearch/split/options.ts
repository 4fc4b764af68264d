import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { type GetParameter, readChoice, readWholeNumber } from '../../../execution/parameters';
import type { Show } from '../../sharedProperties';
import { DAILY_RESULTS, dailyField } from '../dailyResults';
import { searches } from '../resultProperties';
import { readResultOptions, type ResultOptions, type SearchQuery } from '../query';
import { assertDivisible, variantOf } from '../variants';
import { isSplitCursor } from './cursor';

const ABOVE_CAP = "Above LinkedIn's Cap";

/** Above LinkedIn's Limit: whether to split. */
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

/** Options for searches of which LinkedIn returns only a part. */
export const splitOptions: INodeProperties[] = [
	aboveCap({ '/operation': ['search'] }),
	...dailyField({
		displayName: 'Max Results',
		name: 'maxResults',
		displayOptions: { show: { '/operation': searches } },
		description:
			'Max number of results to read per input item, including skipped ones. To continue, use the cursor in _paging. If not set, a search with Split, Skip Known or Leave Out stops at 1,000 results with Classic and 2,500 otherwise, which is as much as an account should read per day.',
	}),
];

/** Result options of a search that may be split. */
export interface SplitOptions extends ResultOptions {
	/** Splits the search if LinkedIn has more results than it returns for one search. */
	split: boolean;
	/** Maximum number of results to read, including skipped ones. */
	maxResults: number;
}

/** Whether to split; for a cursor, the cursor decides. Throws a ParameterError for a search that cannot be split. */
export function readSplit(
	aboveCap: unknown,
	{ api, category, body, cursor }: SearchQuery,
): boolean {
	if (cursor !== null) return isSplitCursor(cursor);
	// The filters of a URL are unknown.
	const choice = readChoice(ABOVE_CAP, aboveCap, ['stop', 'split']);
	if (choice === 'stop' || category === null) return false;
	assertDivisible(variantOf(api, category), body, ABOVE_CAP);
	return true;
}

/**
 * Reads and validates the result options, whether to split, and where to stop. Throws a ParameterError that
 * names the field.
 */
export function readSplitOptions(read: GetParameter, query: SearchQuery): SplitOptions {
	const { aboveCap, maxResults } = read('options', {}) as IDataObject;
	const options = { ...readResultOptions(read), split: readSplit(aboveCap, query) };
	const { wanted, split, isKnown, check } = options;
	if (maxResults !== undefined) {
		return { ...options, maxResults: readWholeNumber('Max Results', maxResults, 1, 1_000_000) };
	}
	const day = DAILY_RESULTS[query.api];
	const mayGoOn = split || isKnown !== undefined || check === 'leaveOut';
	// The user may set a Limit above the recommended maximum per day.
	const most = Number.isFinite(wanted) ? Math.max(wanted, day) : day;
	return { ...options, maxResults: mayGoOn ? most : Infinity };
}
