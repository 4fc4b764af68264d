import { createServer, type Server } from 'node:http';
import { inspect } from 'node:util';
import type { OnError } from 'n8n-workflow';
import { type Fault, SANDBOX_KEY } from '../../sandbox/server.cts';
import { listSearch, testCredential } from '../../support/engine.cts';
import { credentialsOf, search, searchParameters } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox({ results: 30, pageSize: 10 });
let elsewhere: Server;
let visits: string[];
beforeAll(async () => {
	elsewhere = createServer(({ headers }, response) => {
		visits.push(inspect(headers));
		response.end('{}');
	});
	await new Promise<void>((resolve) => elsewhere.listen(ELSEWHERE_PORT, '127.0.0.1', resolve));
});
beforeEach(() => (visits = []));
afterAll(() => elsewhere.close());

/** A port that the other server takes, so that redirects to it can be written down before it runs. */
const ELSEWHERE_PORT = 40_000 + (process.pid % 20_000);
const ELSEWHERE = `http://127.0.0.1:${ELSEWHERE_PORT}/v1/linkedin/search`;

const redirect = (status: number): Fault => ({
	kind: 'redirect',
	status,
	location: ELSEWHERE,
});

const echo = (status: number): Fault => ({
	kind: 'error',
	status,
	title: `Key ${SANDBOX_KEY} refused`,
	detail: `The key ${SANDBOX_KEY} is not good`,
});

const FAULTS: Fault[] = [
	...[400, 401, 403, 404, 429, 500, 503].map((status): Fault => ({ kind: 'error', status })),
	...[echo(400), echo(401)],
	...[301, 302, 307, 308].map(redirect),
	...([{ kind: 'reset' }, { kind: 'lost' }, { kind: 'hang' }, { kind: 'truncated' }] as const),
	...([{ kind: 'html', status: 200 }, { kind: 'html', status: 502 }, { kind: 'empty' }] as const),
	...([{ kind: 'nullItems' }, { kind: 'missingItems' }] as const),
];

describe.each<OnError>(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'])(
	'with On Error %s',
	(onError) => {
		it.each(FAULTS.map((fault) => [JSON.stringify(fault), fault] as const))(
			'the key is in no error, item, log or run data after %s',
			async (_name, fault) => {
				sandbox.current.fault({ page: 2, times: Infinity, fault });
				const result = await search(
					sandbox.current,
					{ returnAll: true, options: { maxRetries: 0 }, requestOptions: { timeout: 2_000 } },
					{ onError },
				);
				expect(sandbox.current.searches.length).toBeGreaterThanOrEqual(2);
				const all = inspect(result, { depth: Infinity, showHidden: true, maxArrayLength: null });
				expect(all).toContain('acc_linkedin_demo');
				expect(all).not.toContain(SANDBOX_KEY);
				expect(visits).toEqual([]);
			},
		);
	},
);

it.each([301, 302, 303, 307, 308])('a redirect (%i) is refused and said', async (status) => {
	sandbox.current.fault({ fault: redirect(status) });
	const { error } = await search(sandbox.current, { options: { maxRetries: 0 } });
	expect(error?.message).toBe(
		`PostPress returned a redirect (${status}), which the node does not follow`,
	);
	expect(visits).toEqual([]);
});

it('a redirect is refused by the pickers and by the credential test', async () => {
	sandbox.current.fault({ route: 'accounts', times: Infinity, fault: redirect(307) });
	const credentials = credentialsOf(sandbox.current);
	const parameters = searchParameters();
	const failure = await listSearch({ method: 'searchAccounts', parameters, credentials }).catch(
		(error: unknown) => error,
	);
	expect(inspect(failure, { depth: Infinity, showHidden: true })).toContain(
		'which the node does not follow',
	);
	expect(inspect(failure, { depth: Infinity, showHidden: true })).not.toContain(SANDBOX_KEY);
	const { status } = await testCredential(credentials);
	expect(status).toBe('Error');
	expect(visits).toEqual([]);
});

describe('the base URL', () => {
	it.each([
		['http://api.postpress.ai/v1', /must start with https/],
		['http://127.0.0.1.example.com/v1', /must start with https/],
		['http://127.example.com/v1', /must start with https/],
		['http://localhost.example.com/v1', /must start with https/],
		['http://127/v1', /must start with https/],
		['http://localhost@example.com/v1', /must not contain a user name/],
		['ftp://api.postpress.ai', /not a valid URL/],
		['api.postpress.ai/v1', /not a valid URL/],
	])('%s is refused before a request', async (baseUrl, message) => {
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

it.each([
	'{"__proto__": {"polluted": true}}',
	'{"advanced_keywords": {"__proto__": {"polluted": true}}}',
	'{"location": [{"__proto__": {"polluted": true}, "id": "1"}]}',
	'{"constructor": {"prototype": {"polluted": true}}}',
])('JSON cannot pollute prototypes: %s', async (filtersJson) => {
	await search(sandbox.current, { specifyFilters: 'json', filtersJson, limit: 1 });
	expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	expect(JSON.stringify(sandbox.current.searches)).not.toContain('polluted');
});
