import type { IExecuteFunctions, INodeType, INodeTypes } from 'n8n-workflow';
import { core, workflow } from './core.cts';
import type { LoadedPackage } from './package.cts';

/** Type name of the fixture node that outputs the rows of its parameter `items`. */
export const ITEMS_NODE = 'test.items';

/** Type name of the pass-through fixture node, for the end of a branch. */
export const RECORD_NODE = 'test.record';

const itemsNode: INodeType = {
	description: {
		displayName: 'Items',
		name: ITEMS_NODE,
		group: ['trigger'],
		version: 1,
		description: 'Outputs the items it is given',
		defaults: { name: 'Items' },
		inputs: [],
		outputs: ['main'],
		properties: [{ displayName: 'Items', name: 'items', type: 'json', default: '[]' }],
	},
	execute(this: IExecuteFunctions) {
		// Unresolved on purpose: an item may contain a text that looks like an expression.
		const items = JSON.parse(String(this.getNode().parameters.items)) as [];
		return Promise.resolve([this.helpers.returnJsonArray(items)]);
	},
};

const recordNode: INodeType = {
	description: {
		displayName: 'Record',
		name: RECORD_NODE,
		group: ['output'],
		version: 1,
		description: 'Passes on what it gets',
		defaults: { name: 'Record' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	execute(this: IExecuteFunctions) {
		return Promise.resolve([this.getInputData()]);
	},
};

const fixtures: Record<string, INodeType> = { [ITEMS_NODE]: itemsNode, [RECORD_NODE]: recordNode };

// Same as n8n's `shouldAssignExecuteMethod`.
function isRoutedByEngine(type: INodeType): boolean {
	const isDeclarative = type.description.requestDefaults !== undefined;
	return (
		!type.execute &&
		!type.supplyData &&
		!type.poll &&
		!type.trigger &&
		(!type.webhook || isDeclarative) &&
		(!type.methods || isDeclarative)
	);
}

/** The node types of a package and the fixtures, as n8n provides them to the engine. */
export function createNodeTypes(loaded: LoadedPackage): INodeTypes {
	const getByNameAndVersion = (name: string, version?: number): INodeType => {
		if (fixtures[name]) return fixtures[name];
		const type = workflow.NodeHelpers.getVersionedNodeType(loaded.node(name), version);
		if (isRoutedByEngine(type)) {
			type.execute = async function (this: IExecuteFunctions) {
				const context = this as ConstructorParameters<typeof core.RoutingNode>[0];
				return (await new core.RoutingNode(context, type).runNode()) ?? [];
			};
		}
		return type;
	};
	return {
		getByName: (name) => fixtures[name] ?? loaded.node(name),
		getByNameAndVersion,
		getKnownTypes: () => ({}),
	};
}
