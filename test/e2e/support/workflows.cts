import { setTimeout as pause } from 'node:timers/promises';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRunExecutionData,
} from 'n8n-workflow';
import type { Client } from './client.cts';
import { CREDENTIAL_TYPE, type Credential, NODE_TYPE, type Saved, type Workflow } from './seed.cts';

/** How long a run may take, in seconds. */
const RUN_TIMEOUT = 60;

/** How a run went. */
export interface Finished {
	status: string;
	/** What stopped the run, in n8n's words. */
	message?: string;
	/** The items that a node put out at its last pass, by output; empty if it did not run. */
	output(node: string): IDataObject[][];
	/** The items of the first output, of all passes. */
	all(node: string): IDataObject[];
}

interface Execution {
	status: string;
	data: string;
}

/** Reads what the library flatted wrote: a list in which every string inside a value is a place in the list. */
function readFlatted(text: string): unknown {
	const list = JSON.parse(text) as unknown[];
	const read = new Map<unknown, unknown>();
	const at = (place: unknown): unknown => {
		const stored = list[Number(place)];
		if (typeof stored !== 'object' || stored === null) return stored;
		if (read.has(place)) return read.get(place);
		const value: Record<string, unknown> | unknown[] = Array.isArray(stored) ? [] : {};
		read.set(place, value);
		for (const [key, inside] of Object.entries(stored)) {
			Object.assign(value, { [key]: typeof inside === 'string' ? at(inside) : inside });
		}
		return value;
	};
	return at(0);
}

/** Tells from its status whether an execution has come to its end. */
export const isOver = (status: string): boolean =>
	['success', 'error', 'crashed', 'canceled'].includes(status);

const jsonOf = (items: INodeExecutionData[] | null) => (items ?? []).map(({ json }) => json);

function asFinished(status: string, { resultData }: IRunExecutionData): Finished {
	const passes = (node: string) =>
		(resultData.runData[node] ?? []).map(({ data: output }) => (output?.main ?? []).map(jsonOf));
	return {
		status,
		message: resultData.error?.message,
		output: (node) => passes(node).at(-1) ?? [],
		all: (node) => passes(node).flatMap(([first = []]) => first),
	};
}

/** How an execution stands now; nothing before n8n has stored anything of it. */
async function readExecution(client: Client, id: string): Promise<Finished | undefined> {
	const { status, data } = await client.send<Execution>('GET', `/rest/executions/${id}`);
	const read = readFlatted(data) as IRunExecutionData | undefined;
	return read && asFinished(status, read);
}

/** Waits for the end of an execution. */
export async function finished(client: Client, id: string): Promise<Finished> {
	const end = Date.now() + RUN_TIMEOUT * 1000;
	while (Date.now() < end) {
		// n8n 1.x stores the status some time before the data.
		const execution = await readExecution(client, id);
		if (execution && isOver(execution.status)) return execution;
		await pause(50);
	}
	throw new Error(`The execution ${id} did not end`);
}

/** Runs a stored workflow from the first of its nodes that nothing leads to, with these items if given. */
export async function runSaved(
	client: Client,
	workflow: Saved,
	items?: IDataObject[],
): Promise<Finished> {
	const targets = Object.values(workflow.connections).flatMap(({ main = [] }) =>
		main.flatMap((connections) => (connections ?? []).map(({ node }) => node)),
	);
	const first = workflow.nodes.find(
		({ name, type }) => type.endsWith('rigger') && !targets.includes(name),
	);
	const main = [items?.map((json) => ({ json }))];
	const data = items && { startTime: 0, executionTime: 0, source: [], data: { main } };
	const { executionId } = await client.send<{ executionId: string }>(
		'POST',
		`/rest/workflows/${workflow.id}/run`,
		{ workflowData: workflow, triggerToStartFrom: { name: first?.name, data } },
	);
	return await finished(client, executionId);
}

/** The account of the sandbox that may use every API. */
export const ACCOUNT = 'acc_linkedin_demo';

/** A resource locator as the editor stores it. */
export const locator = (mode: string, value: string) => ({ __rl: true, mode, value });

/** The node called PostPress with these parameters. */
export function postPress(
	credential: Credential,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): INode {
	return {
		id: 'postpress',
		name: 'PostPress',
		type: NODE_TYPE,
		typeVersion: 1,
		position: [240, 0],
		parameters: {
			accountId: locator('id', ACCOUNT),
			...parameters,
			options: { delayBetweenRequests: 0, ...(parameters.options as INodeParameters) },
		},
		credentials: { [CREDENTIAL_TYPE]: { id: credential.id, name: credential.name } },
		...settings,
	};
}

const manual: INode = {
	id: 'start',
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** A node that gives these items. */
export const itemsNode = (items: IDataObject[], node: Partial<INode> = {}): INode => ({
	id: 'items',
	name: 'Items',
	position: [120, 0],
	...node,
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))};` },
});

const to = ({ name }: INode) => ({ main: [[{ node: name, type: 'main' as const, index: 0 }]] });

/** A workflow that clicking starts: one node, which gets one empty item or these, and what follows it. */
export function startedByHand(node: INode, items?: IDataObject[]): Workflow {
	const before = items ? [manual, itemsNode(items)] : [manual];
	const nodes = [...before, node];
	return {
		name: `Test of ${node.name} ${Date.now()}`,
		nodes,
		connections: Object.fromEntries(before.map(({ name }, index) => [name, to(nodes[index + 1])])),
	};
}

/** Stores and runs a workflow. */
export const run = async (client: Client, workflow: Workflow): Promise<Finished> =>
	await runSaved(
		client,
		await client.send<Saved>('POST', '/rest/workflows', {
			settings: { executionOrder: 'v1' },
			...workflow,
			active: false,
		}),
	);
