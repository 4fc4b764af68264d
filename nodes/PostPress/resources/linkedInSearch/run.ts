import type { IDataObject } from 'n8n-workflow';
import { asPage } from '../../shared/answers';
import type { AccountClient } from '../../shared/client';
import type { ApiFailure } from '../../shared/failures';
import { asCandidates, parametersRequest } from '../../shared/lookups';
import { resolveNames } from '../../shared/names';
import { type Collected, collectPages, type Page, pageSize } from '../../shared/pages';
import { SERVICES } from '../../filters/parameterTypes';
import { eachItem, type Job } from '../../shared/runItem';
import { readPlan, type SearchPlan } from './plan';

/** How many offers a name is compared with. */
const CANDIDATES = 20;

/** Large Recruiter pages that fail on LinkedIn's side come through in this size. */
const SMALL_PAGE = 25;

/** The body of the first request, with IDs for the names. */
async function resolvedBody(client: AccountClient, plan: SearchPlan): Promise<IDataObject> {
	const { accountId, api, body, matching } = plan;
	const service = SERVICES[api];
	return await resolveNames(
		body,
		{
			baseUrl: client.baseUrl,
			accountId,
			service,
			run: client.run,
			lookUp: async (type, keywords) => {
				const query = { accountId, type, service, keywords, limit: CANDIDATES };
				const { items } = asPage(await client.request(() => parametersRequest(query)));
				return asCandidates(items);
			},
		},
		matching,
	);
}

/** Fetches one page after another of this search, `size` results each. */
function pageFetcher(client: AccountClient, plan: SearchPlan, body: IDataObject, size: number) {
	let limit = size;
	const shrink = ({ facts }: ApiFailure) => {
		const isOverload = facts.status === 500 || facts.status === 504;
		if (plan.api === 'recruiter' && isOverload) limit = Math.min(limit, SMALL_PAGE);
	};
	return async (cursor: string | null): Promise<Page> => {
		const isFirst = cursor === null;
		const answer = await client.request(
			() => ({
				method: 'POST',
				url: '/linkedin/search',
				qs: { account_id: plan.accountId, limit },
				body: isFirst ? body : { cursor },
			}),
			// A search that is saved must not be saved twice.
			{ repeatable: !isFirst || body.save_search === undefined, beforeRetry: shrink },
		);
		return asPage(answer);
	};
}

/** Reads and checks the form, and resolves its names. */
async function prepare({ context, read, clientFor, reached }: Job) {
	const plan = readPlan(read, context.getTimezone());
	const { accountId, api, category } = plan;
	Object.assign(reached, { accountId, api, category, cursor: plan.cursor });
	const client = await clientFor(accountId);
	return { plan, client, body: await resolvedBody(client, plan) };
}

const pagingOf = ({ cursor, cut, start, totalCount }: Collected): IDataObject => ({
	_paging: { cursor, cut, start, total_count: totalCount },
});

/** Runs a search of one item to its end or to the limit. */
export const runSearch = eachItem(async (job) => {
	const { plan, client, body } = await prepare(job);
	const fetchPage = pageFetcher(client, plan, body, pageSize(plan.wanted, plan.cap));
	const collected = await collectPages(fetchPage, plan.wanted, plan.cursor);
	const { results, cursor, failure } = collected;
	Object.assign(job.reached, { fetched: results.length, cursor });
	const paging = plan.includePaging ? pagingOf(collected) : {};
	return { results: results.map((result) => ({ ...plan.output(result), ...paging })), failure };
});

/** LinkedIn gives no more results than this for one search. */
const LINKEDIN_CAP = { classic: 1_000, sales_navigator: 2_500, recruiter: 2_500 } as const;

/** How many results Count asks for: the API's own default, since some searches refuse very few. */
const COUNT_PAGE = 10;

/** Counts the results of a search with one request. */
export const runCount = eachItem(async (job) => {
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
