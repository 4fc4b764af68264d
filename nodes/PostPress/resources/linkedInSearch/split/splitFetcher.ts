import type { IDataObject } from 'n8n-workflow';
import type { AccountClient } from '../../../transport/client';
import type { Page } from '../../../transport/responses';
import { fold } from '../../../fold';
import { allValues } from '../breakdown';
import type { PaginationResult } from '../pagination';
import type { SearchQuery } from '../query';
import { lookUpOf, pageFetcher } from '../searchRequests';
import { type Variant } from '../variants';
import { readCursor, writeCursor } from './cursor';
import { splitFilters } from './parts';
import { SplitReader } from './source';
import { missingOf, type SplitState, type SplitSummary, startOf } from './state';

/** The pages of a search that is read in parts; their cursors are ours. */
export interface SplitFetcher {
	fetchPage(cursor: string | null): Promise<Page>;
	/** What is known of the search after these results. */
	summary(found: PaginationResult): SplitSummary;
}

/** What to split. */
interface SplitRequest {
	variant: Variant;
	/** The whole search, with IDs for its names. */
	body: IDataObject;
	/** How many results a page is to have. */
	size: number;
}

/** Fetches a search in parts. `warn` is told what users should know. */
export function splitFetcher(
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
	const { found: foundBefore } = last;
	return {
		fetchPage: async (cursor) => {
			const { page, state } = await reader.next(stateAt(cursor));
			last = state;
			return { ...page, cursor: state.open.length > 0 ? writeCursor(accountId, state) : null };
		},
		summary: ({ results, cursor }) => {
			const state = cursor === null ? last : stateAt(cursor);
			const found = foundBefore + results.length;
			return { found, missing: missingOf(state, resultCap), parts: last.parts };
		},
	};
}
