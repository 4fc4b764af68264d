import { sleep } from 'n8n-workflow';

/** n8n's sleep cannot be ended early, so long waits are made of short ones, in milliseconds. */
const SLICE_MS = 500;

/** Thrown where the execution was cancelled. n8n knows such an error by its word "canceled". */
class Cancelled extends Error {
	constructor() {
		super('The execution was canceled');
	}
}

/** Throws `Cancelled` once the execution is cancelled. */
export function throwIfCancelled(signal?: AbortSignal): void {
	if (signal?.aborted) throw new Cancelled();
}

/** Waits for `work`, or throws `Cancelled` as soon as the execution is cancelled. */
export async function raceWithCancel<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await work;
	throwIfCancelled(signal);
	let stop = () => {};
	const cancelled = new Promise<never>((_resolve, reject) => {
		stop = () => reject(new Cancelled());
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, cancelled]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/** Waits this long, in milliseconds. Throws `Cancelled` as soon as the execution is cancelled. */
export async function cancellableSleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
	for (let left = milliseconds; left > 0; left -= SLICE_MS) {
		await raceWithCancel(sleep(Math.min(left, SLICE_MS)), signal);
	}
}
