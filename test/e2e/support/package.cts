import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

function run(command: string, args: string[], cwd: string): string {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed: ${stderr}`);
	return stdout;
}

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
	const npm = process.env.npm_execpath;
	const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', state];
	const packed = npm ? run(process.execPath, [npm, ...args], root) : run('npm', args, root);
	const tarball = join(state, packed.trim().split('\n').at(-1) ?? '');
	run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], state);
	rmSync(tarball);
	// The node must share n8n's own copy; that of this repository lies nearer.
	const shared = join(n8nFolder, 'node_modules', 'n8n-workflow');
	symlinkSync(shared, join(modules, 'n8n-workflow'), 'junction');
}
