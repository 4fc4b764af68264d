import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';

/** What a poll gives n8n: items, or null where there is nothing to tell. */
export type Polled = INodeExecutionData[][] | null;

const underWay = new Set<string>();

/** The state after polls that had nothing to tell: n8n saves a node's static data only with an execution. */
const unsaved = new Map<string, IDataObject>();

/**
 * Does `work`, which gets the trigger's state and changes it, unless a poll of this trigger is still under
 * way. What a poll without results left in the state is there for the next one, also when the workflow was
 * saved in between; after a restart only what n8n has saved.
 */
export async function inTurn(
	context: IPollFunctions,
	work: (data: IDataObject) => Promise<Polled>,
): Promise<Polled> {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	if (underWay.has(key)) return null;
	underWay.add(key);
	try {
		const data = context.getWorkflowStaticData('node');
		Object.assign(data, unsaved.get(key));
		const polled = await work(data);
		if (polled === null) unsaved.set(key, { ...data });
		else unsaved.delete(key);
		return polled;
	} finally {
		underWay.delete(key);
	}
}
