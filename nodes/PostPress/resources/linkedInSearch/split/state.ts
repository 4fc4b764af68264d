import type { IDataObject } from 'n8n-workflow';
import type { SearchApi } from '../../../filters/filterValueTypes';
import type { Part } from './parts';

/** A part that has not been read to its end. */
export interface OpenPart {
	part: Part;
	/** The API's cursor of the page to read next; null for the first one. */
	cursor: string | null;
	/** Its total: as the API tells it, or what its sibling leaves of the whole; null if neither is known. */
	total: number | null;
	/** How many of its results were fetched. */
	read: number;
	/** It is what is left of a whole with this total, when its sibling is known. */
	rest?: Rest;
}

/** Where the rest of a split comes from. */
interface Rest {
	/** The filter that was split by. */
	by: string;
	/** The total of the whole. */
	of: number;
}

/** How far a split search has come. What our cursors hold. */
export interface SplitState {
	api: SearchApi;
	category: string;
	/** The search, with IDs for its names. */
	body: IDataObject;
	/** The parts that are still to be read, the next one last. */
	open: OpenPart[];
	/** The total of the whole search. */
	total: number | null;
	/** How many results were fetched. */
	found: number;
	/** How many parts have been begun, and how many splits made them. */
	parts: number;
	splits: number;
	/** Filters whose parts did not add up. */
	unreliable: string[];
	/** LinkedIn withholds results of a part. */
	isCut: boolean;
}

/** A split search at its beginning: the whole is its only part. */
export const startOf = (api: SearchApi, category: string, body: IDataObject): SplitState => ({
	api,
	category,
	body,
	open: [{ part: {}, cursor: null, total: null, read: 0 }],
	total: null,
	found: 0,
	parts: 0,
	splits: 0,
	unreliable: [],
	isCut: false,
});

/** How many results remain, as far as LinkedIn's totals show. */
const left = ({ open }: SplitState) =>
	open.reduce((sum, { total, read }) => sum + Math.max(0, (total ?? 0) - read), 0);

/** The results that LinkedIn withholds for good; null if its totals do not show how many. */
export function missingOf(state: SplitState, cap: number): number | null {
	const { total, found, open, isCut } = state;
	if (total === null) return null;
	// A total that equals the cap may stand for more.
	if (total === cap) return open.length === 0 && !isCut ? 0 : null;
	return Math.max(0, total - found - left(state));
}

/** What Include Paging returns for a search that is read in parts. */
export interface SplitSummary {
	/** How many results were fetched, including those of earlier executions. */
	found: number;
	/** How many results LinkedIn has that did not come and will not; null if its totals do not tell. */
	missing: number | null;
	/** How many parts have been begun. */
	parts: number;
}
