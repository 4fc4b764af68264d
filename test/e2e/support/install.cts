import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, node24 } from '../../tools/install.cts';
import { run } from '../../tools/npm.cts';

const e2eFolder = join(__dirname, '..');

/** The versions of n8n that can be started; each has its own folder here. */
export type N8nVersion = 'n8n-1' | 'n8n-2';

/** An installed n8n: its folder, and the Node.js to run it with. */
export interface Installed {
	folder: string;
	node: string;
}

/** Installs an n8n, which takes some minutes the first time. */
export function installN8n(version: N8nVersion): Installed {
	const folder = join(e2eFolder, version);
	install(folder, { command: 'install', compile: ['sqlite3'] });
	return { folder, node: version === 'n8n-2' ? node24() : process.execPath };
}

/** Installs the library that drives the editor. */
export function installDriver(): void {
	install(e2eFolder, { command: 'install' });
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
