import type { IDataObject } from 'n8n-workflow';
import { pageFetcher, resolveBody } from '../PostPress/resources/linkedInSearch/searchRequests';
import type { AccountClient } from '../PostPress/transport/client';
import { ApiError } from '../PostPress/transport/apiError';
import {
	type PaginationResult,
	paginate,
	pageSize,
} from '../PostPress/resources/linkedInSearch/pagination';
import type { PollPlan } from './plan';
import type { PollState } from './state';

/** What a poll read of its pass. */
export interface Reading extends PaginationResult {
	/** All results that came, also known ones. */
	seen: IDataObject[];
	/** The results are only to be taken note of. */
	onlyRemembers: boolean;
	/** The pass is over; the next poll starts at the top. */
	isOver: boolean;
	/** The pass went on at a cursor. Results move between two polls, so something may have been skipped there. */
	isResumed: boolean;
}

/** Statuses that say that a cursor leads nowhere any more. */
const REFUSED = [400, 404, 410, 422];

const isRefused = (failure: unknown) =>
	failure instanceof ApiError && REFUSED.includes(failure.details.status ?? 0);

/**
 * Reads on in the pass, or starts one at the top, as far as the poll may go; `signal` ends it at a page.
 * Marks nothing. Throws what kept the first page from coming.
 */
export async function readOn(
	client: AccountClient,
	plan: PollPlan,
	state: PollState,
	signal: AbortSignal,
): Promise<Reading> {
	const isFirstPass = !state.isComplete;
	const onlyRemembers = isFirstPass && plan.remembers;
	const size = isFirstPass && !onlyRemembers ? pageSize(plan.wanted, plan.cap) : plan.cap;
	const isOld = (result: IDataObject) => state.known.has(result) && !state.found.has(result);

	const read = async (firstCursor: string | null): Promise<Reading> => {
		// A cursor brings its search with it.
		const body = firstCursor === null ? await resolveBody(client, plan) : {};
		const fetchPage = pageFetcher(client, plan, body, size);
		const seen: IDataObject[] = [];
		let reachedOld = false;
		const collected = await paginate(
			async (cursor) => {
				const page = await fetchPage(cursor);
				for (const result of page.items) seen.push(result);
				return page;
			},
			{
				wanted: onlyRemembers ? Infinity : plan.wanted,
				firstCursor,
				filter: (result) => !state.known.has(result),
				stopAfter: ({ items }, pages) => {
					reachedOld = plan.isNewestFirst && !isFirstPass && items.every(isOld);
					return reachedOld || pages >= plan.maxPages || signal.aborted;
				},
			},
		);
		const { cursor, cut, failure } = collected;
		const isOver = !failure && !cut && (cursor === null || reachedOld);
		return { ...collected, seen, onlyRemembers, isOver, isResumed: firstCursor !== null };
	};

	let reading = await read(state.cursor);
	if (state.cursor !== null && reading.pages === 0 && isRefused(reading.failure)) {
		reading = await read(null);
	}
	if (reading.pages === 0) throw reading.failure;
	return reading;
}
