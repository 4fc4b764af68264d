import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpackInto } from '../../tools/pack.cts';

const root = join(__dirname, '..', '..', '..');

/**
 * Packs the built package and unpacks it where n8n keeps the community nodes that a user installed.
 * What is tested is thus what npm publishes, and nodes have the type names of saved workflows.
 */
export function addPackage(state: string, n8nFolder: string): void {
	const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
	const modules = join(state, '.n8n', 'nodes', 'node_modules');
	const folder = join(modules, name);
	rmSync(modules, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	unpackInto(folder);
	// The node must share n8n's own copy; that of this repository lies nearer.
	const shared = join(n8nFolder, 'node_modules', 'n8n-workflow');
	symlinkSync(shared, join(modules, 'n8n-workflow'), 'junction');
}
