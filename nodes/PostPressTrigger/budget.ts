import { pageSize } from '../PostPress/resources/linkedInSearch/pagination';
import type { PollPlan } from './plan';
import type { PollState } from './state';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A poll that comes so long after the last one is the next day's: days of 23 hours exist. */
const NEXT_DAY_MS = 22 * HOUR_MS;

/**
 * How many results the poll that begins now (milliseconds since 1970) may read: the share of the day since the last
 * poll; in the first look, all that is left of the day. Starts a new day if the last one is over.
 */
export function allowance(state: PollState, perDay: number, now: number): number {
	const age = now - state.dayStartedAt;
	const elapsed = now - state.polledAt;
	// Less than nothing if the clock was set back.
	if (age < 0 || age >= DAY_MS || elapsed >= NEXT_DAY_MS) {
		Object.assign(state, { dayStartedAt: now, readToday: 0 });
	}
	const left = perDay - state.readToday;
	return state.isComplete ? Math.min(left, Math.max(1, (perDay * elapsed) / DAY_MS)) : left;
}

/** The smallest page, since some searches refuse very few results. */
const MIN_PAGE = 10;

/** How many results to ask for on each page, so that a page, or two of the peek and one more, are within what is allowed. */
export function sizeOf(plan: PollPlan, { isComplete }: PollState, allowed: number): number {
	const share = isComplete && plan.isNewestFirst ? allowed / 3 : allowed;
	const most = isComplete || plan.skipsExisting ? plan.cap : pageSize(plan.wanted, plan.cap);
	return Math.max(MIN_PAGE, Math.min(most, Math.floor(share)));
}
