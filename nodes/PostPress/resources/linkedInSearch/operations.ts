import type { IDataObject } from 'n8n-workflow';
import { paginate, pageSize } from './pagination';
import { operation, type OperationContext } from '../../execution/operation';
import { pageFetcher, pagingOf, resolveBody } from './requests';
import { readPlan } from './query';

/** Reads and checks the form, and resolves its names. */
async function prepare({ context, read, clientFor, reached }: OperationContext) {
	const plan = readPlan(read, context.getTimezone());
	const { accountId, api, category } = plan;
	Object.assign(reached, { accountId, api, category, cursor: plan.cursor });
	const client = await clientFor(accountId);
	return { plan, client, body: await resolveBody(client, plan) };
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
	if (!plan.includePaging) return { results, failure };
	const paging = pagingOf(collected);
	return { results: results.map((result) => ({ ...result, ...paging })), failure };
});

/** LinkedIn gives no more results than this for one search. */
const LINKEDIN_CAP = { classic: 1_000, sales_navigator: 2_500, recruiter: 2_500 } as const;

/** How many results Count asks for: the API's own default, since some searches refuse very few. */
const COUNT_PAGE = 10;

/** Counts the results of a search with one request. */
export const runCount = operation(async (job) => {
	const { plan, client, body } = await prepare(job);
	const { items, totalCount } = await pageFetcher(client, plan, body, COUNT_PAGE)(null);
	const cap = LINKEDIN_CAP[plan.api];
	const reachable = Math.min(totalCount ?? items.length, cap);
	const result: IDataObject = {
		total_count: totalCount,
		cap,
		// The total of Classic stops at the cap, so there it means: this many or more.
		above_cap:
			totalCount !== null && (plan.api === 'classic' ? totalCount >= cap : totalCount > cap),
		pages: Math.ceil(reachable / plan.cap),
		sample: items.slice(0, 3).map(({ name, title }) => name ?? title ?? null),
	};
	return { results: [result] };
});
