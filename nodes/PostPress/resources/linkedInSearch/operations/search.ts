import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { pageSize, paginate, type PaginationResult } from '../pagination';
import { readResultOptions, type SearchQuery } from '../query';
import { isAboveCap, resultCapOf } from '../resultCap';
import { pageFetcher, pagingOf } from '../searchRequests';
import { searchOperation } from './searchOperation';

/** Logs that LinkedIn keeps results back which the user wants: the run succeeds all the same. */
function warnIfTruncated(
	node: IExecutePaginationFunctions,
	query: SearchQuery,
	wanted: number,
	{ results, totalCount, resultType, cursor, failure }: PaginationResult,
): void {
	const cap = resultCapOf({ ...query, resultType });
	const isAtEnd = failure === undefined && cursor === null && wanted > cap;
	if (!isAtEnd || !isAboveCap(totalCount, cap) || results.length > cap) return;
	const most = cap.toLocaleString('en-US');
	const total = totalCount === cap ? `${most} or more` : totalCount?.toLocaleString('en-US');
	node.logger.warn(
		`${node.getNode().name}: this search has ${total} results, but LinkedIn returns at most ${most} per search. Split it, e.g. by location or company size.`,
	);
}

/** Search, Search From URL and Continue From Cursor: runs the search of an item to its end or to the limit. */
export const runSearch = searchOperation(
	readResultOptions,
	async ({ node, query, client, body, criteria, options }) => {
		const { wanted, output, includePaging } = options;
		const fetchPage = pageFetcher(client, query, body, pageSize(wanted, query.cap));
		const found = await paginate(fetchPage, {
			wanted,
			firstCursor: query.cursor,
			map: (result) => output(result, criteria),
		});
		warnIfTruncated(node, query, wanted, found);
		const { results, cursor, failure } = found;
		const progress = { fetched: results.length, cursor };
		if (!includePaging) return { results, failure, progress };
		const paging = pagingOf(query, found);
		return { results: results.map((result) => ({ ...result, ...paging })), failure, progress };
	},
);
