import type { IDataObject } from 'n8n-workflow';
import { handOn } from '../PostPress/resources/linkedInSearch/handOn';
import { noResults, type PaginationResult } from '../PostPress/resources/linkedInSearch/pagination';
import { resolveSearch } from '../PostPress/resources/linkedInSearch/searchRequests';
import { searchPages } from '../PostPress/resources/linkedInSearch/split/splitFetcher';
import type { SplitSummary } from '../PostPress/resources/linkedInSearch/split/state';
import { resultCapOf } from '../PostPress/resources/linkedInSearch/resultCap';
import type { AccountClient } from '../PostPress/transport/client';
import type { Page } from '../PostPress/transport/responses';
import { isAboutAccount, type RunFailures } from '../PostPress/transport/runFailures';
import { sizeOf } from './budget';
import { endSweep, markResults, shortfallOf } from './coverage';
import { isRefused } from './refusal';
import type { PollPlan } from './plan';
import type { PollState } from './state';

/** Limits of a poll. */
export interface PollLimits {
	/** Maximum number of results to read. */
	allowed: number;
	/** Ends at the time limit. */
	run: RunFailures;
	/** Logs a warning. */
	warn: (message: string) => void;
}

/** The results of a poll. */
export interface Reading extends PaginationResult {
	/** Summary of a split search. */
	parts?: SplitSummary;
	/** Converts a result to an item. */
	map: (result: IDataObject) => IDataObject;
}

/** Maximum number of consecutive failed polls at a cursor. */
const MAX_FAILURES = 3;

/** Number of consecutive pages without unseen results that end a sweep. */
const MAX_REPEATS = 2;

/**
 * Reads the search in one poll: peeks at the top if it is sorted by date, then continues the sweep from the
 * cursor within the limits, at least one page unless the day is used up. Updates the state. Returns the new
 * results and what ended the poll early.
 */
export async function readSearch(
	client: AccountClient,
	plan: PollPlan,
	state: PollState,
	{ allowed, run, warn }: PollLimits,
): Promise<Reading> {
	const { known, isComplete: canPeek } = state;
	const isRecording = plan.skipsExisting && !state.isComplete;
	const wanted = isRecording ? Infinity : plan.wanted;
	const reading: Reading = { ...noResults(state.cursor), map: plan.output };
	const { results } = reading;
	const body: IDataObject = {};
	const size = sizeOf(plan, state, allowed);
	const { fetchPage, summary } = searchPages(
		client,
		{ ...plan, cursor: state.cursor },
		{ body, size, split: plan.split },
		warn,
	);
	let search: Awaited<ReturnType<typeof resolveSearch>> | undefined;
	let requests = 0;
	let read = 0;
	let expected = size;

	/** Fetches a page and adds its new results, up to the limit. */
	const take = async (cursor: string | null) => {
		requests += 1;
		// A cursor includes the search, but not the criteria.
		search ??= await resolveSearch(client, plan);
		if (cursor === null) Object.assign(body, search.body);
		const { filter, map } = handOn(plan, plan, search.criteria);
		reading.map = map;
		const page: Page = await fetchPage(cursor);
		const { items, start, totalCount, resultType } = page;
		if (reading.pages === 0) Object.assign(reading, { start, totalCount, resultType });
		reading.pages += 1;
		read += items.length;
		state.readToday += items.length;
		const skipsTop = cursor === null && isRecording && plan.isNewestFirst && state.hasTop;
		const marked = markResults(state, items, skipsTop, (result) => {
			const isWanted = !filter || filter(result);
			reading.cut = isWanted && results.length === wanted;
			if (isWanted && !reading.cut) results.push(result);
			return !reading.cut;
		});
		state.hasTop ||= cursor === null && items.length > 0;
		const reachable = plan.split ? Infinity : resultCapOf({ ...plan, resultType });
		if (isRecording) state.total = Math.max(state.total, Math.min(totalCount ?? 0, reachable));
		expected = marked.isRepeat ? 0 : items.length;
		return { ...marked, onward: page.cursor };
	};
	/** True if the poll may send a request and leave `spare` more. */
	const mayRead = (spare = 0) =>
		requests + spare < plan.maxPages && results.length < wanted && !run.hasEnded;
	const fits = () => read + expected <= allowed;

	/** Reads from the top to the first page without new results. Returns true if this was part of the sweep. */
	const peek = async (): Promise<boolean> => {
		const sweptTo = state.cursor;
		for (let cursor: string | null = null; ; ) {
			const { onward, hasNew } = await take(cursor);
			// The page is read again to avoid a gap.
			if (reading.cut) return true;
			if (sweptTo !== null && (!hasNew || !onward)) {
				state.cursor = sweptTo;
				return false;
			}
			// If there are more new results than the limit allows, the sweep continues with them.
			state.cursor = onward;
			if (!onward) endSweep(state);
			if (!onward || !hasNew || !mayRead(1) || !fits()) return true;
			cursor = onward;
		}
	};

	/** Restarts at the top if the cursor is invalid. */
	const leaveCursor = (failure: unknown) => {
		if (state.cursor === null || isAboutAccount(failure)) throw failure;
		if (!isRefused(failure) && (isRecording || ++state.tries < MAX_FAILURES)) throw failure;
		warn(
			`a cursor failed, so the search is read from the top again: ${(failure as Error).message}`,
		);
		if (isRecording) state.total = Infinity;
		endSweep(state);
	};

	const sweep = async (isBegun: boolean): Promise<void> => {
		const used = new Set<string | null>();
		let isFirst = !isBegun && allowed > 0;
		// The sweep may reach pages that the peek has read.
		let repeats = results.length > 0 ? -Infinity : 0;
		while (mayRead() && (isFirst || fits())) {
			const page = await take(state.cursor).catch(leaveCursor);
			if (!page) continue;
			if (reading.cut) return;
			isFirst = false;
			if (!isRecording) state.tries = 0;
			repeats = page.isRepeat ? repeats + 1 : Math.min(repeats, 0);
			used.add(state.cursor);
			const isCircle = page.onward !== null && used.has(page.onward);
			state.hasRepeats ||= isCircle;
			const isLast = !page.onward || isCircle || repeats === MAX_REPEATS;
			const shortfall = isRecording && shortfallOf(state);
			if (!isLast && state.seen < known.capacity) state.cursor = page.onward;
			else if (!endSweep(state)) used.clear();
			else {
				if (state.isComplete && shortfall) warn(shortfall);
				return;
			}
		}
	};

	try {
		const isSwept = canPeek && plan.isNewestFirst && allowed > 0 && mayRead(1) && (await peek());
		if (!isSwept || state.cursor !== null) await sweep(isSwept);
	} catch (failure) {
		reading.failure = failure;
	}
	reading.cursor = state.cursor;
	return { ...reading, ...(summary && { parts: summary(reading) }) };
}
