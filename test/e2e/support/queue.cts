import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_KEY, type Sandbox, startSandbox } from '../../sandbox/server.cts';
import { Client } from './client.cts';
import { type Place, STATES } from './environment.cts';
import { installN8n, installServers } from './install.cts';
import { startN8n, startWorker } from './n8n.cts';
import { freePorts } from './process.cts';
import { CREDENTIAL_TYPE, type Credential, saveCredential } from './seed.cts';
import { startPostgres, startRedis } from './servers.cts';

/**
 * After how long n8n takes a worker for dead whose execution it holds, in milliseconds: much less than
 * usual (60, 10 and 30 seconds), and yet enough for a machine that is busy.
 */
const STALLED = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** A process that runs what n8n's main process puts into the queue. */
interface QueueWorker {
	name: string;
	/** The executions that it has begun, and those that it has brought to an end, by ID. */
	executions(): { started: string[]; finished: string[] };
	/** Kills it, like a crash. */
	kill(): Promise<void>;
	/** Lets it finish what it runs; resolves when it is gone. */
	stop(): Promise<void>;
}

/** An n8n in queue mode with the node in it, and the API that it asks. */
export interface Queue {
	/** The address of the main process. */
	url: string;
	/** Logged in. */
	client: Client;
	/** The right one for the sandbox. */
	credential: Credential;
	sandbox: Sandbox;
	workers: QueueWorker[];
	/** Ends everything; further calls wait for the first. */
	end(): Promise<void>;
}

/** What can be chosen about a queue. */
export interface QueueOptions {
	workers: number;
	/** Number of concurrent executions per worker; default 5. */
	concurrency?: number;
	/** Keeps its state apart from that of another queue. */
	name?: string;
}

type Undo = () => Promise<void>;

/** Starts the two servers and gives the environment in which n8n uses them. */
async function startServers(folder: string, undo: Undo[]): Promise<NodeJS.ProcessEnv> {
	const programs = installServers();
	const [redisPort, postgresPort] = await freePorts(2);
	undo.push((await startRedis(programs, folder, redisPort)).stop);
	undo.push((await startPostgres(programs, folder, postgresPort)).stop);
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redisPort),
		...STALLED,
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgresPort),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: 'n8n',
		DB_POSTGRESDB_PASSWORD: 'not-asked-for',
	};
}

async function addWorker(place: Place, name: string, concurrency: number, undo: Undo[]) {
	const { log, kill, stop } = await startWorker(place, concurrency);
	undo.push(stop);
	const idsAfter = (text: string) =>
		Array.from(log().matchAll(new RegExp(`${text} (\\d+)`, 'g')), ([, id]) => id);
	const executions = () => ({
		started: idsAfter('Worker started execution'),
		finished: idsAfter('Worker finished execution'),
	});
	return { name, executions, kill, stop };
}

async function startAll(
	{ workers: count, concurrency = 5, name: folder = 'queue' }: QueueOptions,
	undo: Undo[],
): Promise<Omit<Queue, 'end'>> {
	const state = join(STATES, folder);
	rmSync(state, { recursive: true, force: true });
	const version = 'n8n-2';
	installN8n(version);
	const env = await startServers(state, undo);
	const sandbox = await startSandbox();
	undo.push(sandbox.close);

	// Each has a separate folder with the package, as on separate machines.
	const place = async (name: string): Promise<Place> => {
		const [port, broker] = await freePorts(2);
		const own = { ...env, N8N_RUNNERS_BROKER_PORT: String(broker) };
		return { version, state: join(state, name), port, env: own };
	};
	const main = await startN8n(await place('main'));
	undo.push(main.stop);
	const workers: QueueWorker[] = [];
	for (let number = 1; number <= count; number += 1) {
		const name = `worker-${number}`;
		workers.push(await addWorker(await place(name), name, concurrency, undo));
	}

	const client = new Client(main.url);
	await client.logIn();
	const data = { apiKey: SANDBOX_KEY, baseUrl: sandbox.url };
	const credential = await saveCredential(client, 'PostPress', CREDENTIAL_TYPE, data);
	return { url: main.url, client, credential, sandbox, workers };
}

/**
 * Starts Redis, PostgreSQL, the sandbox, n8n in queue mode and its workers, all on free ports of this
 * machine. A failure and Ctrl-C end what was started.
 */
export async function startQueue(options: QueueOptions): Promise<Queue> {
	const undo: Undo[] = [];
	let ending: Promise<void> | undefined;
	const endAll = async () => {
		process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
		for (let last = undo.pop(); last; last = undo.pop()) await last();
	};
	const end = async () => await (ending ??= endAll());
	const interrupt = () => void end().finally(() => process.exit(130));
	process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
	try {
		return { ...(await startAll(options, undo)), end };
	} catch (error) {
		await end();
		throw error;
	}
}
