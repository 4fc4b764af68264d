import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environment, type Place } from './environment.cts';
import { installN8n } from './install.cts';
import { addPackage } from './package.cts';

/** How long n8n may take to start, in seconds: the first time it creates its database. */
const START_TIMEOUT = 180;

/** How long n8n may take to stop, in seconds. */
const STOP_TIMEOUT = 20;

/** A running n8n with the built package in it. */
export interface N8n {
	url: string;
	/** Everything that n8n has logged. */
	log(): string;
	/** Resolves when n8n has ended, whoever ended it. */
	ended: Promise<unknown>;
	/** Ends n8n; resolves when it is gone. */
	stop(): Promise<void>;
}

/** Throws if something listens on the port: it would be taken for the n8n that was started. */
async function checkFree(port: number): Promise<void> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch {
		throw new Error(`Port ${port} is taken; choose another with N8N_PORT`);
	}
	await new Promise((resolve) => server.close(resolve));
}

// n8n answers its health check before its database is ready.
async function isReady(url: string): Promise<boolean> {
	try {
		return (await (await fetch(`${url}/rest/settings`)).text()).includes('"data"');
	} catch {
		return false;
	}
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	const timer = new AbortController();
	const timeout = pause(STOP_TIMEOUT * 1000, undefined, { signal: timer.signal }).then(
		() => child.kill('SIGKILL'),
		() => {},
	);
	await ended;
	timer.abort();
	await timeout;
}

/** Installs n8n if need be, adds the package and starts. Throws the end of n8n's log if it does not come up. */
export async function startN8n(place: Place): Promise<N8n> {
	const { folder, node } = installN8n(place.version);
	await checkFree(place.port);
	mkdirSync(place.state, { recursive: true });
	addPackage(place.state, folder);

	const logFile = join(place.state, 'n8n.log');
	const output = openSync(logFile, 'w');
	const child = spawn(node, [join(folder, 'node_modules', 'n8n', 'bin', 'n8n'), 'start'], {
		cwd: place.state,
		env: environment(place, node),
		stdio: ['ignore', output, output],
		// Ctrl-C in a terminal goes to the whole group; n8n is ended by us, once.
		detached: true,
	});
	closeSync(output);
	const ended = once(child, 'exit');
	const log = () => readFileSync(logFile, 'utf8');
	const url = `http://127.0.0.1:${place.port}`;
	const end = Date.now() + START_TIMEOUT * 1000;
	while (!(await isReady(url))) {
		if (child.exitCode !== null || Date.now() > end) {
			await stop(child, ended);
			throw new Error(`n8n did not start:\n${log().slice(-3000)}`);
		}
		await pause(250);
	}
	return { url, log, ended, stop: async () => await stop(child, ended) };
}
