import type { IDataObject } from 'n8n-workflow';
import type { Criterion } from '../../filters/check';
import { criteriaOf } from '../../filters/criteria';
import { SERVICES } from '../../filters/filterValueTypes';
import type { ApiError } from '../../transport/apiError';
import type { AccountClient } from '../../transport/client';
import { fetchFilterValues, readCandidates } from '../../transport/filterValues';
import { type Page, readPage } from '../../transport/responses';
import { cachedLookUp, type LookUp } from './names/candidateCache';
import { resolveNames } from './names/resolveNames';
import type { PaginationResult } from './pagination';
import type { SearchQuery } from './query';
import { isAboveCap, resultCapOf } from './resultCap';
import type { SplitSummary } from './split/state';
import { variantOf } from './variants';

/** Maximum number of suggestions to compare a name with. */
const CANDIDATES = 20;

/** Size for Recruiter pages that were too large and failed on LinkedIn's side. */
const SMALL_PAGE = 25;

/** A search with names replaced by IDs, and the criteria of its filters. */
export interface ResolvedSearch {
	/** Body of the first request. */
	body: IDataObject;
	criteria: Criterion[];
}

/** Returns a cached lookup of candidates for this account and product. */
export function lookUpOf(client: AccountClient, { accountId, api }: SearchQuery): LookUp {
	const { baseUrl, run } = client;
	const service = SERVICES[api];
	return cachedLookUp({ baseUrl, accountId, service, run }, async (type, keywords) => {
		const values = { accountId, type, service, keywords, limit: CANDIDATES };
		return readCandidates(
			await fetchFilterValues(async (request) => await client.request(() => request), values),
		);
	});
}

/** Looks up the names of a search. Throws a ParameterError for an ambiguous name, and an ApiError. */
export async function resolveSearch(
	client: AccountClient,
	query: SearchQuery,
): Promise<ResolvedSearch> {
	const { api, category, matching } = query;
	const { body, titles } = await resolveNames(query.body, lookUpOf(client, query), matching);
	const filters = category === null ? [] : variantOf(api, category).filters;
	return { body, criteria: criteriaOf(filters, body, titles) };
}

/** Returns a function that fetches the page at a cursor, or the first one, with `size` results. Throws an ApiError. */
export function pageFetcher(
	client: AccountClient,
	{ accountId, api }: SearchQuery,
	body: IDataObject,
	size: number,
): (cursor: string | null) => Promise<Page> {
	let limit = size;
	const shrink = ({ details }: ApiError) => {
		const isOverload = details.status === 500 || details.status === 504;
		if (api === 'recruiter' && isOverload) limit = Math.min(limit, SMALL_PAGE);
	};
	return async (cursor: string | null): Promise<Page> => {
		const isFirst = cursor === null;
		const response = await client.request(
			() => ({
				method: 'POST',
				url: '/linkedin/search',
				qs: { account_id: accountId, limit },
				body: isFirst ? body : { cursor },
			}),
			// A retry could save the search twice.
			{ repeatable: !isFirst || body.save_search === undefined, beforeRetry: shrink },
		);
		return readPage(response);
	};
}

/** The data that Include Paging adds to each result. */
export function pagingOf(
	{ api, category }: SearchQuery,
	{ cursor, cut, start, totalCount, resultType, leftOut }: PaginationResult,
	parts?: SplitSummary,
): IDataObject {
	const cap = resultCapOf({ api, category, resultType });
	const truncated = parts ? parts.missing !== 0 : isAboveCap(totalCount, cap);
	const paging = { cursor, cut, start, total_count: totalCount, cap, truncated, ...parts };
	return { _paging: leftOut === undefined ? paging : { ...paging, left_out: leftOut } };
}
