import { join } from 'node:path';
import type {
	ExecutionError,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeTypeDescription,
	IRun,
	OnError,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import {
	testCredential as runCredentialTest,
	type CredentialTestResult,
} from './credentialTest.cts';
import { CREDENTIAL, type Credentials } from './credentials.cts';
import {
	listSearch as runListSearch,
	type ListSearchCall,
	loadOptions as runLoadOptions,
	type LoadOptionsCall,
} from './listSearch.cts';
import type { LogEntry } from './logs.cts';
import { createNodeTypes, ITEMS_NODE } from './nodeTypes.cts';
import { loadPackage } from './package.cts';
import { startWorkflow, type Started, type WorkflowResult, type WorkflowRun } from './run.cts';
import { createTrigger, type Trigger } from './trigger.cts';

/** A run of one node of the package, after a node that outputs its input items. */
export interface NodeRun {
	parameters: INodeParameters;
	/** The input items' json. Default: one empty item. */
	items?: IDataObject[];
	/** Without it, the node has no credential. */
	credentials?: Credentials;
	onError?: OnError;
	/** Name in the package. Default: its first node. */
	nodeName?: string;
	/** Further settings of the node: retryOnFail, name … */
	node?: Partial<INode>;
	/** Default 'manual'. */
	mode?: WorkflowExecuteMode;
}

/** The outcome of a node run. */
export interface NodeResult {
	/** Items of the success output. */
	items: INodeExecutionData[];
	/** Items of the error output (`onError: 'continueErrorOutput'`). */
	errorItems: INodeExecutionData[];
	/** What stopped the run. n8n keeps a plain copy of the error, so check `name`, not the class. */
	error?: ExecutionError;
	status: IRun['status'];
	/** The node's log, except debug messages. */
	logs: LogEntry[];
	run: IRun;
}

/** A loaded package of nodes. */
export interface Engine {
	runNode(run: NodeRun): Promise<NodeResult>;
	startNode(run: NodeRun): Started<NodeResult>;
	/** The node described by `NodeRun`, for a custom workflow. */
	createNode(run: NodeRun): INode;
	runWorkflow(run: WorkflowRun): Promise<WorkflowResult>;
	/** A workflow that starts with the polling trigger described by `NodeRun`. */
	trigger(run: NodeRun): Trigger;
	listSearch(call: ListSearchCall): Promise<INodeListSearchResult>;
	loadOptions(call: LoadOptionsCall): Promise<INodePropertyOptions[]>;
	testCredential(credentials: Credentials, type?: string): Promise<CredentialTestResult>;
	description(nodeName?: string): INodeTypeDescription;
}

/** Name of the tested node in the workflow. */
export const NODE = 'PostPress';

/** A node that outputs these items, to start a workflow with. */
export function createItemsNode(items: IDataObject[]): INode {
	return {
		id: 'items',
		name: 'Items',
		type: ITEMS_NODE,
		typeVersion: 1,
		position: [0, 0],
		parameters: { items: JSON.stringify(items) },
	};
}

/** Loads the built package in `directory` into n8n's engine. */
export function createEngine(directory: string): Engine {
	const loaded = loadPackage(directory);
	const nodeTypes = createNodeTypes(loaded);

	const createNode = ({ parameters, credentials, onError, nodeName, node }: NodeRun): INode => {
		const { version, credentials: types = [] } = loaded.description(nodeName);
		return {
			id: 'node',
			name: NODE,
			type: loaded.typeName(nodeName),
			typeVersion: [version].flat().at(-1)!,
			position: [200, 0],
			parameters: structuredClone(parameters),
			...(credentials && {
				credentials: Object.fromEntries(types.map(({ name }) => [name, CREDENTIAL])),
			}),
			...(onError && { onError }),
			...node,
		};
	};

	const startNode = (run: NodeRun): Started<NodeResult> => {
		const node = createNode(run);
		const items = createItemsNode(run.items ?? [{}]);
		const { result, cancel } = startWorkflow(loaded, nodeTypes, {
			nodes: [items, node],
			connections: { Items: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
			credentials: run.credentials,
			mode: run.mode,
		});
		return {
			cancel,
			result: result.then(({ output, ...rest }) => {
				const [success = [], errors = []] = output(node.name);
				return { ...rest, items: success, errorItems: errors };
			}),
		};
	};

	return {
		startNode,
		createNode,
		runNode: (run) => startNode(run).result,
		runWorkflow: (run) => startWorkflow(loaded, nodeTypes, run).result,
		trigger: (run) => createTrigger(loaded, nodeTypes, createNode(run), run.credentials),
		listSearch: (call) => runListSearch(loaded, nodeTypes, call),
		loadOptions: (call) => runLoadOptions(loaded, nodeTypes, call),
		testCredential: (credentials, type) =>
			runCredentialTest(
				loaded,
				type ?? loaded.description().credentials?.[0].name ?? '',
				credentials,
			),
		description: (nodeName) => loaded.description(nodeName),
	};
}

let own: Engine | undefined;

const engine = (): Engine => (own ??= createEngine(join(__dirname, '..', '..')));

/** Runs the node in n8n's engine. */
export const runNode: Engine['runNode'] = (run) => engine().runNode(run);

/** Starts the node in n8n's engine; the execution can be cancelled. */
export const startNode: Engine['startNode'] = (run) => engine().startNode(run);

/** The node with these parameters and settings, for `runWorkflow`. */
export const createNode: Engine['createNode'] = (run) => engine().createNode(run);

/** Runs a workflow of several nodes. */
export const runWorkflow: Engine['runWorkflow'] = (run) => engine().runWorkflow(run);

/** A workflow that starts with the polling trigger. */
export const trigger: Engine['trigger'] = (run) => engine().trigger(run);

/** Gets the entries of a "From List" field. */
export const listSearch: Engine['listSearch'] = (call) => engine().listSearch(call);

/** Gets the loaded entries of a multi-select. */
export const loadOptions: Engine['loadOptions'] = (call) => engine().loadOptions(call);

/** Tests the credential like n8n. */
export const testCredential: Engine['testCredential'] = (credentials) =>
	engine().testCredential(credentials);

/** The node's description as shown by n8n. */
export const description: Engine['description'] = (nodeName) => engine().description(nodeName);
