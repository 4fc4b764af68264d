import { type Fault, SANDBOX_KEY } from '../../sandbox/server.cts';
import { PostPressApi } from '../../../credentials/PostPressApi.credentials';
import type { Credentials } from '../../support/credentials.cts';
import { runNode, testCredential } from '../../support/engine.cts';
import { useFastSleep } from '../../support/fastSleep.cts';
import { credentialsOf, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

useFastSleep();

const sandbox = useSandbox();

const CREDENTIAL = () => credentialsOf(sandbox.current);

describe("n8n's test of the credential", () => {
	it('passes with the right key, and requests only one account', async () => {
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
		expect(result.message).toMatch(/^The API key is not valid\. Copy it again/);
		// n8n itself would ask a second time.
		expect(sandbox.current.requests).toHaveLength(1);
	});

	it.each(['/', '///'])('passes if the base URL ends in %s', async (end) => {
		const { apiKey, baseUrl } = CREDENTIAL();
		expect(await testCredential({ apiKey, baseUrl: baseUrl + end })).toMatchObject({
			status: 'OK',
		});
		expect(sandbox.current.requests.map(({ path }) => path)).toEqual(['/v1/accounts']);
	});

	it.each<[string, Fault, RegExp]>([
		[
			'a wrong key, as the quickstart has it',
			{ kind: 'error', status: 401, envelope: 'nested' },
			/^The API key is not valid/,
		],
		[
			'a key that may not list accounts',
			{ kind: 'error', status: 403 },
			/^The API key is not allowed/,
		],
		[
			'a server that is down',
			{ kind: 'error', status: 503 },
			/^PostPress is not available right now/,
		],
		['a page of a proxy', { kind: 'html', status: 502 }, /^No PostPress API was found/],
	])('says what is wrong: %s', async (_what, fault, message) => {
		sandbox.current.fault({ route: 'accounts', times: Infinity, fault });
		const result = await testCredential(CREDENTIAL());
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});

	it('fails if nothing responds', async () => {
		const result = await testCredential({ apiKey: SANDBOX_KEY, baseUrl: 'http://127.0.0.1:1/v1' });
		expect(result.status).toBe('Error');
	});
});

describe('the credential test and the node agree', () => {
	/** Whether the test says that all is well, and whether a list of accounts and a search succeed. */
	async function outcome(changes: Partial<Credentials>, fault?: Fault) {
		const credentials = { ...CREDENTIAL(), ...changes };
		const strike = () => {
			if (fault) sandbox.current.fault({ route: 'accounts', times: Infinity, fault });
		};
		strike();
		const test = await testCredential(credentials);
		const node = await runNode({
			parameters: { resource: 'account', operation: 'getAll' },
			credentials,
			onError: 'stopWorkflow',
		});
		return {
			test: test.status === 'OK',
			node: node.error === undefined,
			messages: [test.message, node.error?.message ?? ''],
		};
	}

	it.each<[string, (url: string) => string]>([
		['as it is', (url) => url],
		['with trailing slashes', (url) => `${url}///`],
		['with spaces around it', (url) => `  ${url}\n`],
		['with a query', (url) => `${url}?port=13444`],
		['with a slash and a query', (url) => `${url}/?port=13444`],
		['with localhost', (url) => url.replace('127.0.0.1', 'localhost')],
	])('that a base URL works %s', async (_what, write) => {
		const baseUrl = write(sandbox.current.url);
		expect(await outcome({ baseUrl })).toMatchObject({ test: true, node: true });
		const { requests } = sandbox.current;
		expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['/v1/accounts']));
		const port = baseUrl.includes('?') ? '13444' : undefined;
		expect(requests.map(({ query }) => query.port)).toEqual([port, port]);
	});

	it.each(['', '   '])('that the base URL %p means the default one', async (baseUrl) => {
		const request = { url: '/accounts', baseURL: baseUrl };
		expect(
			await new PostPressApi().authenticate({ ...CREDENTIAL(), baseUrl }, request),
		).toMatchObject({ baseURL: 'https://api.postpress.ai/v1' });
	});

	it('that spaces around the key are ignored', async () => {
		expect(await outcome({ apiKey: ` ${SANDBOX_KEY}\n` })).toMatchObject({
			test: true,
			node: true,
		});
	});

	it.each<[string, Partial<Credentials>, RegExp]>([
		['plain http', { baseUrl: 'http://192.0.2.1/v1' }, /^Base URL: must start with https/],
		['another protocol', { baseUrl: 'ftp://192.0.2.1/v1' }, /^Base URL: .*not a valid URL/],
		['text that is not a URL', { baseUrl: 'postpress' }, /^Base URL: .*not a valid URL/],
		['a user name', { baseUrl: 'https://me:secret@192.0.2.1/v1' }, /^Base URL: .*user name/],
		['a URL as key', { apiKey: 'https://api.postpress.ai/v1' }, /^API Key: this is a URL/],
		['a line break', { apiKey: 'pp_test\nsecret' }, /^API Key: must not contain/],
		[
			'both swapped',
			{ apiKey: 'https://api.postpress.ai/v1', baseUrl: 'pp_test_secret' },
			/^API Key: this is a URL/,
		],
		['a key as base URL', { baseUrl: 'pp_test_secret' }, /^Base URL: .*not a valid URL/],
	])('that %s is rejected before any request', async (_what, changes, message) => {
		const { test, node, messages } = await outcome(changes);
		expect({ test, node }).toEqual({ test: false, node: false });
		for (const one of messages) {
			expect(one).toMatch(message);
			expect(one).not.toContain('secret');
		}
		expect(sandbox.current.requests).toEqual([]);
	});

	it.each<[string, Fault]>([
		['a page of HTML', { kind: 'html', status: 200 }],
		['an empty response', { kind: 'empty' }],
		[
			'an error with status 200',
			{ kind: 'body', body: { error: { code: 'invalid_credentials' } } },
		],
		['a flat error with status 200', { kind: 'body', body: { title: 'Restricted', status: 403 } }],
		['no list', { kind: 'missingItems' }],
		['null instead of a list', { kind: 'nullItems' }],
		['an unknown path', { kind: 'error', status: 404 }],
		['a text', { kind: 'text', status: 200, text: 'ok' }],
	])('that %s is a failure', async (_what, fault) => {
		expect(await outcome({}, fault)).toMatchObject({ test: false, node: false });
	});

	const ACCOUNTS = [{ id: 'acc_linkedin_demo', type: 'LINKEDIN' }];

	it.each<[string, object]>([
		['an object instead of a list', { items: {} }],
		['a text instead of a list', { items: 'none' }],
		['a number instead of a list', { items: 1 }],
		['true instead of a list', { items: true }],
		['a code next to the list', { items: [], error: { code: 'internal_error' } }],
		['a message next to the list', { items: [], error: { message: 'No access' } }],
		['words next to the list', { items: [], error: 'No access' }],
		['a flag next to the list', { items: [], error: true }],
		['reasons next to the list', { items: [], errors: ['No access'] }],
		['described reasons next to the list', { items: [], errors: [{ message: 'No access' }] }],
		['a failure next to the list', { items: [], success: false }],
		['a status next to the list', { items: [], title: 'Refused', status: 422 }],
		['a reason next to accounts', { items: ACCOUNTS, error: { code: 'internal_error' } }],
	])('that %s is a failure', async (_what, body) => {
		const fault: Fault = { kind: 'body', body };
		expect(await outcome({}, fault)).toMatchObject({ test: false, node: false });
	});

	it.each<[string, object]>([
		['no accounts', { items: [] }],
		['no reason', { items: ACCOUNTS, error: null, errors: [], success: true }],
		['an empty reason', { items: [], error: '', errors: null }],
		['an empty reason in an object', { items: [], error: {} }],
		['a status of success', { items: ACCOUNTS, status: 200 }],
	])('that %s is a success', async (_what, body) => {
		const fault: Fault = { kind: 'body', body };
		expect(await outcome({}, fault)).toMatchObject({ test: true, node: true });
	});
});

describe("n8n's HTTP Request node with this credential", () => {
	const authenticate = async (request: object) =>
		await new PostPressApi().authenticate({ ...CREDENTIAL() }, request as never);

	it('sends the key only over https', async () => {
		await expect(authenticate({ uri: 'http://example.com' })).rejects.toThrow(
			/must start with https/,
		);
		await expect(authenticate({ url: 'http://example.com' })).rejects.toThrow(
			/must start with https/,
		);
		expect(await authenticate({ uri: 'https://example.com/v1/accounts' })).toEqual({
			uri: 'https://example.com/v1/accounts',
			headers: { 'X-API-KEY': SANDBOX_KEY },
		});
	});
});

it('a wrong key is rejected with one request for all input items', async () => {
	const items = [{}, {}, {}];
	const credentials = { apiKey: 'pp_test_wrong', baseUrl: sandbox.current.url };
	const { error, errorItems } = await search(sandbox.current, {}, { items, credentials });

	expect(error).toMatchObject({ name: 'NodeApiError', httpCode: '401' });
	expect(error!.message).toMatch(/API key is not valid/);
	expect((error as { description?: string }).description).toMatch(/API key.*credential/);
	expect(JSON.stringify(error)).not.toContain('pp_test_wrong');
	expect(errorItems).toEqual([]);
	expect(sandbox.current.requests).toHaveLength(1);
});

describe('the base URL of a search', () => {
	it.each([
		['http://api.postpress.ai/v1', /must start with https/],
		['http://127.0.0.1.example.com/v1', /must start with https/],
		['http://127.example.com/v1', /must start with https/],
		['http://localhost.example.com/v1', /must start with https/],
		['http://127/v1', /must start with https/],
		['HTTP://postpress.example/v1', /must start with https/],
		['http://192.0.2.1/v1', /must start with https/],
		['http://localhost@example.com/v1', /must not contain a user name/],
		['ftp://api.postpress.ai', /not a valid URL/],
		['api.postpress.ai/v1', /not a valid URL/],
		['https://', /not a valid URL/],
		['https://a b/v1', /not a valid URL/],
	])('%s is rejected before any request', async (baseUrl, message) => {
		const { error } = await search(
			sandbox.current,
			{},
			{ credentials: { apiKey: SANDBOX_KEY, baseUrl } },
		);
		expect(error?.message).toMatch(/^Base URL: /);
		expect(error?.message).toMatch(message);
	});

	it('may end with slashes', async () => {
		const credentials = { apiKey: SANDBOX_KEY, baseUrl: `${sandbox.current.url}//` };
		const { items } = await search(sandbox.current, { limit: 1 }, { credentials });
		expect(items).toHaveLength(1);
	});
});
