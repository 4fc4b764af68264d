import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { ApiError } from '../PostPress/transport/apiError';
import { RunFailures } from '../PostPress/transport/runFailures';

/** What a poll returns to n8n: items, or null if there is nothing to return. */
export type Polled = INodeExecutionData[][] | null;

/** How long a trigger that does not poll is remembered, in milliseconds: longer than the longest Minimum Interval. */
const IDLE_MS = 8 * 86_400_000;

/** A poll that may begin. */
export interface PollRun {
	/** The node's static data. */
	data: IDataObject;
	memory: TriggerMemory;
	/** Ends when the time is up, or when another poll takes over. */
	run: RunFailures;
	limitMs: number;
	/** n8n has just loaded the workflow, and waits for this poll. */
	isFirst: boolean;
}

/** What the process remembers for a trigger. */
export interface TriggerMemory {
	usedAt: number;
	/** The static data of the last poll: n8n makes another object when it loads the workflow again. */
	data?: IDataObject;
	/** The state after polls that started no execution: n8n saves a node's static data only with one. */
	unsaved?: IDataObject;
	/** Why the last poll failed, and with which credential. */
	failure?: { error: unknown; credential: string };
	/** The poll under way. */
	running?: { run: RunFailures; ended: Promise<unknown> };
}

const memories = new Map<string, TriggerMemory>();

/** How many triggers are remembered: for tests of what is left behind. */
export const memoryCount = (): number => memories.size;

/** The memory of a trigger, keyed as n8n keys static data: a node's name is unique in its workflow, its ID need not be. */
function memoryOf(context: IPollFunctions): TriggerMemory {
	const now = Date.now();
	for (const [key, { usedAt, running }] of memories) {
		if (!running && now - usedAt > IDLE_MS) memories.delete(key);
	}
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().name]);
	const memory: TriggerMemory = memories.get(key) ?? { usedAt: now };
	memories.set(key, memory);
	memory.usedAt = now;
	return memory;
}

const outOfTime = (limitMs: number) =>
	new ApiError({
		message: `No results arrived within ${Math.round(limitMs / 1000)} seconds`,
		description:
			'Another search of this account may be under way. The next poll tries again; if this keeps happening, poll less often or use a separate account for the trigger.',
		type: 'timeout',
		isTransient: true,
	});

/**
 * Polls, unless a poll of this trigger is under way; if n8n has loaded the workflow again since that one began, that
 * one ends at its page and returns nothing. `poll` gives undefined if it was too early. What a poll without results,
 * or one that failed, left in the static data is there for the next one in this process.
 */
export async function withMemory(
	context: IPollFunctions,
	limitOf: (isFirst: boolean) => number,
	poll: (pollRun: PollRun) => Promise<Polled | undefined>,
): Promise<Polled> {
	const memory = memoryOf(context);
	const data = context.getWorkflowStaticData('node');
	const isFirst = memory.data !== data;
	if (memory.running && !isFirst) return null;
	memory.data = data;
	const isReplaced = () => memory.data !== data;
	const limitMs = limitOf(isFirst);
	const run = new RunFailures();
	AbortSignal.timeout(limitMs).addEventListener('abort', () => run.stop(outOfTime(limitMs)));
	while (memory.running) {
		memory.running.run.stop(outOfTime(0));
		await run.race(memory.running.ended).catch(() => {});
		if (isReplaced() || run.hasEnded) return null;
	}
	// Another n8n may have polled since, and saved more than is kept here.
	if (Number(memory.unsaved?.polledAt ?? 0) > Number(data.polledAt ?? 0)) {
		Object.assign(data, memory.unsaved);
	}
	const polling = poll({ data, memory, run, limitMs, isFirst }).catch((failure: unknown) => {
		memory.unsaved = { ...data };
		if (!isReplaced()) throw failure;
		return undefined;
	});
	memory.running = { run, ended: polling.catch(() => {}) };
	try {
		const polled = await polling;
		const hasItems = polled?.some((items) => items.length > 0);
		// n8n drops the items of a workflow that it has loaded again: the next poll finds them again.
		if (polled === undefined || (hasItems && isReplaced())) return null;
		memory.unsaved = polled && !isReplaced() ? undefined : { ...data };
		return isReplaced() ? null : polled;
	} finally {
		memory.running = undefined;
	}
}
