import { type IDataObject, type IExecuteSingleFunctions, sleep } from 'n8n-workflow';
import type { RunFailures } from '../transport/runFailures';

/**
 * Nobody sends for this long before n8n starts its next batch, in milliseconds: if an item of it fails
 * there, no request may follow.
 */
const HOLD_MS = 50;

/** How n8n starts the input items of one run. */
interface ItemLoop {
	items: number;
	batchSize: number;
	/** The pause between two batches, in milliseconds. */
	intervalMs: number;
}

function readLoop(context: IExecuteSingleFunctions): ItemLoop {
	const { data } = context.getExecuteData();
	const items = (data.main ?? data.ai_tool)?.[0]?.length ?? 1;
	const { batching } = context.getNodeParameter('requestOptions', {}) as IDataObject;
	const { batch } = (batching ?? {}) as IDataObject;
	const { batchSize, batchInterval } = (batch ?? {}) as IDataObject;
	const size = Number(batchSize);
	const interval = Number(batchInterval);
	return {
		items: context.getNode().executeOnce ? 1 : items,
		batchSize: interval > 0 ? (size > 0 ? size : 1) : items,
		intervalMs: interval,
	};
}

/** The run was given up by n8n: nobody sees what its items do now. */
class AbandonedError extends Error {}

const followers = new WeakMap<RunFailures, { started: number }>();

/**
 * Tells the run that n8n has started one more of its items. n8n starts them in a loop, in batches, and drops
 * them all if the loop fails, e.g. in an expression of a later item: it neither waits for those that it
 * has started nor cancels them. So the loop is followed, and the run ends if an item does not start in time.
 */
export function itemStarted(context: IExecuteSingleFunctions, run: RunFailures): void {
	const known = followers.get(run);
	if (known) {
		known.started += 1;
		return;
	}
	const follower = { started: 1 };
	followers.set(run, follower);
	const loop = readLoop(context);
	if (loop.items > 1) follow(loop, follower, run);
}

function follow(loop: ItemLoop, follower: { started: number }, run: RunFailures): void {
	const { items, batchSize, intervalMs } = loop;
	/** n8n starts all items of a batch before any timer can fire. */
	const checkBatch = async (expected: number): Promise<void> => {
		await sleep(0);
		if (follower.started < expected) return run.stop(new AbandonedError());
		if (expected < items) void awaitNext(Math.min(expected + batchSize, items));
	};
	/** This timer was set after n8n's own, so it fires after it. */
	const awaitNext = async (expected: number): Promise<void> => {
		await sleep(Math.max(intervalMs - HOLD_MS, 0));
		if (run.hasEnded) return;
		run.holdUntil(
			sleep(Math.min(intervalMs, HOLD_MS)).then(async () => await checkBatch(expected)),
		);
	};
	run.holdUntil(checkBatch(Math.min(batchSize, items)));
}
