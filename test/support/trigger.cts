import type { IDataObject, INode, INodeParameters, INodeType, INodeTypes } from 'n8n-workflow';
import { createAdditionalData } from './additionalData.cts';
import { startExpressions, withIsolate } from './compat.cts';
import { core, logs, workflow as n8nWorkflow } from './core.cts';
import type { Credentials } from './credentials.cts';
import type { LogEntry } from './logs.cts';
import type { LoadedPackage } from './package.cts';

/** An active workflow that starts with a polling trigger. */
export interface Trigger {
	/** One poll as n8n's clock makes it: the json of its items, null where n8n starts no execution. */
	poll(): Promise<IDataObject[] | null>;
	/** A test in the editor. */
	test(): Promise<IDataObject[] | null>;
	/** Saves the workflow with these changes: n8n loads it anew, with the static data as it was saved. */
	edit(changes: INodeParameters): void;
	/** Gives the node another name and saves the workflow. */
	rename(name: string): void;
	/** Changes what the node's credential holds. */
	correct(credentials: Credentials): void;
	/** Starts n8n anew: nothing is left but what was saved. */
	restart(): void;
	/** Does `work` in another n8n that has the same database; then this one loads the workflow anew. */
	elsewhere(work: () => Promise<void>): Promise<void>;
	/** How long each poll may take from now on, in milliseconds, as n8n tells it. */
	budget(milliseconds: number): void;
	/** The static data of the trigger's node, as n8n has it in memory. */
	data(): IDataObject;
	/** What was logged since the trigger was made, except debug messages. */
	logs(): LogEntry[];
}

let workflows = 0;

/** Sets a trigger up the way n8n does when a workflow is activated, but without the clock. */
export function createTrigger(
	loaded: LoadedPackage,
	nodeTypes: INodeTypes,
	node: INode,
	credentials: Credentials | undefined,
): Trigger {
	const firstLog = logs.length;
	let current = node;
	let secrets = credentials;
	let id = String(++workflows);
	let saved: IDataObject = {};
	let budgetMs: number | undefined;

	const load = () =>
		new n8nWorkflow.Workflow({
			id,
			nodes: [structuredClone(current)],
			connections: {},
			active: true,
			nodeTypes,
			staticData: structuredClone(saved),
		});
	let workflow: ReturnType<typeof load> | undefined;

	const run = async (mode: 'manual' | 'trigger') => {
		await loaded.ready;
		await startExpressions();
		const active = (workflow ??= load());
		// A test in the editor gets a workflow of its own.
		const used = mode === 'manual' ? load() : active;
		const context = new core.PollContext(
			used,
			used.getNode(current.name)!,
			createAdditionalData(loaded, secrets),
			mode,
			mode === 'manual' ? 'manual' : 'activate',
		);
		if (budgetMs !== undefined) Object.assign(context, { getPollBudgetMs: () => budgetMs });
		const { poll } = nodeTypes.getByNameAndVersion(node.type) as INodeType;
		const output = await withIsolate(used, async () => await poll!.call(context));
		if (output === null) return null;
		// This is when n8n saves static data, also in memory that this poll has changed.
		if (mode === 'trigger') saved = JSON.parse(JSON.stringify(active.staticData)) as IDataObject;
		return output[0].map(({ json }) => json);
	};

	return {
		poll: async () => await run('trigger'),
		test: async () => await run('manual'),
		edit: (changes) => {
			current = { ...current, parameters: { ...current.parameters, ...changes } };
			workflow = undefined;
		},
		rename: (name) => {
			current = { ...current, name };
			workflow = undefined;
		},
		correct: (next) => {
			secrets = next;
		},
		restart: () => {
			// What the node remembers in memory hangs on the workflow's ID.
			id = String(++workflows);
			workflow = undefined;
		},
		elsewhere: async (work) => {
			const own = id;
			id = String(++workflows);
			workflow = undefined;
			await work();
			id = own;
			workflow = undefined;
		},
		budget: (milliseconds) => {
			budgetMs = milliseconds;
		},
		data: () => (workflow ??= load()).getStaticData('node', current),
		logs: () => logs.slice(firstLog),
	};
}
