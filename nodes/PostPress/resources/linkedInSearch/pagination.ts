import type { IDataObject } from 'n8n-workflow';
import { Page } from '../../transport/responses';
import { isEmpty } from '../../values';

/** The outcome of a search, including one that failed midway. */
export interface PaginationResult {
	results: IDataObject[];
	/** Continues without skipping a result; null at the end, or if only a new search could. */
	cursor: string | null;
	/** The limit cut the last page. */
	cut: boolean;
	/** Index in its page at which the limit cut. */
	cutAt?: number;
	/** Number of pages fetched. */
	pages: number;
	/** Number of results that the filter skipped; absent without a filter. */
	leftOut?: number;
	start: number | null;
	totalCount: number | null;
	resultType: string | null;
	/** What ended the search early; the results fetched before are kept. */
	failure?: unknown;
}

/** The state before the first page. */
export const noResults = (cursor: string | null): PaginationResult => ({
	results: [],
	cursor,
	cut: false,
	pages: 0,
	start: null,
	totalCount: null,
	resultType: null,
});

/** Page size for the wanted number of results: equal pages, because the API may store the first size in the cursor. */
export function pageSize(wanted: number, cap: number): number {
	if (!Number.isFinite(wanted)) return cap;
	return Math.ceil(wanted / Math.ceil(wanted / cap));
}

/** Which results to collect, and how many. */
export interface PaginateOptions {
	/** Requested number of results; Infinity for all. */
	wanted: number;
	/** Maximum number of results to read, including skipped ones; the current page is completed. */
	maxResults?: number;
	/** Where to continue, instead of at the top. */
	firstCursor?: string | null;
	/** Returns false for results to skip; they do not count. */
	filter?: (result: IDataObject) => boolean;
	/** Converts a result; called per page to free the memory of raw results. */
	map?: (result: IDataObject) => IDataObject;
}

/**
 * Fetches pages until there are `wanted` unique results, `maxResults` were read, or the search ends: at a page
 * without a cursor, without results or without new results, or at a repeated cursor.
 */
export async function paginate(
	fetchPage: (cursor: string | null) => Promise<Page>,
	options: PaginateOptions,
): Promise<PaginationResult> {
	const { wanted, maxResults = Infinity, firstCursor = null, filter } = options;
	const { map = (result: IDataObject) => result } = options;
	const collected = noResults(firstCursor);
	let read = 0;
	const seenIds = new Set<unknown>();
	const seenCursors = new Set<string | null>([firstCursor]);
	for (;;) {
		let page: Page;
		try {
			page = await fetchPage(collected.cursor);
		} catch (failure) {
			return { ...collected, failure };
		}
		if (collected.pages++ === 0) {
			collected.start = page.start;
			collected.totalCount = page.totalCount;
			collected.resultType = page.resultType;
		}
		const unseen = page.items.filter(({ id }) => {
			if (isEmpty(id)) return true;
			if (seenIds.has(id)) return false;
			seenIds.add(id);
			return true;
		});
		const fresh = filter ? unseen.filter(filter) : unseen;
		read += page.items.length;
		if (filter) collected.leftOut = (collected.leftOut ?? 0) + unseen.length - fresh.length;
		const room = wanted - collected.results.length;
		for (const result of fresh.slice(0, room)) collected.results.push(map(result));
		if (fresh.length > room) {
			return { ...collected, cut: true, cutAt: page.items.indexOf(fresh[room]) };
		}
		collected.cursor = page.cursor;
		const isRepeat = page.cursor !== null && seenCursors.has(page.cursor);
		if (page.cursor === null || isRepeat || unseen.length === 0) {
			return { ...collected, cursor: null };
		}
		if (fresh.length === room || read >= maxResults) return collected;
		seenCursors.add(page.cursor);
	}
}
