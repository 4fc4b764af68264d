import { ApiError } from './apiError';
import { throwIfCancelled, cancellableSleep } from './cancellableSleep';

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
function waitBefore(retry: number, { details }: ApiError): number {
	const asked = retryAfterMs(details.retryAfter, Date.now());
	if (asked !== undefined) return asked;
	const first = details.status === 429 ? FIRST_WAIT_AFTER_429 : FIRST_WAIT;
	return first * 2 ** (retry - 1) * (1 + Math.random() / 2);
}

const tooLong = ({ details }: ApiError, waitMs: number): ApiError =>
	new ApiError({
		...details,
		description: `PostPress asks to wait ${Math.ceil(waitMs / SECOND)} seconds before the next request. ${details.description}`,
	});

export interface Retry {
	/** How many times a request is repeated at most. */
	maxRetries: number;
	signal?: AbortSignal;
	/** Sees each failure before it is tried again, e.g. to ask for less. */
	beforeRetry?: (failure: ApiError) => void;
}

/**
 * Does `work` again while it fails for a passing reason. Throws the last ApiError, or `Cancelled`.
 */
export async function withRetry<T>(
	work: () => Promise<T>,
	{ maxRetries, signal, beforeRetry }: Retry,
): Promise<T> {
	for (let retry = 1; ; retry++) {
		throwIfCancelled(signal);
		const outcome = await attempt(work);
		if (!(outcome instanceof ApiError)) return outcome;
		throwIfCancelled(signal);
		if (!outcome.details.isTransient || retry > maxRetries) throw outcome;
		const waitMs = waitBefore(retry, outcome);
		if (waitMs > LONGEST_WAIT) throw tooLong(outcome, waitMs);
		beforeRetry?.(outcome);
		await cancellableSleep(waitMs, signal);
	}
}

/** What `work` returns, or the ApiError that it throws; anything else that it throws goes on. */
const attempt = async <T>(work: () => Promise<T>): Promise<T | ApiError> =>
	await work().catch((error: unknown) => {
		if (error instanceof ApiError) return error;
		throw error;
	});
