import { ApiError } from './apiError';

/** Types of 403 that say something about the account, not about the request. */
const ABOUT_THE_ACCOUNT = ['account_restricted', 'feature_not_subscribed', 'subscription_required'];

/** True where any further request of the account would meet the same answer. */
export function isAboutAccount(failure: unknown): failure is ApiError {
	if (!(failure instanceof ApiError)) return false;
	const { status, type } = failure.details;
	return (
		status === 401 || status === 429 || (status === 403 && ABOUT_THE_ACCOUNT.includes(type ?? ''))
	);
}

/** What the items of one run of the node tell each other: after which failure nobody sends anything more. */
export class RunFailures {
	private stopped?: { failure: unknown };

	private readonly accounts = new Map<string, ApiError>();

	/** Throws the failure that ended the run, or the account, for everybody. */
	assertNotStopped(account: string): void {
		if (this.stopped) throw this.stopped.failure;
		const failure = this.accounts.get(account);
		if (failure) throw failure;
	}

	/** Remembers a request that failed for good. */
	requestFailed(account: string, failure: unknown): void {
		if (isAboutAccount(failure)) this.accounts.set(account, failure);
	}

	/** Remembers the failure of an item that ends the run under On Error: Stop. */
	stop(failure: unknown): void {
		this.stopped ??= { failure };
	}

	/** True for the failure that another item has ended the run with. */
	wasStoppedBy(failure: unknown): boolean {
		return this.stopped !== undefined && this.stopped.failure === failure;
	}
}

const states = new WeakMap<object, RunFailures>();

/**
 * The state that all items of a run share; `run` is an object that n8n makes once for it. The first item
 * starts afresh, since n8n's own Retry On Fail runs all items again with the same object.
 */
export function runFailuresOf(run: object, isFirstItem: boolean): RunFailures {
	const known = isFirstItem ? undefined : states.get(run);
	const state = known ?? new RunFailures();
	states.set(run, state);
	return state;
}
