import { pageSize, paginate, type PaginationResult } from '../pagination';
import type { SearchQuery } from '../query';
import { isAboveCap, resultCapOf } from '../resultCap';
import { pageFetcher, pagingOf } from '../searchRequests';
import { readSplitOptions, type SplitOptions } from '../split/options';
import { splitFetcher, type SplitFetcher } from '../split/splitFetcher';
import { variantOf } from '../variants';
import type { SplitSummary } from '../split/state';
import { type PreparedSearch, searchOperation } from './searchOperation';

/** Where the pages of a search come from. */
type Pages = Pick<SplitFetcher, 'fetchPage'> & Partial<SplitFetcher>;

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

/** The pages of a search, in parts where it is to be split; `summary` tells of the parts. */
function pagesOf({ node, query, client, body, options }: PreparedSearch<SplitOptions>): Pages {
	// How many results are left out, nobody knows before: whole pages take the fewest requests.
	const size = options.isKnown ? query.cap : pageSize(options.wanted, query.cap);
	if (!options.split) return { fetchPage: pageFetcher(client, query, body, size) };
	const variant = variantOf(query.api, query.category);
	return splitFetcher(client, query, { variant, body, size }, (message) =>
		node.logger.warn(`${node.getNode().name}: ${message}`),
	);
}

/** Search, Search From URL and Continue From Cursor: runs the search of an item to its end or to the limit. */
export const runSearch = searchOperation(readSplitOptions, async (search) => {
	const { node, query, criteria, options } = search;
	const { wanted, output, includePaging, isKnown } = options;
	const pages = pagesOf(search);
	const found = await paginate(pages.fetchPage, {
		wanted,
		firstCursor: query.cursor,
		filter: isKnown && ((result) => !isKnown(result)),
		map: (result) => output(result, criteria),
	});
	const { results, cursor, failure } = found;
	const parts = pages.summary?.(found);
	const notice = parts ? splitNotice(found, parts, options) : capNotice(query, wanted, found);
	if (notice) node.logger.warn(`${node.getNode().name}: ${notice}`);
	const progress = { fetched: results.length, cursor };
	if (!includePaging) return { results, failure, progress };
	const paging = pagingOf(query, found, parts);
	return { results: results.map((result) => ({ ...result, ...paging })), failure, progress };
});
