import { ApiFailure } from './failures';
import { checkCancelled, pause } from './pause';

const SECOND = 1_000;
/** The first wait, in milliseconds; each further one is twice as long. */
const FIRST_WAIT = SECOND;
const FIRST_WAIT_AFTER_429 = 10 * SECOND;
/** A longer `Retry-After` than this is for the user to wait, in milliseconds. */
const LONGEST_WAIT = 60 * SECOND;

/** The wait that a `Retry-After` header asks for, in milliseconds: it holds seconds or a date (RFC 9110). */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	if (/^\d+$/.test(header)) return Number(header) * SECOND;
	const date = Date.parse(header);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** How long to wait before try number `retry` (from 1), in milliseconds; varied so that clients do not meet again. */
function waitBefore(retry: number, { facts }: ApiFailure): number {
	const asked = retryAfterMs(facts.retryAfter, Date.now());
	if (asked !== undefined) return asked;
	const first = facts.status === 429 ? FIRST_WAIT_AFTER_429 : FIRST_WAIT;
	return first * 2 ** (retry - 1) * (1 + Math.random() / 2);
}

const tooLong = ({ facts }: ApiFailure, waitMs: number): ApiFailure =>
	new ApiFailure({
		...facts,
		description: `PostPress asks to wait ${Math.ceil(waitMs / SECOND)} seconds before the next request. ${facts.description}`,
	});

export interface Retry {
	/** How many times a request is repeated at most. */
	maxRetries: number;
	signal?: AbortSignal;
	/** Sees each failure before it is tried again, e.g. to ask for less. */
	beforeRetry?: (failure: ApiFailure) => void;
}

/**
 * Does `work` again while it fails for a passing reason. Throws the last ApiFailure, or `Cancelled`.
 */
export async function withRetry<T>(
	work: () => Promise<T>,
	{ maxRetries, signal, beforeRetry }: Retry,
): Promise<T> {
	for (let retry = 1; ; retry++) {
		checkCancelled(signal);
		const outcome = await attempt(work);
		if (!(outcome instanceof ApiFailure)) return outcome;
		checkCancelled(signal);
		if (!outcome.facts.isTransient || retry > maxRetries) throw outcome;
		const waitMs = waitBefore(retry, outcome);
		if (waitMs > LONGEST_WAIT) throw tooLong(outcome, waitMs);
		beforeRetry?.(outcome);
		await pause(waitMs, signal);
	}
}

/** What `work` returns, or the ApiFailure that it throws; anything else that it throws goes on. */
const attempt = async <T>(work: () => Promise<T>): Promise<T | ApiFailure> =>
	await work().catch((error: unknown) => {
		if (error instanceof ApiFailure) return error;
		throw error;
	});
