import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { IConnections, IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server.cts';
import { createItemsNode, type NodeResult, runNode, trigger } from './engine.cts';
import { paced } from './newResults.cts';
import { RECORD_NODE } from './nodeTypes.cts';
import { credentialsOf } from './search.cts';
import type { Trigger } from './trigger.cts';

/** A workflow of `examples/`, as exported by n8n. */
export interface Example {
	name: string;
	nodes: INode[];
	connections: IConnections;
}

const FOLDER = join(__dirname, '..', '..', 'examples');

export const NOTE = 'n8n-nodes-base.stickyNote';
export const POSTPRESS = 'n8n-nodes-postpress.postPress';
export const POSTPRESS_TOOL = `${POSTPRESS}Tool`;
export const POSTPRESS_TRIGGER = `${POSTPRESS}Trigger`;

/** Names of the example files. */
export const exampleFiles = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

export const readExample = (file: string) =>
	JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example;

/** The node of this name. */
export function nodeOf({ nodes }: Example, name: string): INode {
	const node = nodes.find((one) => one.name === name);
	if (!node) throw new Error(`The example has no node ${name}`);
	return node;
}

/** The PostPress nodes, including tools. */
export const searchesOf = ({ nodes }: Example): INode[] =>
	nodes.filter(({ type }) => type === POSTPRESS || type === POSTPRESS_TOOL);

/** The triggers that start the example. */
export const triggersOf = ({ nodes }: Example): INode[] =>
	nodes.filter(({ type }) => type === POSTPRESS_TRIGGER);

/** A trigger of an example, unchanged except for pauses and the minimum interval. */
export function runTrigger(sandbox: Sandbox, node: INode): Trigger {
	const parameters = quick(node);
	const unpaced = trigger({
		nodeName: 'postPressTrigger',
		parameters: {
			...parameters,
			minimumInterval: 0,
		},
		credentials: credentialsOf(sandbox),
		node: { name: node.name },
	});
	return paced(unpaced);
}

/** The node's parameters without pauses and retries. */
const quick = ({ parameters }: INode): INodeParameters => ({
	...parameters,
	options: {
		...(parameters.options as INodeParameters),
		delayBetweenRequests: 0,
		maxRetries: 0,
	},
});

/** Runs one PostPress node of an example, unchanged except for pauses and these changes. */
export const runSearch = async (
	sandbox: Sandbox,
	node: INode,
	items: IDataObject[] = [{}],
	changes: INodeParameters = {},
): Promise<NodeResult> => {
	// Only n8n's tools have these.
	const { descriptionType: _type, toolDescription: _description, ...parameters } = quick(node);
	return await runNode({
		parameters: { ...parameters, ...changes },
		items,
		credentials: credentialsOf(sandbox),
		onError: node.onError ?? 'continueErrorOutput',
		node: { type: node.type },
	});
};

/** The example with n8n's nodes replaced by pass-through nodes; it starts with these items. */
export function runnable({ nodes, connections }: Example, items: IDataObject[] = [{}]) {
	const isStart = ({ type }: INode) =>
		/\.(manual|schedule)Trigger$/.test(type) || type === POSTPRESS_TRIGGER;
	const replaced = nodes
		.filter(({ type }) => type !== NOTE)
		.sort((a, b) => Number(isStart(b)) - Number(isStart(a)))
		.map((node): INode => {
			if (isStart(node)) return { ...createItemsNode(items), name: node.name };
			return node.type === POSTPRESS
				? { ...node, parameters: quick(node) }
				: { ...node, type: RECORD_NODE, typeVersion: 1, parameters: {} };
		});
	return { nodes: replaced, connections };
}

/** The variables available to a Code node. */
export interface CodeWorld {
	items: IDataObject[];
	/** The first item of other nodes, by their names. */
	others?: Record<string, IDataObject>;
	/** The workflow's static data. */
	memory?: IDataObject;
}

/** Runs the code of a Code node on these items. Returns the json of its output. */
export function runCode(
	node: INode,
	{ items, others = {}, memory = {} }: CodeWorld,
): IDataObject[] {
	const wrapped = items.map((json) => ({ json }));
	const code = compileFunction(String(node.parameters.jsCode), [
		'$input',
		'$',
		'$getWorkflowStaticData',
	]) as (...globals: unknown[]) => Array<{ json: IDataObject }>;
	const output = code(
		{ all: () => wrapped, first: () => wrapped[0] },
		(name: string) => ({ first: () => ({ json: others[name] }) }),
		() => memory,
	);
	return output.map(({ json }) => json);
}
