import { ApiError } from './apiError';
import type { RunFailures } from './runFailures';

const SECOND = 1_000;
/** First wait, in milliseconds; it doubles with each retry. */
const FIRST_WAIT = SECOND;
const FIRST_WAIT_AFTER_429 = 10 * SECOND;
/** Longer waits are reported to the user instead, in milliseconds. */
const LONGEST_WAIT = 60 * SECOND;

/**
 * Parses a `Retry-After` header (seconds or a date, RFC 9110) to milliseconds; undefined if it is invalid or
 * not in the future.
 */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	if (!header) return undefined;
	// Date.parse accepts almost anything, but only a time of day contains a colon.
	const waitMs = header.includes(':') ? Date.parse(header) - now : Number(header) * SECOND;
	return waitMs > 0 ? Math.ceil(waitMs / SECOND) * SECOND : undefined;
}

/** How long to wait before retry number `retry` (from 1), in milliseconds; jittered so that clients do not retry in lockstep. */
function waitBefore(retry: number, { details }: ApiError): number {
	const asked = retryAfterMs(details.retryAfter, Date.now());
	if (asked !== undefined) return asked;
	const first = details.status === 429 ? FIRST_WAIT_AFTER_429 : FIRST_WAIT;
	return first * 2 ** (retry - 1) * (1 + Math.random() / 2);
}

const tooLong = ({ details }: ApiError, waitMs: number): ApiError =>
	new ApiError({
		...details,
		description: `PostPress requires a wait of ${waitMs / SECOND} seconds before the next request. ${details.description}`,
	});

export interface Retry {
	maxRetries: number;
	run: RunFailures;
	/** Called before each retry, e.g. to request less. */
	beforeRetry?: (failure: ApiError) => void;
}

/** Retries `work` while it fails with a transient error. Throws the last ApiError, or what ended the run. */
export async function withRetry<T>(
	work: () => Promise<T>,
	{ maxRetries, run, beforeRetry }: Retry,
): Promise<T> {
	for (let retry = 1; ; retry++) {
		await run.assertRunning();
		const outcome = await attempt(work);
		if (!(outcome instanceof ApiError)) return outcome;
		await run.assertRunning();
		if (!outcome.details.isTransient || retry > maxRetries) throw outcome;
		const waitMs = waitBefore(retry, outcome);
		if (waitMs > LONGEST_WAIT) throw tooLong(outcome, waitMs);
		beforeRetry?.(outcome);
		await run.sleep(waitMs);
	}
}

/** The result of `work`, or the ApiError that it throws; any other error is rethrown. */
const attempt = async <T>(work: () => Promise<T>): Promise<T | ApiError> =>
	await work().catch((error: unknown) => {
		if (error instanceof ApiError) return error;
		throw error;
	});
