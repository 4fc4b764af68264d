import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { environment, type Place } from './environment.cts';
import { installN8n } from './install.cts';
import { addPackage } from './package.cts';
import { type Running, start } from './process.cts';

/** A running n8n with the built package in it. */
export interface N8n extends Running {
	url: string;
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

// n8n's health check succeeds before its database is ready.
async function isReady(url: string): Promise<boolean> {
	try {
		return (await (await fetch(`${url}/rest/settings`)).text()).includes('"data"');
	} catch {
		return false;
	}
}

async function startCommand(
	place: Place,
	args: string[],
	ready: (log: string) => boolean | Promise<boolean>,
): Promise<Running> {
	const { folder, node } = installN8n(place.version);
	mkdirSync(place.state, { recursive: true });
	addPackage(place.state, folder);
	return await start({
		name: `n8n ${args[0]}`,
		command: node,
		args: [join(folder, 'node_modules', 'n8n', 'bin', 'n8n'), ...args],
		cwd: place.state,
		env: environment(place, node),
		logFile: join(place.state, 'n8n.log'),
		isReady: ready,
	});
}

/** Installs n8n if need be, adds the package and starts. Throws the end of n8n's log if it does not come up. */
export async function startN8n(place: Place): Promise<N8n> {
	installN8n(place.version);
	await checkFree(place.port);
	const url = `http://127.0.0.1:${place.port}`;
	return { url, ...(await startCommand(place, ['start'], async () => await isReady(url))) };
}

/** Starts a worker of an n8n in queue mode, with the package in it. */
export async function startWorker(place: Place, concurrency: number): Promise<Running> {
	const args = ['worker', `--concurrency=${concurrency}`];
	return await startCommand(place, args, (log) => log.includes('n8n worker is now ready'));
}
