import type { IDataObject } from 'n8n-workflow';
import { pageFetcher } from '../PostPress/resources/linkedInSearch/fetch';
import type { AccountClient } from '../PostPress/shared/client';
import { ApiFailure } from '../PostPress/shared/failures';
import { type Collected, collectPages, type Page, pageSize } from '../PostPress/shared/pages';
import type { PollPlan } from './plan';
import type { PollState } from './state';

/** What a poll read of its pass. */
export interface Reading extends Collected {
	/** The pass is over; the next poll starts at the top. */
	isOver: boolean;
}

/** Statuses of a cursor that leads nowhere any more. An answer about the account or the load says nothing about it. */
const REFUSED = [400, 404, 410, 422, 500, 504];

const isRefused = (failure: unknown) =>
	failure instanceof ApiFailure && REFUSED.includes(failure.facts.status ?? 0);

/**
 * Reads on in the pass, or starts one at the top, as far as the poll may go; `signal` ends it at a page.
 * Nothing is marked but which known results were seen again. Throws what kept the first page from coming.
 */
export async function readOn(
	client: AccountClient,
	plan: PollPlan,
	body: IDataObject,
	state: PollState,
	signal: AbortSignal,
): Promise<Reading> {
	const isFirstPass = !state.isComplete;
	const onlyRemembers = isFirstPass && plan.remembers;
	const size = isFirstPass && !onlyRemembers ? pageSize(plan.wanted, plan.cap) : plan.cap;
	const fetchPage = pageFetcher(client, plan, body, size);

	const read = async (firstCursor: string | null) => {
		let pages = 0;
		let reachedOld = false;
		const collected = await collectPages(fetchPage, {
			wanted: onlyRemembers ? Infinity : plan.wanted,
			firstCursor,
			isWanted: (result) => {
				const isKnown = state.known.has(result);
				// What is still to be found stays among the newest keys.
				if (isKnown) state.known.add(result);
				return !isKnown;
			},
			isEnough: ({ items }: Page) => {
				const isOld = (result: IDataObject) => state.known.has(result) && !state.found.has(result);
				pages += 1;
				reachedOld = plan.isNewestFirst && !isFirstPass && items.every(isOld);
				return reachedOld || pages >= plan.maxPages || signal.aborted;
			},
		});
		const { cursor, cut, failure } = collected;
		return { ...collected, isOver: !failure && !cut && (cursor === null || reachedOld) };
	};

	let reading = await read(state.cursor);
	if (state.cursor !== null && reading.pages === 0 && isRefused(reading.failure)) {
		reading = await read(null);
	}
	if (reading.pages === 0) throw reading.failure;
	return reading;
}
