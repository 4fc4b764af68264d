import type { IDataObject } from 'n8n-workflow';
import { SERVICES } from '../../filters/filterValueTypes';
import { readPage, type Page } from '../../transport/responses';
import type { AccountClient } from '../../transport/client';
import type { ApiError } from '../../transport/apiError';
import { readCandidates, filterValuesRequest } from '../../transport/filterValues';
import { resolveNames } from './names/resolveNames';
import type { PaginationResult } from './pagination';
import type { SearchPlan } from './query';
import { isAboveCap, resultCapOf } from './resultCap';

/** How many offers a name is compared with. */
const CANDIDATES = 20;

/** Large Recruiter pages that fail on LinkedIn's side come through in this size. */
const SMALL_PAGE = 25;

/** The body of the first request, with IDs for the names. Throws a ParameterError for a name that is not clear. */
export async function resolveBody(client: AccountClient, plan: SearchPlan): Promise<IDataObject> {
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
				const { items } = readPage(await client.request(() => filterValuesRequest(query)));
				return readCandidates(items);
			},
		},
		matching,
	);
}

/** Fetches the page at a cursor, or the first one, of this search, with `size` results. Throws an ApiError. */
export function pageFetcher(
	client: AccountClient,
	plan: SearchPlan,
	body: IDataObject,
	size: number,
): (cursor: string | null) => Promise<Page> {
	let limit = size;
	const shrink = ({ details }: ApiError) => {
		const isOverload = details.status === 500 || details.status === 504;
		if (plan.api === 'recruiter' && isOverload) limit = Math.min(limit, SMALL_PAGE);
	};
	return async (cursor: string | null): Promise<Page> => {
		const isFirst = cursor === null;
		const response = await client.request(
			() => ({
				method: 'POST',
				url: '/linkedin/search',
				qs: { account_id: plan.accountId, limit },
				body: isFirst ? body : { cursor },
			}),
			// A search that is saved must not be saved twice.
			{ repeatable: !isFirst || body.save_search === undefined, beforeRetry: shrink },
		);
		return readPage(response);
	};
}

/** What Include Paging adds to each result. */
export function pagingOf(
	{ api, category }: SearchPlan,
	{ cursor, cut, start, totalCount, resultType }: PaginationResult,
): IDataObject {
	const cap = resultCapOf({ api, category, resultType });
	const truncated = isAboveCap(totalCount, cap);
	return { _paging: { cursor, cut, start, total_count: totalCount, cap, truncated } };
}
