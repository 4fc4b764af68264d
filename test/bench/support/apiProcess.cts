/*
 * The benchmark's API, in a separate process so that its time is not measured. The sandbox creates each
 * response once; after that it is returned from memory.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type SandboxOptions, startSandbox } from '../../sandbox/server.cts';
import { market } from '../../support/market.cts';

/** Settings that the benchmark sends to this process. */
export interface ApiSettings {
	/** Without it, the prepared responses are kept. */
	sandbox?: SandboxOptions;
	/** A population of this search, e.g. "sales_navigator people", to which its filters apply. */
	market?: { search: string; size: number };
	/** Delay of each response, in milliseconds. */
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
