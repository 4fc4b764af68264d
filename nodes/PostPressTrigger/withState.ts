import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

/** What a poll gives n8n: items, or null where there is nothing to tell. */
export type Polled = INodeExecutionData[][] | null;

/** A poll under way. */
interface Running {
	data: IDataObject;
	/** The workflow was saved meanwhile: n8n has loaded it anew, with the state from before this poll. */
	isReplaced: boolean;
}

const running = new Map<string, Running>();

/** The state after polls that started no execution: only with one does n8n save a node's static data. */
const unsaved = new Map<string, IDataObject>();

/** Stands for the trigger, as long as n8n runs. */
export const triggerKey = (context: IPollFunctions): string =>
	`${context.getWorkflow().id} ${context.getNode().id}`;

/**
 * Does `work` with the trigger's state, unless a poll of this trigger is under way; `finish` marks what
 * came, and is not asked where the workflow was saved meanwhile. What a poll without results, or one that
 * failed, left in the state is there for the next one in this process; after a restart only what n8n has saved.
 */
export async function withState<T>(
	context: IPollFunctions,
	work: (data: IDataObject) => Promise<T | null>,
	finish: (done: T, data: IDataObject) => Polled,
): Promise<Polled> {
	const key = triggerKey(context);
	const data = context.getWorkflowStaticData('node');
	const other = running.get(key);
	if (other) {
		other.isReplaced ||= other.data !== data;
		return null;
	}
	const own: Running = { data, isReplaced: false };
	running.set(key, own);
	const kept = unsaved.get(key);
	// Another n8n may have polled since, and saved more than is kept here.
	if (kept && Number(kept.polledAt) > Number(data.polledAt ?? 0)) Object.assign(data, kept);
	try {
		const done = await work(data).catch((failure: unknown) => {
			unsaved.set(key, { ...data });
			throw failure;
		});
		if (done === null || own.isReplaced) return null;
		const polled = finish(done, data);
		if (polled === null) unsaved.set(key, { ...data });
		else unsaved.delete(key);
		return polled;
	} finally {
		running.delete(key);
	}
}
