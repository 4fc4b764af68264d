import type { IDataObject } from 'n8n-workflow';
import type { SearchApi } from '../../../filters/filterValueTypes';
import type { Part } from './parts';

/** A part that is not completely read yet. */
export interface OpenPart {
	part: Part;
	/** The API's cursor of the next page; null for the first one. */
	cursor: string | null;
	/** Its total: from the API, or the rest of the whole without its sibling; null if unknown. */
	total: number | null;
	/** Number of its results fetched. */
	read: number;
	/** If set, its total is the rest of this whole once its sibling's total is known. */
	rest?: Rest;
}

/** The whole from which a half was split off. */
interface Rest {
	/** The filter of the split. */
	by: string;
	/** Total of the whole. */
	of: number;
}

/** Progress of a split search; stored in the node's cursors. */
export interface SplitState {
	api: SearchApi;
	category: string;
	/** Body of the search, with names replaced by IDs. */
	body: IDataObject;
	/** Parts still to be read, the next one last. */
	open: OpenPart[];
	/** Total of the whole search. */
	total: number | null;
	/** Number of results fetched. */
	found: number;
	/** Number of parts started, and number of splits. */
	parts: number;
	splits: number;
	/** Filters whose totals did not add up. */
	unreliable: string[];
	/** LinkedIn withheld results of a part. */
	isCut: boolean;
}

/** The initial state: the whole search is the only part. */
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

/** Number of remaining results according to LinkedIn's totals. */
const left = ({ open }: SplitState) =>
	open.reduce((sum, { total, read }) => sum + Math.max(0, (total ?? 0) - read), 0);

/** Number of results that LinkedIn withholds permanently; null if its totals do not show it. */
export function missingOf(state: SplitState, cap: number): number | null {
	const { total, found, open, isCut } = state;
	if (total === null) return null;
	// A total equal to the cap may mean more.
	if (total === cap) return open.length === 0 && !isCut ? 0 : null;
	return Math.max(0, total - found - left(state));
}

/** The data that Include Paging returns for a split search. */
export interface SplitSummary {
	/** Number of results fetched, including earlier executions. */
	found: number;
	/** Number of results that LinkedIn withholds; null if its totals do not show it. */
	missing: number | null;
	/** Number of parts started. */
	parts: number;
}
