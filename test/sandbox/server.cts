import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Exchange } from './exchange.cts';
import { Faults, type FaultRule } from './faults.cts';
import { answer, routeOf, type SandboxOptions } from './routes.cts';
import { Traffic, type RecordedRequest } from './traffic.cts';

export type { Fault, FaultRule } from './faults.cts';
export type { SandboxOptions } from './routes.cts';
export type { RecordedRequest } from './traffic.cts';

/** The only API key that the sandbox accepts. */
export const SANDBOX_KEY = 'pp_test_sandbox';

/** A running replacement of the PostPress API. */
export interface Sandbox {
	/** The base URL, with `/v1`. */
	url: string;
	/** All requests, in order of arrival. */
	readonly requests: RecordedRequest[];
	/** The requests of the search route. */
	readonly searches: RecordedRequest[];
	/** The requests of the parameters route. */
	readonly lookups: RecordedRequest[];
	/** Maximum number of concurrent searches and lookups, of one account or of all. */
	maxInFlight(account?: string): number;
	/** Adds a fault. */
	fault(rule: FaultRule): void;
	/** Clears requests and faults and replaces the options; the port stays the same. */
	reset(options?: SandboxOptions): void;
	/** Stops the server and ends pending requests. */
	close(): Promise<void>;
}

function record(request: IncomingMessage): RecordedRequest {
	// Not as a relative URL, because `//accounts` would be parsed as a host.
	const url = new URL(`http://sandbox${request.url ?? '/'}`);
	const method = request.method ?? 'GET';
	const query = Object.fromEntries(url.searchParams);
	return {
		route: routeOf(method, url.pathname),
		method,
		path: url.pathname,
		query,
		headers: request.headers,
		body: undefined,
		...(query.account_id ? { account: query.account_id } : {}),
		startedAt: Date.now(),
	};
}

/** Starts the sandbox on 127.0.0.1; rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	let settings = options;
	let traffic = new Traffic();
	const faults = new Faults();

	const server = createServer((request: IncomingMessage, response: ServerResponse) => {
		const entry = record(request);
		traffic.begin(entry);
		void answer(new Exchange(request, response, entry, traffic), settings, faults, SANDBOX_KEY);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const of = (route: RecordedRequest['route']) =>
		traffic.requests.filter((request) => request.route === route);

	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		get requests() {
			return traffic.requests;
		},
		get searches() {
			return of('search');
		},
		get lookups() {
			return of('parameters');
		},
		maxInFlight: (account) => traffic.maxInFlight(account),
		fault: (rule) => faults.add(rule),
		reset(next = {}) {
			settings = next;
			traffic = new Traffic();
			faults.clear();
		},
		close: async () =>
			await new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
