import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SANDBOX_KEY } from '../sandbox/server.cts';
import { listSearch, testCredential } from '../support/engine.cts';
import { credentialsOf, search, searchParameters } from '../support/search.cts';
import { useSandbox } from '../support/searchRuns.cts';

const sandbox = useSandbox();

const CREDENTIAL = () => credentialsOf(sandbox.current);

describe("n8n's test of the credential", () => {
	it('passes with the right key, and asks for one account only', async () => {
		expect(await testCredential(CREDENTIAL())).toMatchObject({ status: 'OK' });
		expect(sandbox.current.requests).toHaveLength(1);
		expect(sandbox.current.requests[0]).toMatchObject({
			route: 'accounts',
			query: { limit: '1' },
			headers: { 'x-api-key': SANDBOX_KEY },
		});
	});

	it.each(['', 'pp_test_wrong'])('fails with the key %p', async (apiKey) => {
		const result = await testCredential({ ...CREDENTIAL(), apiKey });
		expect(result.status).toBe('Error');
		// n8n 2.x and 1.x have words of their own for it.
		expect(result.message).toMatch(/^(Unauthorized|Authorization failed)/);
	});

	it.each(['/', '///'])('passes where the base URL ends in %s', async (end) => {
		const { apiKey, baseUrl } = CREDENTIAL();
		expect(await testCredential({ apiKey, baseUrl: baseUrl + end })).toMatchObject({
			status: 'OK',
		});
		expect(sandbox.current.requests.map(({ path }) => path)).toEqual(['/v1/accounts']);
	});

	it('fails where nothing answers', async () => {
		const result = await testCredential({ apiKey: SANDBOX_KEY, baseUrl: 'http://127.0.0.1:1/v1' });
		expect(result.status).toBe('Error');
	});

	it('fails where something else answers', async () => {
		sandbox.current.fault({ route: 'accounts', fault: { kind: 'error', status: 404 } });
		expect(await testCredential(CREDENTIAL())).toMatchObject({ status: 'Error' });
	});
});

describe('a redirect', () => {
	let elsewhere: Server;
	let location: string;
	let received: number;
	beforeAll(async () => {
		elsewhere = createServer((_request, response) => {
			received += 1;
			response.setHeader('content-type', 'application/json').end('{"items":[],"cursor":null}');
		});
		await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
		location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1/accounts`;
	});
	beforeEach(() => (received = 0));
	afterAll(async () => await new Promise((resolve) => elsewhere.close(resolve)));

	const statuses = [301, 302, 303, 307, 308];

	it.each(statuses)('(%i) is not followed by the test of the credential', async (status) => {
		const fault = { kind: 'redirect', location, status } as const;
		sandbox.current.fault({ route: 'accounts', fault, times: Infinity });
		const result = await testCredential(CREDENTIAL());

		expect(result.status).toBe('Error');
		expect(received).toBe(0);
	});

	it.each(statuses)('(%i) is not followed by the list of accounts', async (status) => {
		const fault = { kind: 'redirect', location, status } as const;
		sandbox.current.fault({ route: 'accounts', fault, times: Infinity });
		const call = { method: 'searchAccounts', parameters: searchParameters() };

		await expect(listSearch({ ...call, credentials: CREDENTIAL() })).rejects.toThrow(
			/redirect \(30\d\), which is refused/,
		);
		expect(received).toBe(0);
	});

	it.each(statuses)('(%i) is not followed by a search', async (status) => {
		sandbox.current.fault({ fault: { kind: 'redirect', location, status }, times: Infinity });
		const { error } = await search(sandbox.current);

		expect(error?.message).toMatch(/redirect \(30\d\), which is refused/);
		expect(received).toBe(0);
		expect(sandbox.current.searches).toHaveLength(1);
	});
});
