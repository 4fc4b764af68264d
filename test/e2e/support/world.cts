import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_KEY, type Sandbox, startSandbox } from '../../sandbox/server.cts';
import { Client } from './client.cts';
import { STATES } from './environment.cts';
import type { N8nVersion } from './install.cts';
import { type N8n, startN8n } from './n8n.cts';
import { freePorts } from './process.cts';
import { CREDENTIAL_NAME, CREDENTIAL_TYPE, type Credential, saveCredential } from './seed.cts';

/** A new n8n with the node, and its API. */
export interface World {
	n8n: N8n;
	sandbox: Sandbox;
	/** Logged in. */
	client: Client;
	/** A valid credential for the sandbox. */
	credential: Credential;
	/** Restarts n8n with the same database. */
	restart(): Promise<void>;
	end(): Promise<void>;
}

/** Starts everything for the tests; `name` is that of the folder in which n8n keeps its state. */
export async function startWorld(version: N8nVersion, name: string): Promise<World> {
	const state = join(STATES, version, name);
	rmSync(state, { recursive: true, force: true });
	const [port, broker] = await freePorts(2);
	const env = { N8N_RUNNERS_BROKER_PORT: String(broker) };
	const sandbox = await startSandbox();
	const start = async () => await startN8n({ version, state, port, env });
	let n8n = await start().catch(async (error: unknown) => {
		await sandbox.close();
		throw error;
	});
	const restart = async () => {
		await n8n.stop();
		n8n = await start();
	};
	const end = async () => {
		await n8n.stop();
		await sandbox.close();
	};
	try {
		const client = new Client(n8n.url);
		await client.logIn();
		const data = { apiKey: SANDBOX_KEY, baseUrl: sandbox.url };
		const credential = await saveCredential(client, CREDENTIAL_NAME, CREDENTIAL_TYPE, data);
		return {
			get n8n() {
				return n8n;
			},
			sandbox,
			client,
			credential,
			restart,
			end,
		};
	} catch (error) {
		await end();
		throw error;
	}
}
