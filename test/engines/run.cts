/*
 * Runs the test suite on another engine than the installed one:
 *
 *   npm run test:vm   expressions in isolated-vm, as n8n 2.x has them in production
 *   npm run test:1x   the engine of n8n 1.x
 *
 * Further arguments go to jest. What an engine needs is installed on first use, into its folder here.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node24 } from '../tools/install.cts';
import { output } from '../tools/npm.cts';

const root = join(__dirname, '..', '..');

interface Engine {
	/** The Node.js to run it with. */
	node: string;
	options: string[];
}

const ENGINES: Record<string, () => Engine> = {
	// The engine loads its expressions with import(), which jest only knows with this flag.
	vm: () => ({
		node: node24(),
		options: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
	}),
	'n8n-1': () => {
		install(join(__dirname, 'n8n-1'));
		return { node: process.execPath, options: [] };
	},
};

const [name, ...jestArguments] = process.argv.slice(2);
if (!Object.hasOwn(ENGINES, name)) {
	throw new Error(`Which engine? ${Object.keys(ENGINES).join(' or ')}`);
}

const { node, options } = ENGINES[name]();
const version = output(node, ['--version'], root).trim();
process.stdout.write(`Testing with the engine "${name}" on Node.js ${version}\n`);

const nodeOptions = [process.env.NODE_OPTIONS, ...options].filter(Boolean).join(' ');
const { status } = spawnSync(node, [require.resolve('jest/bin/jest'), ...jestArguments], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, N8N_ENGINE: name, NODE_OPTIONS: nodeOptions },
});
process.exitCode = status ?? 1;
