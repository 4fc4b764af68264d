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

/** The Node.js to run an engine with. */
const ENGINES: Record<string, () => string> = {
	vm: node24,
	'n8n-1': () => {
		install(join(__dirname, 'n8n-1'));
		return process.execPath;
	},
};

/** Tests that run no node: on every engine they would say the same. */
const WITHOUT_ENGINE = [
	'/node_modules/',
	'/test/(bench|demo|docs|sandbox)/',
	'/test/package/(scan|tarball)',
	'/test/node/form/lint',
];

const [name, ...jestArguments] = process.argv.slice(2);
if (!Object.hasOwn(ENGINES, name)) {
	throw new Error(`Which engine? ${Object.keys(ENGINES).join(' or ')}`);
}

const node = ENGINES[name]();
const version = output(node, ['--version'], root).trim();
process.stdout.write(`Testing with the engine "${name}" on Node.js ${version}\n`);

const ignored = WITHOUT_ENGINE.map((pattern) => `--testPathIgnorePatterns=${pattern}`);
const { status } = spawnSync(
	node,
	[require.resolve('jest/bin/jest'), ...jestArguments, ...ignored],
	{ cwd: root, stdio: 'inherit', env: { ...process.env, N8N_ENGINE: name } },
);
process.exitCode = status ?? 1;
