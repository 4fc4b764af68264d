import { Client, DEMO, ids, PEOPLE, type Reply } from './client.cts';
import { startSandbox, type Fault } from './server.cts';
import { useSandbox } from '../support/useSandbox.cts';

const sandbox = useSandbox({ results: 40 });
let client: Client;
beforeAll(() => {
	client = new Client(sandbox.current);
});

async function searchWith(fault: Fault) {
	sandbox.current.fault({ fault });
	return await client.search(PEOPLE);
}

async function failureWith(fault: Fault, config = {}): Promise<string | undefined> {
	sandbox.current.fault({ fault });
	const failure: unknown = await client.search(PEOPLE, {}, config).catch((error: unknown) => error);
	return (failure as { code?: string }).code;
}

describe('error responses', () => {
	it('use the flat envelope, with headers', async () => {
		const headers = { 'retry-after': '7' };
		const reply = await searchWith({ kind: 'error', status: 429, headers });
		expect(reply.status).toBe(429);
		expect(reply.headers['retry-after']).toBe('7');
		expect(reply.data).toEqual({
			title: 'Too many requests',
			instance: expect.stringMatching(/^req_/),
			type: 'errors/too_many_requests',
			status: 429,
		});
	});

	it('use the nested envelope', async () => {
		const { data } = await searchWith({
			kind: 'error',
			status: 403,
			type: 'errors/account_restricted',
			detail: 'Restricted until Monday.',
			envelope: 'nested',
		});
		expect(data).toEqual({
			error: {
				code: 'account_restricted',
				message: 'Restricted until Monday.',
				request_id: expect.stringMatching(/^req_/),
			},
		});
	});

	it('return HTML, an empty body, other JSON, and a redirect', async () => {
		const html = await searchWith({ kind: 'html', status: 502 });
		expect([html.status, html.headers['content-type']]).toEqual([502, 'text/html']);
		const empty = await searchWith({ kind: 'empty' });
		expect([empty.status, empty.data]).toEqual([200, '']);
		const body = await searchWith({ kind: 'body', body: [1], status: 201 });
		expect([body.status, body.data]).toEqual([201, [1]]);
		const redirect = await searchWith({ kind: 'redirect', location: 'http://localhost/x' });
		expect([redirect.status, redirect.headers.location]).toEqual([302, 'http://localhost/x']);
	});

	it('truncate the JSON, with the matching Content-Length', async () => {
		const reply = await searchWith({ kind: 'truncated' });
		const text = String(reply.data);
		expect(reply.status).toBe(200);
		expect(Buffer.byteLength(text)).toBe(Number(reply.headers['content-length']));
		expect(() => JSON.parse(text) as unknown).toThrow();
	});
});

describe('responses that never arrive', () => {
	it.each(['reset', 'lost'] as const)('%s: drops the connection', async (kind) => {
		expect(await failureWith({ kind })).toBe('ECONNRESET');
		expect(sandbox.current.searches[0].status).toBeUndefined();
		expect(sandbox.current.searches[0].endedAt).toBeDefined();
		expect((await client.search(PEOPLE)).status).toBe(200);
	});

	it('hang: ends when the client disconnects', async () => {
		expect(await failureWith({ kind: 'hang' }, { timeout: 50 })).toBe('ECONNABORTED');
		while (sandbox.current.searches[0].endedAt === undefined) await new Promise(setImmediate);
		expect(sandbox.current.searches[0]).toMatchObject({ aborted: true });
	});

	it('hang: ends when the sandbox closes', async () => {
		const own = await startSandbox();
		own.fault({ fault: { kind: 'hang' } });
		const failure = new Client(own).search(PEOPLE).catch((error: { code: string }) => error.code);
		while (own.searches.length === 0) await new Promise(setImmediate);
		await own.close();
		expect(await failure).toBe('ECONNRESET');
	});

	it('delay: responds late, and can be combined with another fault', async () => {
		sandbox.current.fault({ fault: { kind: 'delay', ms: 30 } });
		sandbox.current.fault({ fault: { kind: 'error', status: 500 } });
		expect((await client.search(PEOPLE)).status).toBe(500);
		expect((await client.search(PEOPLE)).status).toBe(200);
	});
});

describe('malformed pages', () => {
	async function walkWith(fault: Fault, page = 2): Promise<Reply[]> {
		sandbox.current.fault({ page, fault });
		return await client.walk(PEOPLE);
	}

	it('nullItems, missingItems', async () => {
		expect((await searchWith({ kind: 'nullItems' })).data.items).toBeNull();
		expect((await searchWith({ kind: 'missingItems' })).data).not.toHaveProperty('items');
	});

	it('emptyPage: no items, but a cursor', async () => {
		const pages = await walkWith({ kind: 'emptyPage' });
		expect(pages.map((page) => page.items.length)).toEqual([10, 0, 10, 10]);
		const last = await walkWith({ kind: 'emptyPage' }, 4);
		expect(last.map((page) => page.items.length)).toEqual([10, 10, 10, 0, 0]);
		expect(last[4].cursor).toBeNull();
	});

	it('repeatedCursor: the items, but the cursor that fetched them', async () => {
		const pages = await walkWith({ kind: 'repeatedCursor' });
		expect(pages[1].cursor).toBe(pages[0].cursor);
		expect(ids(pages[2])).toEqual(ids(pages[1]));
		sandbox.current.fault({ page: 1, times: 2, fault: { kind: 'repeatedCursor' } });
		const first = (await client.search(PEOPLE)).data;
		const second = (await client.search({ cursor: first.cursor })).data;
		expect([ids(second), second.cursor]).toEqual([ids(first), first.cursor]);
	});

	it('duplicates: half of the page repeats earlier results, and no result is lost', async () => {
		const pages = await walkWith({ kind: 'duplicates' });
		expect(ids(pages[1]).slice(0, 5)).toEqual(ids(pages[0]).slice(0, 5));
		expect(pages[1].items).toHaveLength(10);
		expect(new Set(ids(...pages)).size).toBe(40);
		const { data: first } = await searchWith({ kind: 'duplicates' });
		expect(ids(first).slice(5)).toEqual(ids(first).slice(0, 5));
	});

	it('repeatedPage: exactly the items of the previous page', async () => {
		const pages = await walkWith({ kind: 'repeatedPage' });
		expect(ids(pages[1])).toEqual(ids(pages[0]));
		expect(pages[1].cursor).not.toBe(pages[0].cursor);
		expect(pages).toHaveLength(4);
	});
});

describe('when a fault applies', () => {
	it('counts its uses, and matches route, account and page', async () => {
		const fault: Fault = { kind: 'error', status: 503 };
		sandbox.current.fault({ times: 2, fault });
		const statuses = [];
		for (let call = 0; call < 3; call++) statuses.push((await client.search(PEOPLE)).status);
		expect(statuses).toEqual([503, 503, 200]);

		sandbox.current.reset();
		sandbox.current.fault({ route: 'parameters', account: DEMO, times: Infinity, fault });
		const query = { type: 'SKILL', keywords: 'sql' };
		expect((await client.search(PEOPLE)).status).toBe(200);
		expect((await client.parameters(query)).status).toBe(503);
		expect((await client.parameters({ ...query, account_id: 'acc_linkedin_classic' })).status).toBe(
			200,
		);
		expect((await client.parameters(query)).status).toBe(503);

		sandbox.current.reset();
		sandbox.current.fault({ page: 2, fault });
		const { cursor } = (await client.search(PEOPLE)).data;
		expect((await client.search({ cursor })).status).toBe(503);
		expect((await client.search(undefined, { cursor: String(cursor) })).status).toBe(200);
	});

	it('also changes pages of accounts', async () => {
		sandbox.current.fault({ route: 'accounts', fault: { kind: 'nullItems' } });
		expect((await client.get('/accounts')).data.items).toBeNull();
	});

	it('is cleared on reset', async () => {
		sandbox.current.fault({ times: Infinity, fault: { kind: 'reset' } });
		sandbox.current.reset();
		expect((await client.search(PEOPLE)).status).toBe(200);
	});
});
