/*
 * The API for the benchmark, in a process of its own: what it costs is nobody's cost. The sandbox answers a
 * request once; from then on the answer is ready, as text, so that its making does not stand in the times.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type SandboxOptions, startSandbox } from '../../sandbox/server.cts';
import { market } from '../../support/market.cts';

/** What the benchmark tells this process. */
export interface ApiSettings {
	/** Left out, the answers that are ready stay. */
	sandbox?: SandboxOptions;
	/** So many results of this search, such as "sales_navigator people", that its filters really filter. */
	market?: { search: string; size: number };
	/** Milliseconds before each answer. */
	latency?: number;
}

interface Answer {
	status: number;
	text: Buffer;
}

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

async function main(): Promise<void> {
	const sandbox = await startSandbox();
	const origin = new URL(sandbox.url).origin;
	const answers = new Map<string, Answer>();
	let latency = 0;

	const ask = async ({ method, url, headers }: IncomingMessage, body: string): Promise<Answer> => {
		const response = await fetch(`${origin}${url}`, {
			method,
			headers: { 'x-api-key': String(headers['x-api-key']), 'content-type': 'application/json' },
			...(body && { body }),
		});
		return { status: response.status, text: Buffer.from(await response.arrayBuffer()) };
	};

	const server = createServer((request, response) => {
		void (async () => {
			const body = await readBody(request);
			const key = `${request.method} ${request.url} ${body}`;
			const answer = answers.get(key) ?? (await ask(request, body));
			answers.set(key, answer);
			if (latency > 0) await wait(latency);
			response.writeHead(answer.status, {
				'content-type': 'application/json; charset=utf-8',
				'content-length': answer.text.length,
			});
			response.end(answer.text);
		})();
	});
	server.listen(0, '127.0.0.1', () => {
		const { port } = server.address() as AddressInfo;
		process.send?.({ url: `http://127.0.0.1:${port}/v1` });
	});
	process.on('message', (settings: ApiSettings) => {
		latency = settings.latency ?? 0;
		const { market: wanted } = settings;
		const population = wanted && market(wanted.search, wanted.size);
		if (settings.sandbox ?? population) {
			sandbox.reset({ ...settings.sandbox, population });
			answers.clear();
		}
		process.send?.({ ready: true });
	});
	process.on('disconnect', () => process.exit());
}

void main();
