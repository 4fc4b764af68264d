import type { IDataObject, INode, INodeParameters, INodeType, INodeTypes } from 'n8n-workflow';
import { createAdditionalData } from './additionalData.cts';
import { startExpressions, withIsolate } from './compat.cts';
import { core, logs, workflow as n8nWorkflow } from './core.cts';
import type { Credentials } from './credentials.cts';
import type { LogEntry } from './logs.cts';
import type { LoadedPackage } from './package.cts';

/** An active workflow that starts with a polling trigger. */
export interface Trigger {
	/** A scheduled poll: returns the json of its items, or null if n8n starts no execution. */
	poll(): Promise<IDataObject[] | null>;
	/** A test in the editor. */
	test(): Promise<IDataObject[] | null>;
	/** Saves the workflow with these changes: n8n reloads it with the saved static data. */
	edit(changes: INodeParameters): void;
	/** Renames the node and saves the workflow. */
	rename(name: string): void;
	/** Changes the data of the node's credential. */
	correct(credentials: Credentials): void;
	/** Restarts n8n: only saved data remains. */
	restart(): void;
	/** Runs `work` in another n8n with the same database; then this one reloads the workflow. */
	elsewhere(work: () => Promise<void>): Promise<void>;
	/** Time limit of polls that n8n provides from now on, in milliseconds. */
	budget(milliseconds: number): void;
	/** The trigger node's static data in n8n's memory. */
	data(): IDataObject;
	/** The log since the trigger was created, except debug messages. */
	logs(): LogEntry[];
}

let workflows = 0;

/** Sets up a trigger like n8n does on activation, but without a schedule. */
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
		// A test in the editor uses a separate workflow.
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
		// n8n saves static data at this point, including changes of this poll in memory.
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
			// The node's memory is keyed by the workflow's ID.
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
