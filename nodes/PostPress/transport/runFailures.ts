import { sleep } from 'n8n-workflow';
import { ApiError } from './apiError';

/** True if any further request of the account, or with this LinkedIn product, would fail in the same way. */
export const isAboutAccount = (failure: unknown): failure is ApiError =>
	failure instanceof ApiError && failure.ends !== undefined;

/** n8n's sleep cannot be ended early, so long waits are made of short ones, in milliseconds. */
const SLICE_MS = 500;

/** Thrown if the execution was cancelled. n8n knows such an error by its word "canceled". */
class Cancelled extends Error {
	constructor() {
		super('The execution was canceled');
	}
}

/** What the items of one run of the node share: after which failure nobody sends anything more. */
export class RunFailures {
	private ended?: { failure: unknown };

	private readonly listeners = new Set<(failure: unknown) => void>();

	private readonly refusals = new Map<string, ApiError>();

	private readonly sharedWork = new Map<string, Promise<unknown>>();

	private certainty: Promise<void> = Promise.resolve();

	/** `cancel` is set off when the execution is cancelled. */
	constructor(cancel?: AbortSignal) {
		const onCancel = () => this.stop(new Cancelled());
		if (cancel?.aborted) onCancel();
		else cancel?.addEventListener('abort', onCancel, { once: true });
	}

	/** Ends the run for all its items: whoever waits gets this failure. The first one counts. */
	stop(failure: unknown): void {
		if (this.ended) return;
		this.ended = { failure };
		for (const listener of this.listeners) listener(failure);
		this.listeners.clear();
	}

	get hasEnded(): boolean {
		return this.ended !== undefined;
	}

	/** Calls `listener` with the failure when the run ends; the function returned takes it back. */
	onEnd(listener: (failure: unknown) => void): () => void {
		if (this.ended) listener(this.ended.failure);
		else this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Nobody sends until this is settled: until then it is uncertain whether n8n still waits for the run. */
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

	/** Throws what ended the run, or why requests of this account with this product are refused. */
	async assertMaySend(account: string, product?: string): Promise<void> {
		await this.assertRunning();
		const refusal = this.refusals.get(account) ?? this.refusals.get(`${account} ${product}`);
		if (refusal) throw refusal;
	}

	/** Remembers a request that failed for good. */
	requestFailed(account: string, product: string | undefined, failure: unknown): void {
		if (!isAboutAccount(failure)) return;
		this.refusals.set(failure.ends === 'product' ? `${account} ${product}` : account, failure);
	}

	/** Waits for `work`. Throws what ended the run, as soon as it ends. */
	async race<T>(work: Promise<T>): Promise<T> {
		let forget = () => {};
		const end = new Promise<never>((_resolve, reject) => (forget = this.onEnd(reject)));
		try {
			return await Promise.race([end, work]);
		} finally {
			forget();
		}
	}

	/** Waits this long, in milliseconds. Throws what ended the run, as soon as it ends. */
	async sleep(milliseconds: number): Promise<void> {
		for (let left = milliseconds; left > 0; left -= SLICE_MS) {
			await this.race(sleep(Math.min(left, SLICE_MS)));
		}
	}

	/** Does `work` once for all items of the run, who share what it brings or throws. */
	async once<T>(name: string, work: () => Promise<T>): Promise<T> {
		const known = this.sharedWork.get(name) as Promise<T> | undefined;
		const sharing = known ?? work();
		this.sharedWork.set(name, sharing);
		return await sharing;
	}
}

const runs = new WeakMap<object, RunFailures>();

/**
 * What all items of a run share; `key` is an object that n8n creates once for it. The first item
 * starts afresh, since n8n's own Retry On Fail runs all items again with the same object.
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
