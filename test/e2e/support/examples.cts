import { readdirSync } from 'node:fs';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { type Credential, examplesFolder, NODE_TYPE, withAccess, type Workflow } from './seed.cts';
import { ACCOUNT, itemsNode } from './workflows.cts';

/** The names of the files in `examples/`. */
export const exampleFiles = readdirSync(examplesFolder).filter((file) => file.endsWith('.json'));

/** The services whose nodes are replaced, so that no outside requests are sent. */
const SERVICES = ['googleSheets', 'hubspot', 'slack'].map((name) => `n8n-nodes-base.${name}`);

/** What a node of an outside service was given. */
export interface Recorded {
	/** Its parameters, with their expressions worked out. */
	parameters: IDataObject;
	/** The item that reached it. */
	item: IDataObject;
}

/** How an example is changed, beside the nodes of outside services. */
export interface Changes {
	/** The rows that a node which reads a sheet finds, by its name. */
	rows?: Record<string, IDataObject[]>;
	/** The credential of the chat model. */
	model?: Credential;
	/** More options of the PostPress nodes. */
	options?: INodeParameters;
}

/** The values in the parameters of a node with the paths to them, such as `columns.matchingColumns[0]`. */
export function leaves(value: unknown, path: string): Array<[string, unknown]> {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([name, inside]) =>
		leaves(inside, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`),
	);
}

/** A node that puts out, for each item, what this node would have been given. */
function recorder(node: INode): INode {
	const values: Array<[string, unknown]> = [
		...leaves(node.parameters, 'parameters'),
		['item', '={{ $json }}'],
	];
	const assignments = values.map(([name, value]) => {
		const type = name === 'item' ? 'object' : typeof value;
		return { id: name, name, type, value: value as string };
	});
	return {
		...node,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { assignments: { assignments }, options: {} },
	};
}

/** The node without long waits, which are for LinkedIn. */
function quick(node: INode, more: INodeParameters): INode {
	if (node.type === 'n8n-nodes-base.wait') {
		return { ...node, parameters: { amount: 1, unit: 'seconds' } };
	}
	if (!node.type.startsWith(NODE_TYPE)) return node;
	const given = node.parameters.options as INodeParameters;
	const options = { ...given, ...more, delayBetweenRequests: 0 };
	const interval = node.type.endsWith('Trigger') ? { minimumInterval: 0 } : {};
	return { ...node, parameters: { ...node.parameters, ...interval, options } };
}

function standIn(node: INode, { rows = {}, model, options = {} }: Changes): INode {
	if (rows[node.name]) return itemsNode(rows[node.name], node);
	if (SERVICES.includes(node.type)) return recorder(node);
	if (model && node.type.endsWith('.lmChatOpenAi')) {
		return { ...node, credentials: { openAiApi: { id: model.id, name: model.name } } };
	}
	return quick(node, options);
}

/** The example as it is, but for outside services and long waits. Names and connections stay. */
export function adapted(example: Workflow, credential: Credential, changes: Changes): Workflow {
	const { nodes, ...rest } = withAccess(example, credential, { mode: 'id', value: ACCOUNT });
	return { ...rest, nodes: nodes.map((node) => standIn(node, changes)) };
}
