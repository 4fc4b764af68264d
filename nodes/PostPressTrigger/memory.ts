import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { ApiError } from '../PostPress/transport/apiError';
import { RunFailures } from '../PostPress/transport/runFailures';

/** The return value of a poll: items, or null if there are none. */
export type Polled = INodeExecutionData[][] | null;

/** How long the memory of an idle trigger is kept, in milliseconds: longer than the longest Minimum Interval. */
const IDLE_MS = 8 * 86_400_000;

/** The context of a poll. */
export interface PollRun {
	/** The node's static data. */
	data: IDataObject;
	memory: TriggerMemory;
	/** Ends at the time limit, or when another poll takes over. */
	run: RunFailures;
	limitMs: number;
	/** n8n has just loaded the workflow, and waits for this poll. */
	isFirst: boolean;
}

/** In-memory state of a trigger. */
export interface TriggerMemory {
	usedAt: number;
	/** The static data object of the last poll: n8n creates a new one when it reloads the workflow. */
	data?: IDataObject;
	/** The state after polls without an execution: n8n only saves static data with an execution. */
	unsaved?: IDataObject;
	/** The failure of the last poll, and a hash of its credential. */
	failure?: { error: unknown; credential: string };
	/** The current poll. */
	running?: { run: RunFailures; ended: Promise<unknown> };
}

const memories = new Map<string, TriggerMemory>();

/** Number of triggers in memory, for tests. */
export const memoryCount = (): number => memories.size;

/**
 * The memory of a trigger. Like n8n's static data, it is keyed by node name, because node IDs may not be unique
 * in a workflow.
 */
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
			'Another search of this account may be in progress. The next poll tries again; if this keeps happening, poll less often or use a separate account for the trigger.',
		type: 'timeout',
		isTransient: true,
	});

/**
 * Polls unless a poll of this trigger is in progress. If n8n has reloaded the workflow since, the earlier poll
 * ends after its page and returns nothing. `poll` returns undefined if it is too early. Static data that n8n
 * does not save, after a failure or without results, is kept for the next poll of this process.
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
	// Another n8n instance may have polled and saved a newer state.
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
		// n8n drops the items of a reloaded workflow; the next poll finds them again.
		if (polled === undefined || (hasItems && isReplaced())) return null;
		memory.unsaved = polled && !isReplaced() ? undefined : { ...data };
		return isReplaced() ? null : polled;
	} finally {
		memory.running = undefined;
	}
}
