/*
 * `npm start`: a real n8n with the node, its examples, and a credential.
 * `npm run dev`: the same, and on every change the node is compiled into it and reloaded.
 *
 * It searches in the sandbox; with POSTPRESS_API_KEY (and POSTPRESS_BASE_URL, if it differs from
 * the default), it searches LinkedIn. N8N_PORT and SANDBOX_PORT set the ports. The database of this n8n is kept
 * in test/e2e/node_modules/.state/.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULT_BASE_URL } from '../../nodes/PostPress/transport/connection';
import { SANDBOX_KEY, startSandbox } from '../sandbox/server.cts';
import { Client } from './support/client.cts';
import { OWNER, STATES } from './support/environment.cts';
import { type N8n, startN8n } from './support/n8n.cts';
import { packageFolder } from './support/package.cts';
import { type ApiAccess, seed } from './support/seed.cts';

/** The API that the node uses. */
interface Api extends ApiAccess {
	name: string;
	close(): Promise<void>;
}

async function chooseApi(): Promise<Api> {
	const { POSTPRESS_API_KEY: apiKey, POSTPRESS_BASE_URL: baseUrl = DEFAULT_BASE_URL } = process.env;
	if (apiKey) return { name: `the API at ${baseUrl}`, apiKey, baseUrl, close: async () => {} };
	const sandbox = await startSandbox({ port: Number(process.env.SANDBOX_PORT ?? 4010) });
	const name = 'the sandbox, which does not contact LinkedIn';
	return { name, apiKey: SANDBOX_KEY, baseUrl: sandbox.url, close: sandbox.close };
}

const print = (text: string) => process.stdout.write(`${text}\n`);

/** Compiles changes in nodes/ and credentials/ into this n8n's copy of the package. Returns a function that stops it. */
function compileInto(state: string): () => void {
	const tsc = require.resolve('typescript/bin/tsc');
	const target = join(packageFolder(state), 'dist');
	const compiler = spawn(
		process.execPath,
		[tsc, '--watch', '--preserveWatchOutput', '--outDir', target],
		{ cwd: join(__dirname, '..', '..'), stdio: 'inherit' },
	);
	return () => void compiler.kill();
}

async function serve(api: Api): Promise<void> {
	const state = join(STATES, 'start');
	const isDev = process.argv[2] === 'dev';
	const port = Number(process.env.N8N_PORT ?? 5678);
	print('Starting n8n …');
	const env = isDev ? { N8N_DEV_RELOAD: 'true' } : {};
	const n8n: N8n = await startN8n({ version: 'n8n-2', state, port, env });
	let stopCompiling = () => {};
	const stop = () => void n8n.stop();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	try {
		const client = new Client(n8n.url);
		await client.logIn();
		await seed(client, api);
		const { email, password } = OWNER;
		print(`\n  ${n8n.url}   email ${email}   password ${password}\n`);
		print(`The node uses ${api.name}. Press Ctrl-C to stop everything.`);
		if (isDev) stopCompiling = compileInto(state);
		await n8n.ended;
	} finally {
		stopCompiling();
		await n8n.stop();
	}
}

async function main(): Promise<void> {
	const api = await chooseApi();
	try {
		await serve(api);
	} finally {
		await api.close();
	}
}

main().catch((error: Error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
