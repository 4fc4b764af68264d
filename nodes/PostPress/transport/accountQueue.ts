import { sleep } from 'n8n-workflow';
import type { RunFailures } from './runFailures';

/** How long an idle queue remembers its last request, in milliseconds: as long as the longest delay. */
export const MAX_DELAY_MS = 300_000;

/** Lets the requests of one account pass one at a time. */
interface AccountQueue {
	isBusy: boolean;
	/** Waiting requests by run; runs take turns, and the next one comes first. */
	waiting: Map<RunFailures, Array<() => void>>;
	/** When the last request ended, in milliseconds since 1970. */
	endedAt: number;
}

const queues = new Map<string, AccountQueue>();

/** The number of queues that are kept: for tests of what is left behind. */
export const queueCount = (): number => queues.size;

/** Drops the queues that nobody waits in and whose last request lies so far back that no delay reaches it. */
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

/** Lets the next one in: of the run that has waited longest since its last turn, the one that came first. */
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
	/** Whose queue it is: base URL and account. */
	key: string;
	run: RunFailures;
	/** Minimum time since the last request of this account, in milliseconds; randomized by ±50% so that clients do not retry in lockstep. */
	delayMs: number;
	/** Throws if the request is no longer needed; called before and after the pause. */
	assertMaySend: () => Promise<void>;
	send: () => Promise<T>;
}

/**
 * Sends a request when it is its turn in the queue of its account and the delay has passed. Requests of one
 * run are sent in the order they came, runs take turns. Throws what ended the run, as soon as it ends,
 * and what `assertMaySend` or `send` throws.
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
		// A clock that was set back must not make requests wait longer than the delay.
		await run.sleep(Math.min(varied, queue.endedAt + varied - Date.now()));
		await assertMaySend();
		try {
			return await send();
		} finally {
			queue.endedAt = Date.now();
		}
	} finally {
		// The next turn begins after its predecessor has drawn its conclusions: a failure may end the run.
		if (queue.waiting.size > 0) void sleep(0).then(() => passTurn(queue));
		else queue.isBusy = false;
	}
}
