import { sleep } from 'n8n-workflow';
import type { RunFailures } from './runFailures';

/** How long an idle queue is kept after its last request, in milliseconds: the longest possible delay. */
export const MAX_DELAY_MS = 300_000;

/** Sends the requests of an account one at a time. */
interface AccountQueue {
	isBusy: boolean;
	/** Waiting requests by run. Runs take turns; the next run is first. */
	waiting: Map<RunFailures, Array<() => void>>;
	/** When the last request ended, in milliseconds since 1970. */
	endedAt: number;
}

const queues = new Map<string, AccountQueue>();

/** Number of queues in memory, for tests. */
export const queueCount = (): number => queues.size;

/** Drops idle queues whose last request is older than any delay. */
function dropIdle(now: number): void {
	for (const [key, { isBusy, endedAt }] of queues) {
		if (!isBusy && now - endedAt > MAX_DELAY_MS) queues.delete(key);
	}
}

/** Waits until it is this run's turn. Throws what ended the run, as soon as it ends. */
async function takeTurn(queue: AccountQueue, run: RunFailures): Promise<void> {
	if (!queue.isBusy) {
		queue.isBusy = true;
		return;
	}
	const line = queue.waiting.get(run) ?? [];
	queue.waiting.set(run, line);
	await new Promise<void>((resolve, reject) => {
		const enter = () => {
			forget();
			resolve();
		};
		line.push(enter);
		const forget = run.onEnd((failure) => {
			const place = line.indexOf(enter);
			if (place >= 0) line.splice(place, 1);
			if (line.length === 0) queue.waiting.delete(run);
			reject(failure as Error);
		});
	});
}

/** Starts the next request: the first one of the run whose last turn is longest ago. */
function passTurn(queue: AccountQueue): void {
	for (const [run, line] of queue.waiting) {
		const enter = line.shift();
		queue.waiting.delete(run);
		if (line.length > 0) queue.waiting.set(run, line);
		if (enter) return enter();
	}
	queue.isBusy = false;
}

/** A request and the conditions for sending it. */
export interface QueuedRequest<T> {
	/** Identifies the queue: base URL and account. */
	key: string;
	run: RunFailures;
	/** Minimum time since the last request of this account, in milliseconds; randomized by ±50% so that clients do not retry in lockstep. */
	delayMs: number;
	/** Throws if the request is no longer needed; called before and after the pause. */
	assertMaySend: () => Promise<void>;
	send: () => Promise<T>;
}

/**
 * Sends a request after its turn in the account's queue and the delay. Requests of a run are sent in order;
 * runs take turns. Throws what ended the run as soon as it ends, and whatever `assertMaySend` or `send` throws.
 */
export async function enqueue<T>(request: QueuedRequest<T>): Promise<T> {
	const { key, run, delayMs, assertMaySend, send } = request;
	dropIdle(Date.now());
	const queue = queues.get(key) ?? { isBusy: false, waiting: new Map(), endedAt: 0 };
	queues.set(key, queue);
	await takeTurn(queue, run);
	try {
		await assertMaySend();
		const varied = delayMs * (0.5 + Math.random());
		// Requests must not wait longer than the delay if the clock was set back.
		await run.sleep(Math.min(varied, queue.endedAt + varied - Date.now()));
		await assertMaySend();
		try {
			return await send();
		} finally {
			queue.endedAt = Date.now();
		}
	} finally {
		// The next request waits until the caller has handled the failure, which may end the run.
		if (queue.waiting.size > 0) void sleep(0).then(() => passTurn(queue));
		else queue.isBusy = false;
	}
}
