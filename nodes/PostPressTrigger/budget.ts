import { pageSize } from '../PostPress/resources/linkedInSearch/pagination';
import type { PollPlan } from './plan';
import type { PollState } from './state';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A poll this long after the last one starts a new day, because days can have 23 hours. */
const NEXT_DAY_MS = 22 * HOUR_MS;

/**
 * Number of results that a poll at `now` (milliseconds since 1970) may read: its share of the day since the
 * last poll, or during the first look, the rest of the day. Starts a new day if the last one is over.
 */
export function allowance(state: PollState, perDay: number, now: number): number {
	const age = now - state.dayStartedAt;
	const elapsed = now - state.polledAt;
	// Negative if the clock was set back.
	if (age < 0 || age >= DAY_MS || elapsed >= NEXT_DAY_MS) {
		Object.assign(state, { dayStartedAt: now, readToday: 0 });
	}
	const left = perDay - state.readToday;
	return state.isComplete ? Math.min(left, Math.max(1, (perDay * elapsed) / DAY_MS)) : left;
}

/** Minimum page size, because some searches reject very small pages. */
const MIN_PAGE = 10;

/** Page size with which a poll stays within its allowance: one page, or two of the peek and one more. */
export function sizeOf(plan: PollPlan, { isComplete }: PollState, allowed: number): number {
	const share = isComplete && plan.isNewestFirst ? allowed / 3 : allowed;
	const most = isComplete || plan.skipsExisting ? plan.cap : pageSize(plan.wanted, plan.cap);
	return Math.max(MIN_PAGE, Math.min(most, Math.floor(share)));
}
