import { grouped } from '../../../values';
import { handOn } from '../handOn';
import { pageSize, paginate, type PaginationResult } from '../pagination';
import { skipping, writeResume } from '../pageSkip';
import type { SearchQuery } from '../query';
import { isAboveCap, resultCapOf } from '../resultCap';
import { pagingOf } from '../searchRequests';
import { readSplitOptions, type SplitOptions } from '../split/options';
import { searchPages } from '../split/splitFetcher';
import type { SplitSummary } from '../split/state';
import { searchOperation } from './searchOperation';

/** The log message if LinkedIn withholds results that the user wants; the run still succeeds. */
function capNotice(
	query: SearchQuery,
	wanted: number,
	{ results, totalCount, resultType, cursor, failure }: PaginationResult,
): string | undefined {
	const cap = resultCapOf({ ...query, resultType });
	const isAtEnd = failure === undefined && cursor === null && wanted > cap;
	if (!isAtEnd || !isAboveCap(totalCount, cap) || results.length > cap) return undefined;
	const total = totalCount === cap ? `${grouped(cap)} or more` : grouped(totalCount ?? cap);
	const advice =
		query.category === null
			? 'Split it, e.g. by location or company size.'
			: "Set the option Above LinkedIn's Cap to Split.";
	return `this search has ${total} results, but LinkedIn returns at most ${grouped(cap)} per search. ${advice}`;
}

/** The log message if LinkedIn does not return all results of a split search. */
function splitNotice(
	{ cursor, failure }: PaginationResult,
	{ missing }: SplitSummary,
): string | undefined {
	if (failure !== undefined || cursor !== null || missing === 0) return undefined;
	return `LinkedIn does not return ${missing === null ? 'all' : grouped(missing)} results of this search, although it was split.`;
}

/** The log message if the search stopped at Max Results. */
function maxNotice(
	{ results, cursor, failure, leftOut = 0 }: PaginationResult,
	{ wanted, includePaging }: SplitOptions,
): string | undefined {
	if (failure !== undefined || cursor === null || results.length >= wanted) return undefined;
	const left = leftOut > 0 ? `, ${grouped(leftOut)} of them left out` : '';
	const advice = includePaging
		? 'The cursor in _paging continues from here.'
		: 'Turn on the option Include Paging to get the cursor that continues from here.';
	// Without results, no item contains the cursor.
	const next = results.length > 0 ? advice : `To continue from here, use this cursor: ${cursor}`;
	const read = results.length + leftOut;
	return `stopped at Max Results (${grouped(read)} results read${left}), and there are more. ${next}`;
}

/**
 * The cursor to return. A page cut by the limit is read again so that no result is skipped, except a first page
 * larger than the limit, which would be read again forever.
 */
function nextCursor(
	{ cursor: first, skip }: SearchQuery,
	{ cursor, cutAt = 0 }: PaginationResult,
): string | null {
	return cursor === null || cursor !== first ? cursor : writeResume({ cursor, skip: skip + cutAt });
}

/** Search, Search From URL and Continue From Cursor: reads an item's search up to its end or the limit. */
export const runSearch = searchOperation(readSplitOptions, async (search) => {
	const { node, query, client, body, criteria, options } = search;
	const { maxResults, includePaging } = options;
	const wanted = Math.min(options.wanted, maxResults);
	const handedOn = handOn(query, options, criteria);
	const log = (message: string) => node.logger.warn(`${node.getNode().name}: ${message}`);
	// The number of skipped results is unknown in advance, so large pages take the fewest requests.
	const size = pageSize(handedOn.filter ? maxResults : wanted, query.cap);
	const pages = searchPages(client, query, { body, size, split: options.split }, log);
	const { cursor: first, skip } = query;
	const isResumed = first !== null && skip > 0;
	const fetchPage = isResumed
		? skipping(pages.fetchPage, { cursor: first, skip })
		: pages.fetchPage;
	const found = await paginate(fetchPage, {
		wanted,
		maxResults,
		firstCursor: query.cursor,
		...handedOn,
	});
	const { results, failure } = found;
	const cursor = nextCursor(query, found);
	const parts = pages.summary?.(found);
	const limitNotice = parts ? splitNotice(found, parts) : capNotice(query, wanted, found);
	const notice = maxNotice({ ...found, cursor }, options) ?? limitNotice;
	if (notice) log(notice);
	const progress = { fetched: results.length, cursor };
	if (!includePaging) return { results, failure, progress };
	const paging = pagingOf(query, { ...found, cursor }, parts);
	return { results: results.map((result) => ({ ...result, ...paging })), failure, progress };
});
