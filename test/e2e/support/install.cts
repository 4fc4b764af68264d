import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** Installs Debian packages. Throws `otherwise` where that cannot be done. */
function installByApt(packages: string[], otherwise: string): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(otherwise);
	run('apt-get', ['-qq', 'update'], '/');
	run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], '/');
}

/** The browser: `CHROMIUM`, an installed one, or on Debian one that this installs. */
export function installBrowser(): string {
	const find = () => [process.env.CHROMIUM ?? '', ...BROWSERS].find((path) => existsSync(path));
	const found = find();
	if (found) return found;
	const packages = ['chromium', 'fonts-liberation'];
	installByApt(packages, 'Set CHROMIUM to the path of Chromium or Chrome');
	return find() ?? BROWSERS[0];
}

/** Where Debian keeps the programs of a PostgreSQL server, by version; they are in no PATH. */
const POSTGRES = '/usr/lib/postgresql';

function findPrograms(): Programs | undefined {
	const versions = existsSync(POSTGRES) ? readdirSync(POSTGRES).map(Number) : [];
	const newest = versions.sort((a, b) => b - a).map((version) => `${POSTGRES}/${version}/bin`);
	const folders = [...(process.env.PATH ?? '').split(delimiter), ...newest];
	const find = (name: string) =>
		folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
	const [redis, postgres, initdb] = ['redis-server', 'postgres', 'initdb'].map(find);
	return redis && postgres && initdb ? { redis, postgres, initdb } : undefined;
}

/** The programs that n8n's queue mode needs. */
export interface Programs {
	redis: string;
	postgres: string;
	initdb: string;
}

/** Redis and PostgreSQL: installed ones, or on Debian those that this installs. */
export function installServers(): Programs {
	const found = findPrograms();
	if (found) return found;
	const needed = 'Install Redis (redis-server) and PostgreSQL (postgres, initdb) in your PATH';
	installByApt(['redis-server', 'postgresql'], needed);
	const installed = findPrograms();
	if (!installed) throw new Error(needed);
	return installed;
}
