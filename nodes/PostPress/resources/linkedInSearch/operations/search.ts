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

const grouped = (count: number) => count.toLocaleString('en-US');

/** What to log where LinkedIn keeps results back that the user wants: the run succeeds all the same. */
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

/** What to log where a split search does not bring all results, or its cursor would be lost. */
function splitNotice(
	{ cursor, failure }: PaginationResult,
	{ missing }: SplitSummary,
	{ wanted, includePaging }: SplitOptions,
): string | undefined {
	if (failure !== undefined) return undefined;
	if (cursor !== null && !includePaging) {
		return `stopped at ${grouped(wanted)} results, and there are more. Turn on the option Include Paging to get the cursor that continues from here.`;
	}
	if (cursor !== null || missing === 0) return undefined;
	return `LinkedIn does not return ${missing === null ? 'all' : grouped(missing)} results of this search, although it was split.`;
}

/**
 * The cursor to return. A page that was cut is read again, rather than a result skipped; but a first page that is
 * larger than the limit would come again for ever.
 */
function nextCursor(
	{ cursor: first, skip }: SearchQuery,
	{ cursor, cutAt = 0 }: PaginationResult,
): string | null {
	return cursor === null || cursor !== first ? cursor : writeResume({ cursor, skip: skip + cutAt });
}

/** Search, Search From URL and Continue From Cursor: runs the search of an item to its end or to the limit. */
export const runSearch = searchOperation(readSplitOptions, async (search) => {
	const { node, query, client, body, criteria, options } = search;
	const { wanted, includePaging } = options;
	const handedOn = handOn(query, options, criteria);
	const log = (message: string) => node.logger.warn(`${node.getNode().name}: ${message}`);
	// How many results are left out, nobody knows before: whole pages take the fewest requests.
	const size = handedOn.filter ? query.cap : pageSize(wanted, query.cap);
	const pages = searchPages(client, query, { body, size, split: options.split }, log);
	const { cursor: first, skip } = query;
	const isResumed = first !== null && skip > 0;
	const fetchPage = isResumed
		? skipping(pages.fetchPage, { cursor: first, skip })
		: pages.fetchPage;
	const found = await paginate(fetchPage, {
		wanted,
		firstCursor: query.cursor,
		...handedOn,
	});
	const { results, failure } = found;
	const cursor = nextCursor(query, found);
	const parts = pages.summary?.(found);
	const notice = parts ? splitNotice(found, parts, options) : capNotice(query, wanted, found);
	if (notice) log(notice);
	const progress = { fetched: results.length, cursor };
	if (!includePaging) return { results, failure, progress };
	const paging = pagingOf(query, { ...found, cursor }, parts);
	return { results: results.map((result) => ({ ...result, ...paging })), failure, progress };
});
