import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';
import type { IVersionedNodeType } from 'n8n-workflow';
import { core } from './core.cts';
import { hostRequire } from './host.cts';

/** A package of nodes loaded by n8n. */
export interface LoadedPackage {
	/** Resolves when everything is loaded; rejects with n8n's reason. */
	readonly ready: Promise<void>;
	/** The full type name (`package.node`) of a node; by default, the first one. */
	typeName(nodeName?: string): string;
	/** The node with this full type name. */
	node(typeName: string): INodeType | IVersionedNodeType;
	/** The credential type with this name. */
	credential(name: string): ICredentialType;
	/** A node's description, as shown by n8n. */
	description(nodeName?: string): INodeTypeDescription;
}

/** Reloads the package's modules, so that test files do not share state. */
function forgetModules(directory: string): void {
	for (const path of Object.keys(hostRequire.cache)) {
		const own = path.startsWith(directory + sep) && !path.includes(`${sep}node_modules${sep}`);
		if (own && path.endsWith('.js')) delete hostRequire.cache[path];
	}
}

/** The same node as a tool, under the name that n8n uses for agents. */
const asTool = (type: INodeType | IVersionedNodeType): INodeType =>
	Object.assign(Object.create(type) as INodeType, {
		description: { ...type.description, name: `${type.description.name}Tool` },
	});

/** Loads the built package in `directory` like n8n. */
export function loadPackage(directory: string): LoadedPackage {
	forgetModules(directory);
	const loader = new core.PackageDirectoryLoader(directory);
	const { packageName } = loader;
	const files = [...(loader.packageJson.n8n?.nodes ?? [])];
	const missing = files.find((file) => !existsSync(join(directory, file)));
	if (missing) throw new Error(`${missing} is missing: run "npm run build" first`);

	const ready = loader.loadAll();
	// A caller that awaits it gets the failure.
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
