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
