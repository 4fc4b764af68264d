import type { IDataObject } from 'n8n-workflow';
import { paginate, pageSize, type PaginationResult } from './pagination';
import { isTool, operation, type OperationContext } from '../../execution/operation';
import { pageFetcher, pagingOf, resolveBody } from './requests';
import { readPlan, type SearchPlan } from './query';
import { isAboveCap, resultCapOf } from './resultCap';

/** Reads and checks the form, and resolves its names. */
async function prepare({ context, read, clientFor, reached }: OperationContext) {
	const plan = readPlan(read, {
		timezone: context.getTimezone(),
		maySave: true,
		ignoreEmpty: isTool(context.getNode()),
	});
	const { accountId, api, category } = plan;
	Object.assign(reached, { accountId, api, category, cursor: plan.cursor });
	const client = await clientFor(accountId);
	return { plan, client, body: await resolveBody(client, plan) };
}

/** Logs that LinkedIn keeps results back which the user wants: the run succeeds all the same. */
function warnIfTruncated(
	context: OperationContext['context'],
	plan: SearchPlan,
	{ results, totalCount, resultType, cursor, failure }: PaginationResult,
): void {
	const cap = resultCapOf({ ...plan, resultType });
	const isAtEnd = failure === undefined && cursor === null && plan.wanted > cap;
	if (!isAtEnd || !isAboveCap(totalCount, cap) || results.length > cap) return;
	const most = cap.toLocaleString('en-US');
	const total = totalCount === cap ? `${most} or more` : totalCount?.toLocaleString('en-US');
	context.logger.warn(
		`${context.getNode().name}: this search has ${total} results, and LinkedIn gives no more than ${most} for one search. Split it, e.g. by location or company size.`,
	);
}

/** Runs a search of one item to its end or to the limit. */
export const runSearch = operation(async (job) => {
	const { plan, client, body } = await prepare(job);
	const fetchPage = pageFetcher(client, plan, body, pageSize(plan.wanted, plan.cap));
	const collected = await paginate(fetchPage, {
		wanted: plan.wanted,
		firstCursor: plan.cursor,
		map: plan.output,
	});
	const { results, cursor, failure } = collected;
	Object.assign(job.reached, { fetched: results.length, cursor });
	warnIfTruncated(job.context, plan, collected);
	if (!plan.includePaging) return { results, failure };
	const paging = pagingOf(plan, collected);
	return { results: results.map((result) => ({ ...result, ...paging })), failure };
});

/** How many results Count asks for: the API's own default, since some searches refuse very few. */
const COUNT_PAGE = 10;

/** Counts the results of a search with one request. */
export const runCount = operation(async (job) => {
	const { plan, client, body } = await prepare(job);
	const page = await pageFetcher(client, plan, body, COUNT_PAGE)(null);
	const { items, totalCount } = page;
	const cap = resultCapOf({ ...plan, ...page });
	const reachable = Math.min(totalCount ?? items.length, cap);
	const result: IDataObject = {
		total_count: totalCount,
		cap,
		above_cap: isAboveCap(totalCount, cap),
		pages: Math.ceil(reachable / plan.cap),
		sample: items.slice(0, 3).map(({ name, title }) => name ?? title ?? null),
	};
	return { results: [result] };
});
