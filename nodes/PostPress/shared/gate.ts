import { sleep } from 'n8n-workflow';
import { orCancelled, pause } from './pause';

/** How long an idle gate remembers its last request, in milliseconds: as long as the longest delay. */
export const MAX_DELAY_MS = 300_000;

/** Lets the requests of one account pass one at a time. */
interface Gate {
	/** Settles when the last turn in the queue has ended. */
	last: Promise<void>;
	/** Turns that are waiting or under way. */
	turns: number;
	/** When the last request ended, in milliseconds since 1970. */
	endedAt: number;
}

const gates = new Map<string, Gate>();

/** The number of gates that are kept: for tests of what is left behind. */
export const gateCount = (): number => gates.size;

/** Drops the gates that nobody waits at and whose last request lies so far back that no delay reaches it. */
function dropIdle(now: number): void {
	for (const [key, { turns, endedAt }] of gates) {
		if (turns === 0 && now - endedAt > MAX_DELAY_MS) gates.delete(key);
	}
}

/** What one turn is about. */
export interface Turn<T> {
	/** Whose gate it is: base URL and account. */
	key: string;
	/** The least time since the last request of this account, in milliseconds; varied by half at random. */
	delayMs: number;
	signal?: AbortSignal;
	/** Throws where the turn has become pointless; asked before the pause and after it. */
	check: () => void;
	work: () => Promise<T>;
}

/**
 * Does `work` when all that came before at this gate are done and the delay has passed; first come, first
 * served. Throws `Cancelled` at once when the execution is cancelled, and what `check` or `work` throws.
 */
export async function inTurn<T>({ key, delayMs, signal, check, work }: Turn<T>): Promise<T> {
	dropIdle(Date.now());
	const gate = gates.get(key) ?? { last: Promise.resolve(), turns: 0, endedAt: 0 };
	gates.set(key, gate);
	const before = gate.last;
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	// One who leaves the queue must not let those behind overtake the one in front.
	gate.last = before.then(() => ended);
	gate.turns += 1;
	try {
		await orCancelled(before, signal);
		check();
		const varied = delayMs * (0.5 + Math.random());
		// A clock that was set back must not make anybody wait for longer than the delay.
		await pause(Math.min(varied, gate.endedAt + varied - Date.now()), signal);
		check();
		try {
			return await work();
		} finally {
			gate.endedAt = Date.now();
		}
	} finally {
		gate.turns -= 1;
		// The next turn begins after its predecessor has drawn its conclusions: a failure may end the run.
		if (gate.turns > 0) void sleep(0).then(end);
		else end();
	}
}
