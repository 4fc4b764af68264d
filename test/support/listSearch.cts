import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	INodeTypes,
} from 'n8n-workflow';
import { createAdditionalData } from './additionalData.cts';
import { startExpressions, withIsolate } from './compat.cts';
import { core, workflow as n8nWorkflow } from './core.cts';
import { CREDENTIAL, type Credentials } from './credentials.cts';
import type { LoadedPackage } from './package.cts';

/** A request of the editor for the entries of a "From List" field. */
export interface ListSearchCall {
	/** Name of the method in the node's `methods.listSearch`. */
	method: string;
	/** The node's parameters as saved. */
	parameters: INodeParameters;
	/** Where the field is: `parameters.filters.location.values[0].id`. */
	path?: string;
	filter?: string;
	paginationToken?: string;
	credentials?: Credentials;
	/** Default: the package's first node. */
	nodeName?: string;
}

/** A request of the editor for the entries of a multi-select. */
export type LoadOptionsCall = Omit<ListSearchCall, 'filter' | 'paginationToken'>;

/** Calls a method of the node like n8n's server does for the editor. */
async function callMethod<T>(
	loaded: LoadedPackage,
	nodeTypes: INodeTypes,
	call: LoadOptionsCall,
	task: (methods: NonNullable<INodeType['methods']>, context: ILoadOptionsFunctions) => Promise<T>,
): Promise<T> {
	await loaded.ready;
	await startExpressions();
	const { version, credentials = [] } = loaded.description(call.nodeName);
	const type = nodeTypes.getByNameAndVersion(loaded.typeName(call.nodeName)) as INodeType;

	const node = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: loaded.typeName(call.nodeName),
		typeVersion: [version].flat().at(-1)!,
		position: [0, 0] as [number, number],
		// n8n's Workflow class writes default values into its nodes.
		parameters: structuredClone(call.parameters),
		credentials:
			call.credentials && Object.fromEntries(credentials.map(({ name }) => [name, CREDENTIAL])),
	};
	const workflow = new n8nWorkflow.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additionalData = createAdditionalData(loaded, call.credentials, {
		currentNodeParameters: call.parameters,
	});
	const context = new core.LoadOptionsContext(
		workflow,
		workflow.getNode(node.name)!,
		additionalData,
		call.path ?? '',
	);
	return await withIsolate(workflow, async () => await task(type.methods ?? {}, context));
}

/** Calls a list search method. */
export async function listSearch(
	loaded: LoadedPackage,
	nodeTypes: INodeTypes,
	call: ListSearchCall,
): Promise<INodeListSearchResult> {
	return await callMethod(loaded, nodeTypes, call, async (methods, context) => {
		const method = methods.listSearch?.[call.method];
		if (!method) throw new Error(`The node has no listSearch method named "${call.method}"`);
		return await method.call(context, call.filter, call.paginationToken);
	});
}

/** Calls a method that loads options. */
export async function loadOptions(
	loaded: LoadedPackage,
	nodeTypes: INodeTypes,
	call: LoadOptionsCall,
): Promise<INodePropertyOptions[]> {
	return await callMethod(loaded, nodeTypes, call, async (methods, context) => {
		const method = methods.loadOptions?.[call.method];
		if (!method) throw new Error(`The node has no loadOptions method named "${call.method}"`);
		return await method.call(context);
	});
}
