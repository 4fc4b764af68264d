import type { IDataObject } from 'n8n-workflow';
import { DEFAULT_BASE_URL } from '../../nodes/PostPress/transport/connection';
import { startSandbox } from '../sandbox/server.cts';
import type { Credentials } from '../support/credentials.cts';
import { type NodeResult, runNode } from '../support/engine.cts';
import { ACCOUNT, credentialsOf } from '../support/search.cts';

/** The API that the demo uses, and how many results it requests. */
export interface Target {
	/** Name of the API, for the output. */
	name: string;
	accountId: string;
	credentials: Credentials;
	/** The parameters for the number of results and the pace. */
	amount: IDataObject;
	close(): Promise<void>;
}

/** Environment variables that select the API: `POSTPRESS_API_KEY`, `POSTPRESS_ACCOUNT_ID`, `POSTPRESS_BASE_URL`. */
export type Environment = Record<string, string | undefined>;

/** Ends the demo with a message for the user. */
export class DemoError extends Error {
	constructor(
		message: string,
		readonly description?: string | null,
	) {
		super(message);
	}
}

/** The run, unless it failed. Throws a DemoError with what n8n would show. */
export function succeeded(result: NodeResult): NodeResult {
	const { error, status } = result;
	if (error) throw new DemoError(error.message, error.description);
	if (status !== 'success') throw new DemoError(`The run ended with the status ${status}`);
	return result;
}

/** The sandbox: a stand-in of the API in this process, with as many results as it has. */
async function sandboxTarget(): Promise<Target> {
	const sandbox = await startSandbox();
	return {
		name: 'the sandbox (LinkedIn is not contacted)',
		accountId: ACCOUNT,
		credentials: credentialsOf(sandbox),
		amount: { returnAll: true, options: { delayBetweenRequests: 0, nameMatching: 'best' } },
		close: async () => await sandbox.close(),
	};
}

async function listAccounts(credentials: Credentials): Promise<string> {
	const { items } = succeeded(
		await runNode({
			parameters: { resource: 'account', operation: 'getAll', returnAll: true },
			credentials,
		}),
	);
	if (items.length === 0) return 'No LinkedIn account is connected to this PostPress workspace.';
	const lines = items.map(({ json: { id, name } }) => `  ${String(id)}  ${String(name ?? '')}`);
	return ['Your LinkedIn accounts:', ...lines].join('\n');
}

async function liveTarget(apiKey: string, environment: Environment): Promise<Target> {
	const { POSTPRESS_BASE_URL, POSTPRESS_ACCOUNT_ID: accountId } = environment;
	const credentials = { apiKey, baseUrl: POSTPRESS_BASE_URL || DEFAULT_BASE_URL };
	if (!accountId) {
		throw new DemoError(
			'POSTPRESS_ACCOUNT_ID is not set: the ID of the LinkedIn account to search with',
			await listAccounts(credentials),
		);
	}
	return {
		name: credentials.baseUrl,
		accountId,
		credentials,
		amount: { limit: 50, options: { nameMatching: 'best' } },
		close: async () => {},
	};
}

/** The live API if the environment contains a key, or else the sandbox. Throws a DemoError. */
export async function chooseTarget(environment: Environment): Promise<Target> {
	const { POSTPRESS_API_KEY: apiKey } = environment;
	return apiKey ? await liveTarget(apiKey, environment) : await sandboxTarget();
}
