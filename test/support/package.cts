import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';
import type { IVersionedNodeType } from 'n8n-workflow';
import { core } from './core.cts';
import { hostRequire } from './host.cts';

/** A package of nodes after n8n has loaded it. */
export interface LoadedPackage {
	/** Resolves when everything is loaded, rejects with n8n's reason if that failed. */
	readonly ready: Promise<void>;
	/** The full type name (`package.node`) of a node, of the first one by default. */
	typeName(nodeName?: string): string;
	/** The node with this full type name. */
	node(typeName: string): INodeType | IVersionedNodeType;
	/** The credential type with this name. */
	credential(name: string): ICredentialType;
	/** A node's description, as n8n shows it. */
	description(nodeName?: string): INodeTypeDescription;
}

/** The package's own modules are loaded afresh, so that no test file finds what another left in them. */
function forgetModules(directory: string): void {
	for (const path of Object.keys(hostRequire.cache)) {
		const own = path.startsWith(directory + sep) && !path.includes(`${sep}node_modules${sep}`);
		if (own && path.endsWith('.js')) delete hostRequire.cache[path];
	}
}

/** The same node under the name by which n8n offers it to agents, and tells that it is a tool. */
const asTool = (type: INodeType | IVersionedNodeType): INodeType =>
	Object.assign(Object.create(type) as INodeType, {
		description: { ...type.description, name: `${type.description.name}Tool` },
	});

/** Loads the built package in `directory` the way n8n does. */
export function loadPackage(directory: string): LoadedPackage {
	forgetModules(directory);
	const loader = new core.PackageDirectoryLoader(directory);
	const { packageName } = loader;
	const files = [...(loader.packageJson.n8n?.nodes ?? [])];
	const missing = files.find((file) => !existsSync(join(directory, file)));
	if (missing) throw new Error(`${missing} is missing: run "npm run build" first`);

	const ready = loader.loadAll();
	// Whoever waits for it gets the failure; nobody has to.
	ready.catch(() => {});

	const node = (typeName: string) => {
		const nodeName = typeName.slice(packageName.length + 1);
		const { type } = loader.getNode(nodeName.replace(/Tool$/, ''));
		return nodeName.endsWith('Tool') ? asTool(type) : type;
	};
	const typeName = (name?: string) => `${packageName}.${name ?? loader.types.nodes[0]?.name}`;
	return {
		ready,
		typeName,
		node,
		credential: (name) => loader.getCredential(name).type,
		description: (name) => {
			const type = node(typeName(name));
			return 'nodeVersions' in type
				? type.getNodeType(type.currentVersion).description
				: type.description;
		},
	};
}
