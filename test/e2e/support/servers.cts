import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Programs } from './install.cts';
import { type Running, start } from './process.cts';

/** A running server: its port, and how to end it. */
export interface Server {
	port: number;
	stop(): Promise<void>;
}

/** Starts a Redis that keeps nothing on disk; its log goes into the folder. */
export async function startRedis(
	{ redis }: Programs,
	folder: string,
	port: number,
): Promise<Server> {
	mkdirSync(folder, { recursive: true });
	const running = await start({
		name: 'Redis',
		command: redis,
		args: ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--appendonly', 'no'],
		cwd: folder,
		env: { PATH: process.env.PATH },
		logFile: join(folder, 'redis.log'),
		isReady: (log) => /ready to accept connections/i.test(log),
	});
	return { port, stop: running.stop };
}

/** Who runs PostgreSQL: it refuses to run as root. */
function postgresUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const id = (option: string) =>
		Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function runPostgres(
	{ postgres, initdb }: Programs,
	state: string,
	folder: string,
	port: number,
): Promise<Running> {
	const user = postgresUser();
	if (user) chownSync(state, user.uid, user.gid);
	const data = join(state, 'data');
	const env = { PATH: process.env.PATH, LC_ALL: 'C' };
	const create = ['--pgdata', data, '--auth', 'trust', '--username', 'n8n', '--no-sync'];
	execFileSync(initdb, create, {
		cwd: state,
		env,
		stdio: ['ignore', 'ignore', 'inherit'],
		...user,
	});
	const settings = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 200,
		fsync: 'off',
	};
	return await start({
		name: 'PostgreSQL',
		command: postgres,
		args: [
			...['-D', data, '-p', `${port}`],
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
		],
		cwd: state,
		env,
		logFile: join(folder, 'postgres.log'),
		isReady: (log) => log.includes('database system is ready to accept connections'),
		// Its SIGTERM waits until all have left.
		stopSignal: 'SIGINT',
		user,
	});
}

/**
 * Starts an empty PostgreSQL with the user `n8n` and the database `postgres`; its log goes into the folder.
 * Its data lies in the system's folder for such: where root works, another user may not even look.
 */
export async function startPostgres(
	programs: Programs,
	folder: string,
	port: number,
): Promise<Server> {
	mkdirSync(folder, { recursive: true });
	const state = mkdtempSync(join(tmpdir(), 'postpress-postgres-'));
	const clean = () => rmSync(state, { recursive: true, force: true });
	try {
		const running = await runPostgres(programs, state, folder, port);
		return { port, stop: async () => await running.stop().finally(clean) };
	} catch (error) {
		clean();
		throw error;
	}
}
