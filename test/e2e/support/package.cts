import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpackInto } from '../../tools/pack.cts';

const root = join(__dirname, '..', '..', '..');

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The types of the nodes that package.json names. */
export function packageNodes(): string[] {
	const { n8n } = readJson('package.json') as { n8n: { nodes: string[] } };
	return n8n.nodes.map((file) => (readJson(`${file}on`) as { node: string }).node);
}

const { name } = readJson('package.json') as { name: string };

const modulesOf = (state: string) => join(state, '.n8n', 'nodes', 'node_modules');

/** Where an n8n with this state has the package. */
export const packageFolder = (state: string): string => join(modulesOf(state), name);

/**
 * Packs the built package and unpacks it where n8n keeps the community nodes that a user installed.
 * What is tested is thus what npm publishes, and nodes have the type names of saved workflows.
 */
export function addPackage(state: string, n8nFolder: string): void {
	const modules = modulesOf(state);
	const folder = packageFolder(state);
	rmSync(modules, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	unpackInto(folder);
	// The node must share n8n's own copy; that of this repository lies nearer.
	const shared = join(n8nFolder, 'node_modules', 'n8n-workflow');
	symlinkSync(shared, join(modules, 'n8n-workflow'), 'junction');
}
