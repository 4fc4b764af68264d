import { type IDataObject, type IExecuteSingleFunctions, sleep } from 'n8n-workflow';
import type { RunFailures } from '../transport/runFailures';

/**
 * How long before n8n's next batch no request is sent, in milliseconds: if n8n fails to start an item of that
 * batch, no request may follow.
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

/** n8n has abandoned the run and discards what its items return. */
class AbandonedError extends Error {}

/** Follows n8n's loop over the items of one run. */
class LoopFollower {
	private started = 0;

	constructor(
		private readonly loop: ItemLoop,
		private readonly run: RunFailures,
	) {}

	itemStarted(): void {
		const { items, batchSize } = this.loop;
		const isFirstOfBatch = this.started % batchSize === 0;
		this.started += 1;
		if (isFirstOfBatch && items > 1) {
			this.expectBatch(Math.min(this.started + batchSize - 1, items));
		}
	}

	/** Expects all items up to number `last`: n8n starts the items of a batch before any timer can fire. */
	private expectBatch(last: number): void {
		const isWhole = sleep(0).then(() => this.endUnlessStarted(last));
		if (last < this.loop.items) void isWhole.then(async () => await this.expectNext(last + 1));
		this.run.holdUntil(isWhole);
	}

	/** Expects item number `next`, which starts the next batch; n8n's pause before that batch has already begun. */
	private async expectNext(next: number): Promise<void> {
		const { intervalMs } = this.loop;
		if (intervalMs > HOLD_MS) await sleep(intervalMs - HOLD_MS);
		if (this.started >= next) return;
		const isThere = sleep(Math.min(intervalMs, HOLD_MS))
			.then(async () => await sleep(0))
			.then(() => this.endUnlessStarted(next));
		this.run.holdUntil(isThere);
	}

	private endUnlessStarted(item: number): void {
		if (this.started < item) this.run.stop(new AbandonedError());
	}
}

const followers = new WeakMap<RunFailures, LoopFollower>();

/**
 * Notes that n8n has started another item of the run. n8n starts items in a loop, in batches. If the loop
 * fails, e.g. in an expression of a later item, n8n drops the run without waiting for the items in progress or
 * cancelling them. This function therefore ends the run if an item does not start in time.
 */
export function itemStarted(context: IExecuteSingleFunctions, run: RunFailures): void {
	const follower = followers.get(run) ?? new LoopFollower(readLoop(context), run);
	followers.set(run, follower);
	follower.itemStarted();
}
