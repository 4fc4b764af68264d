import type { IDataObject } from 'n8n-workflow';
import type { AccountClient } from '../../../transport/client';
import type { Page } from '../../../transport/responses';
import { fold } from '../../../fold';
import { allValues } from '../breakdown';
import type { PaginationResult } from '../pagination';
import type { SearchQuery } from '../query';
import { lookUpOf, pageFetcher } from '../searchRequests';
import { type Variant, variantOf } from '../variants';
import { readCursor, writeCursor } from './cursor';
import { splitFilters } from './parts';
import { SplitReader } from './source';
import { missingOf, type SplitState, type SplitSummary, startOf } from './state';

/** Pages of a split search, with the node's cursors. */
interface SplitFetcher {
	fetchPage(cursor: string | null): Promise<Page>;
	/** Summary of the search after these results. */
	summary(found: PaginationResult): SplitSummary;
}

/** Pages of a search; `summary` only if it is split. */
export type SearchPages = Pick<SplitFetcher, 'fetchPage'> & Partial<SplitFetcher>;

/** A search to split. */
interface SplitRequest {
	variant: Variant;
	/** Body of the whole search, with names replaced by IDs. */
	body: IDataObject;
	/** Requested page size. */
	size: number;
}

/** Fetches a search in parts. `warn` receives messages for the user. */
function splitFetcher(
	client: AccountClient,
	query: SearchQuery,
	{ variant, body, size }: SplitRequest,
	warn: (message: string) => void,
): SplitFetcher {
	const { accountId } = query;
	const { api, category, filters, resultCap } = variant;
	const lookUp = lookUpOf(client, query);
	const reader = new SplitReader({
		filters: splitFilters(filters),
		cap: resultCap,
		fetchPage: async (part, cursor) => await pageFetcher(client, query, part, size)(cursor),
		allValues: async (filter) => {
			const values = await client.run.once(
				`values ${accountId} ${api} ${filter.property.name}`,
				async () => await allValues(client, query, filter),
			);
			return values.map(({ key }) => key);
		},
		idOf: async (type, name) =>
			(await lookUp(type, name)).find(({ title }) => fold(title) === fold(name))?.id ?? null,
		warn,
	});
	const stateAt = (cursor: string | null): SplitState =>
		cursor === null ? startOf(api, category, body) : readCursor(accountId, cursor);
	let last = stateAt(query.cursor);
	return {
		fetchPage: async (cursor) => {
			const { page, state } = await reader.next(stateAt(cursor));
			last = state;
			return { ...page, cursor: state.open.length > 0 ? writeCursor(accountId, state) : null };
		},
		summary: ({ cursor }) => {
			// A page cut by the limit is fetched again, so it does not count yet.
			const state = cursor === null ? last : stateAt(cursor);
			return { found: state.found, missing: missingOf(state, resultCap), parts: last.parts };
		},
	};
}

/** Returns the pages of a search, with `size` results each. `warn` receives messages for the user. */
export function searchPages(
	client: AccountClient,
	query: SearchQuery,
	{ body, size, split }: { body: IDataObject; size: number; split: boolean },
	warn: (message: string) => void,
): SearchPages {
	if (!split) return { fetchPage: pageFetcher(client, query, body, size) };
	const variant = variantOf(query.api, query.category);
	return splitFetcher(client, query, { variant, body, size }, warn);
}
