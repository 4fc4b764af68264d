import type { IDataObject } from 'n8n-workflow';
import type { Page } from '../../../transport/responses';
import { shortLabel } from '../../../filters/fieldPath';
import { isAboveCap } from '../resultCap';
import { chooseSplit, type Choice, type ValueSource } from './choose';
import { divide, withTotal } from './division';
import { bodyOf, type Part, type SplitFilter } from './parts';
import type { OpenPart, SplitState } from './state';

/** Maximum number of parts per search. */
const MAX_SPLITS = 50;

/** Maximum difference between the whole and its halves, as a share; above it, the filter is not used again. */
const TOLERANCE = 0.05;

/** Planned size of a part, as a share of LinkedIn's cap, because the share of a value is an estimate. */
const FILL = 0.7;

/** Dependencies of a split search. */
export interface SplitSearch extends ValueSource {
	filters: SplitFilter[];
	/** The maximum number of results that LinkedIn returns for one search. */
	cap: number;
	/** Fetches the page at a cursor, or the first page of a search. */
	fetchPage(body: IDataObject, cursor: string | null): Promise<Page>;
	warn(message: string): void;
}

/** A page and the state after it. */
export interface Step {
	page: Page;
	state: SplitState;
}

/** Reads a search in parts below LinkedIn's cap, one after the other. */
export class SplitReader {
	private readonly seenIds = new Set<unknown>();

	/** IDs and cursors of the current part: a page without new ones ends it. */
	private partIds = new Set<unknown>();

	private partCursors = new Set<string>();

	constructor(private readonly search: SplitSearch) {}

	/**
	 * The next new results, and the state after them; an empty page only at the end. Throws whatever a request
	 * throws.
	 */
	async next(before: SplitState): Promise<Step> {
		let state = before;
		for (;;) {
			const current = state.open.at(-1);
			if (!current) return { page: this.end(state), state };
			const ahead = await this.splitAhead(state, current);
			if (ahead) {
				state = divide(state, current, ahead, this.search.cap);
				continue;
			}
			const page = await this.fetch(state, current);
			if (current.cursor === null) {
				state = this.arrive(state, page);
				const choice = await this.choose(state, current.part, page.totalCount, page.items);
				if (choice) {
					state = divide(state, { ...current, total: page.totalCount }, choice, this.search.cap);
					continue;
				}
			}
			const step = this.read(state, page);
			if (step.page.items.length > 0) return step;
			state = step.state;
		}
	}

	private end({ total, found }: SplitState): Page {
		return { items: [], cursor: null, start: found, totalCount: total, resultType: null };
	}

	private async fetch({ body }: SplitState, { part, cursor }: OpenPart): Promise<Page> {
		return await this.search.fetchPage(
			cursor === null ? bodyOf(body, part, this.search.filters) : {},
			cursor,
		);
	}

	/** Splits a part before its first page is fetched if its known total is above the cap. */
	private async splitAhead(state: SplitState, current: OpenPart): Promise<Choice | null> {
		const { total, cursor } = current;
		if (cursor !== null || total === null || total <= this.search.cap * (1 + TOLERANCE))
			return null;
		return await this.choose(state, current.part, total, []);
	}

	private async choose(
		{ body, splits, unreliable }: SplitState,
		part: Part,
		total: number | null,
		sample: IDataObject[],
	): Promise<Choice | null> {
		const { filters, cap } = this.search;
		if (!isAboveCap(total, cap) || splits >= MAX_SPLITS) return null;
		const parts = Math.max(2, (total ?? cap) / (cap * FILL));
		return await chooseSplit(
			{ body, part, sample, share: 1 / parts },
			filters.filter(({ property }) => !unreliable.includes(property.name)),
			this.search,
		);
	}

	/**
	 * Updates the state with the total on the first page of the current part; warns about a filter whose totals
	 * do not add up.
	 */
	private arrive(state: SplitState, { totalCount }: Page): SplitState {
		const { by, ...arrived } = withTotal(state, totalCount, TOLERANCE);
		if (by === undefined) return arrived.state;
		const filter = this.search.filters.find(({ property }) => property.name === by);
		this.search.warn(
			`LinkedIn's totals with and without values of ${filter ? shortLabel(filter.property.displayName) : by} do not add up to the total of the search. The search is not split by this filter any further, and results may be missing.`,
		);
		return { ...arrived.state, unreliable: [...arrived.state.unreliable, by] };
	}

	/** The new results of a page of the current part, and the state after them. */
	private read(state: SplitState, page: Page): Step {
		const current = state.open[state.open.length - 1];
		const others = state.open.slice(0, -1);
		const isFirst = current.cursor === null;
		if (isFirst) {
			this.partIds = new Set();
			this.partCursors = new Set();
		}
		const fresh = page.items.filter(({ id }) => isNew(this.seenIds, id));
		const isRepeat = page.items.filter(({ id }) => isNew(this.partIds, id)).length === 0;
		const isOver = page.cursor === null || this.partCursors.has(page.cursor) || isRepeat;
		if (page.cursor !== null) this.partCursors.add(page.cursor);
		const read = current.read + fresh.length;
		const isCut = isOver && isAboveCap(current.total, this.search.cap);
		const after: SplitState = {
			...state,
			open: isOver ? others : [...others, { ...current, cursor: page.cursor, read }],
			found: state.found + fresh.length,
			parts: state.parts + (isFirst ? 1 : 0),
			isCut: state.isCut || isCut,
		};
		return {
			page: { ...page, items: fresh, start: state.found, totalCount: after.total },
			state: after,
		};
	}
}

/** Adds the ID; true if it is new or empty. */
function isNew(ids: Set<unknown>, id: unknown): boolean {
	if (id === undefined || id === null || id === '') return true;
	if (ids.has(id)) return false;
	ids.add(id);
	return true;
}
