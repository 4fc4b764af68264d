import { sleep } from 'n8n-workflow';
import { raceWithCancel, cancellableSleep } from './cancellableSleep';

/** How long an idle gate remembers its last request, in milliseconds: as long as the longest delay. */
export const MAX_DELAY_MS = 300_000;

/** Lets the requests of one account pass one at a time. */
interface AccountQueue {
	/** Settles when the last turn in the queue has ended. */
	last: Promise<void>;
	/** Turns that are waiting or under way. */
	pending: number;
	/** When the last request ended, in milliseconds since 1970. */
	endedAt: number;
}

const queues = new Map<string, AccountQueue>();

/** The number of gates that are kept: for tests of what is left behind. */
export const queueCount = (): number => queues.size;

/** Drops the gates that nobody waits at and whose last request lies so far back that no delay reaches it. */
function dropIdle(now: number): void {
	for (const [key, { pending, endedAt }] of queues) {
		if (pending === 0 && now - endedAt > MAX_DELAY_MS) queues.delete(key);
	}
}

/** What one turn is about. */
export interface QueuedRequest<T> {
	/** Whose gate it is: base URL and account. */
	key: string;
	/** The least time since the last request of this account, in milliseconds; varied by half at random. */
	delayMs: number;
	signal?: AbortSignal;
	/** Throws where the turn has become pointless; asked before the pause and after it. */
	assertNotStopped: () => void;
	send: () => Promise<T>;
}

/**
 * Does `work` when all that came before at this gate are done and the delay has passed; first come, first
 * served. Throws `Cancelled` at once when the execution is cancelled, and what `check` or `work` throws.
 */
export async function enqueue<T>({
	key,
	delayMs,
	signal,
	assertNotStopped,
	send,
}: QueuedRequest<T>): Promise<T> {
	dropIdle(Date.now());
	const queue = queues.get(key) ?? { last: Promise.resolve(), pending: 0, endedAt: 0 };
	queues.set(key, queue);
	const before = queue.last;
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	// One who leaves the queue must not let those behind overtake the one in front.
	queue.last = before.then(() => ended);
	queue.pending += 1;
	try {
		await raceWithCancel(before, signal);
		assertNotStopped();
		const varied = delayMs * (0.5 + Math.random());
		// A clock that was set back must not make anybody wait for longer than the delay.
		await cancellableSleep(Math.min(varied, queue.endedAt + varied - Date.now()), signal);
		assertNotStopped();
		try {
			return await send();
		} finally {
			queue.endedAt = Date.now();
		}
	} finally {
		queue.pending -= 1;
		// The next turn begins after its predecessor has drawn its conclusions: a failure may end the run.
		if (queue.pending > 0) void sleep(0).then(end);
		else end();
	}
}
