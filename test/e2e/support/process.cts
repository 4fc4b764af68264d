import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a program may take to start, in seconds: the first time n8n creates its database. */
const START_TIMEOUT = 180;

/** How long a program may take to stop, in seconds. */
const STOP_TIMEOUT = 20;

/** A program to be started that goes on until it is stopped. */
export interface Program {
	/** What messages call it. */
	name: string;
	command: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
	logFile: string;
	/** Tells from all that was logged so far, or by asking the program, that it is up. */
	isReady: (log: string) => boolean | Promise<boolean>;
	/** The signal for a graceful stop; default `SIGTERM`. */
	stopSignal?: NodeJS.Signals;
	/** The user that it runs as, if not as ours. */
	user?: { uid: number; gid: number };
}

/** A running program. */
export interface Running {
	/** Everything that it has logged. */
	log(): string;
	/** Resolves when it has ended, whoever ended it. */
	ended: Promise<unknown>;
	/** Ends it in good order; resolves when it is gone. */
	stop(): Promise<void>;
	/** Kills it, like a crash; resolves when it has ended. */
	kill(): Promise<void>;
}

const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function stop(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals) {
	if (isOver(child)) return;
	child.kill(signal);
	const timer = new AbortController();
	const timeout = pause(STOP_TIMEOUT * 1000, undefined, { signal: timer.signal }).then(
		() => child.kill('SIGKILL'),
		() => {},
	);
	await ended;
	timer.abort();
	await timeout;
}

/** Starts a program and waits until it is up. Throws the end of its log if it does not come up. */
export async function start(program: Program): Promise<Running> {
	const { name, command, args, cwd, env, logFile, isReady, user, stopSignal = 'SIGTERM' } = program;
	const output = openSync(logFile, 'w');
	const child = spawn(command, args, {
		cwd,
		env,
		stdio: ['ignore', output, output],
		// Ctrl-C in a terminal goes to the whole group; a program is ended by us, once.
		detached: true,
		...user,
	});
	closeSync(output);
	// Nothing that was started here outlives us, whatever ends us.
	const endWithUs = () => child.kill(stopSignal);
	process.once('exit', endWithUs);
	const ended = once(child, 'exit').finally(() => process.off('exit', endWithUs));
	const log = () => readFileSync(logFile, 'utf8');
	const end = Date.now() + START_TIMEOUT * 1000;
	while (!(await isReady(log()))) {
		if (isOver(child) || Date.now() > end) {
			await stop(child, ended, stopSignal);
			throw new Error(`${name} did not start:\n${log().slice(-3000)}`);
		}
		await Promise.race([pause(250), ended]);
	}
	return {
		log,
		ended,
		stop: async () => await stop(child, ended, stopSignal),
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
		},
	};
}

/** Lets a signal end this process in a way that also ends the programs it has started. */
export function exitOnSignals(): void {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => process.exit(1));
	}
}

/** Finds this many ports that nothing listens on. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
	await Promise.all(servers.map(async (server) => await once(server, 'listening')));
	const ports = servers.map((server) => (server.address() as { port: number }).port);
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}
