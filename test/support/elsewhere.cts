import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';

/** A second server as the target of redirects; it must never receive a request. */
export function useElsewhere(): { readonly url: string; readonly visits: string[] } {
	let server: Server;
	const visits: string[] = [];
	beforeAll(async () => {
		server = createServer(({ headers }, response) => {
			visits.push(inspect(headers));
			response.setHeader('content-type', 'application/json').end('{"items":[],"cursor":null}');
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => (visits.length = 0));
	afterAll(async () => await new Promise((resolve) => server.close(resolve)));
	return {
		get url() {
			return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
		},
		visits,
	};
}
