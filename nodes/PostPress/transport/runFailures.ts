import { sleep } from 'n8n-workflow';
import { ApiError } from './apiError';

/** True if all further requests of the account or product would fail the same way. */
export const isAboutAccount = (failure: unknown): failure is ApiError =>
	failure instanceof ApiError && failure.ends !== undefined;

/** n8n's sleep cannot be cancelled, so long waits consist of slices of this many milliseconds. */
const SLICE_MS = 500;

/** Thrown if the execution was cancelled. n8n recognizes it by the word "canceled". */
class Cancelled extends Error {
	constructor() {
		super('The execution was canceled');
	}
}

/** State shared by all items of a node run, including the failures after which no more requests are sent. */
export class RunFailures {
	private ended?: { failure: unknown };

	private readonly listeners = new Set<(failure: unknown) => void>();

	private readonly refusals = new Map<string, ApiError>();

	private readonly sharedWork = new Map<string, Promise<unknown>>();

	private certainty: Promise<void> = Promise.resolve();

	/** `cancel` is aborted when the execution is cancelled. */
	constructor(cancel?: AbortSignal) {
		const onCancel = () => this.stop(new Cancelled());
		if (cancel?.aborted) onCancel();
		else cancel?.addEventListener('abort', onCancel, { once: true });
	}

	/** Ends the run for all items: pending waits are rejected with this failure. Only the first call counts. */
	stop(failure: unknown): void {
		if (this.ended) return;
		this.ended = { failure };
		for (const listener of this.listeners) listener(failure);
		this.listeners.clear();
	}

	get hasEnded(): boolean {
		return this.ended !== undefined;
	}

	/** Calls `listener` with the failure when the run ends. Returns a function that removes the listener. */
	onEnd(listener: (failure: unknown) => void): () => void {
		if (this.ended) listener(this.ended.failure);
		else this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Holds all requests until this is settled, because until then n8n may have abandoned the run. */
	holdUntil(certainty: Promise<void>): void {
		this.certainty = certainty;
	}

	/** Throws what ended the run. */
	async assertRunning(): Promise<void> {
		let known: Promise<void>;
		do {
			known = this.certainty;
			await known;
		} while (known !== this.certainty);
		if (this.ended) throw this.ended.failure;
	}

	/** Throws what ended the run, or the failure that blocks this account or product. */
	async assertMaySend(account: string, product?: string): Promise<void> {
		await this.assertRunning();
		const refusal = this.refusals.get(account) ?? this.refusals.get(`${account} ${product}`);
		if (refusal) throw refusal;
	}

	/** Records a failure after the last retry. */
	requestFailed(account: string, product: string | undefined, failure: unknown): void {
		if (!isAboutAccount(failure)) return;
		this.refusals.set(failure.ends === 'product' ? `${account} ${product}` : account, failure);
	}

	/** Waits for `work`. Throws what ended the run as soon as it ends. */
	async race<T>(work: Promise<T>): Promise<T> {
		let forget = () => {};
		const end = new Promise<never>((_resolve, reject) => (forget = this.onEnd(reject)));
		try {
			return await Promise.race([end, work]);
		} finally {
			forget();
		}
	}

	/** Waits, in milliseconds. Throws what ended the run as soon as it ends. */
	async sleep(milliseconds: number): Promise<void> {
		for (let left = milliseconds; left > 0; left -= SLICE_MS) {
			await this.race(sleep(Math.min(left, SLICE_MS)));
		}
	}

	/** Runs `work` once for all items of the run, which share its result or error. */
	async once<T>(name: string, work: () => Promise<T>): Promise<T> {
		const known = this.sharedWork.get(name) as Promise<T> | undefined;
		const sharing = known ?? work();
		this.sharedWork.set(name, sharing);
		return await sharing;
	}
}

const runs = new WeakMap<object, RunFailures>();

/**
 * The shared state of a run, identified by `key`, an object that n8n creates once per run. The first item gets
 * a new state, because n8n's Retry On Fail runs all items again with the same object.
 */
export function runFailuresOf(
	key: object,
	isFirstItem: boolean,
	cancel?: AbortSignal,
): RunFailures {
	const known = isFirstItem ? undefined : runs.get(key);
	const run = known ?? new RunFailures(cancel);
	runs.set(key, run);
	return run;
}
