import type { INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { errorFromNetwork } from '../../../nodes/PostPress/transport/apiError';
import { listSearch } from '../../support/engine.cts';
import { credentialsOf, locator, search, searchParameters } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox({ results: 3 });

/** A failure without retries. */
const failureOf = async (changes: INodeParameters = {}, credentials = {}) => {
	const { error } = await search(
		sandbox.current,
		{ ...changes, options: { maxRetries: 0 } },
		{ credentials: { ...credentialsOf(sandbox.current), ...credentials } },
	);
	return { message: error?.message ?? '', description: error?.description ?? '' };
};

describe('Timeout', () => {
	it('limits the whole request, even if the response arrives byte by byte', async () => {
		sandbox.current.fault({ fault: { kind: 'drip' } });
		const { message } = await failureOf({ requestOptions: { timeout: 300 } });
		expect(message).toBe('PostPress did not respond in time');
	});

	it('can be text from an expression', async () => {
		sandbox.current.fault({ fault: { kind: 'hang' } });
		const { message } = await failureOf({ requestOptions: { timeout: '={{ "200" }}' } });
		expect(message).toBe('PostPress did not respond in time');
	});
});

describe('an error before the request is sent', () => {
	const connection = { baseUrl: 'https://api.example.com/v1', query: {}, apiKey: 'secret-key' };

	it('is reported with its reason, without the key, and not retried', () => {
		const { details } = errorFromNetwork(new Error('No host for secret-key allowed'), connection);
		expect(details.message).toBe('The request was not sent: No host for [API key] allowed');
		expect(details.description).toContain('Request Options');
		expect(details.isTransient).toBe(false);
	});

	it.each(['ERR_INVALID_URL', 'ERR_INVALID_CHAR', undefined])(
		'has no connection error code: %s',
		(code) => {
			const { details } = errorFromNetwork(Object.assign(new Error('no'), { code }), connection);
			expect(details).toMatchObject({ type: 'not_sent', isTransient: false });
		},
	);

	it.each([
		['ECONNRESET', /connection reset/],
		['ENETUNREACH', /network not reachable/],
		['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate not trusted/],
		['HPE_INVALID_CONSTANT', /base URL https/],
		['EPROTO', /base URL https/],
	])('differs from a failed connection with %s', (code, description) => {
		const { details } = errorFromNetwork({ cause: { code } }, connection);
		expect(details.message).toBe('PostPress could not be reached');
		expect(details.description).toMatch(description);
		expect(details.isTransient).toBe(true);
	});
});

describe("a message with one of n8n's error codes is kept", () => {
	it.each(['ECONNREFUSED', 'ETIMEDOUT', 'ENOENT', 'getaddrinfo', 'EACCES'])(
		'from the API: %s',
		async (code) => {
			sandbox.current.fault({
				fault: { kind: 'error', status: 400, title: 'Bad', detail: `Proxy said ${code}` },
			});
			expect((await failureOf()).message).toBe(`Bad: Proxy said ${code} (400)`);
		},
	);

	it('from the user', async () => {
		const { message } = await failureOf({
			operation: 'searchFromUrl',
			url: 'https://example.com/ENOENT',
		});
		expect(message).toMatch(/^URL: /);
		const location = { values: [{ id: locator('id', 'ENOTFOUND') }] };
		expect((await failureOf({ classicPeopleFilters: { location } })).message).toContain(
			'"ENOTFOUND"',
		);
	});

	it('in a list of the editor', async () => {
		const fault = { kind: 'error', status: 400, title: 'Proxy said ECONNRESET' } as const;
		sandbox.current.fault({ route: 'accounts', fault });
		await expect(
			listSearch({
				method: 'searchAccounts',
				parameters: searchParameters(),
				credentials: credentialsOf(sandbox.current),
			}),
		).rejects.toThrow('Proxy said ECONNRESET');
	});
});

describe('the advice fits the request', () => {
	const notFound = { kind: 'error', status: 404, type: 'errors/resource_not_found' } as const;

	it.each<[string, INodeParameters, string | undefined, RegExp]>([
		['an account', {}, undefined, /^Select the account again from the list/],
		[
			'a saved search or an account',
			{
				api: 'sales_navigator',
				specifyFilters: 'json',
				filtersJson: { saved_search_id: '123' },
			},
			undefined,
			/^Select the saved search or the account again/,
		],
		[
			'the saved search that is named',
			{
				api: 'sales_navigator',
				specifyFilters: 'json',
				filtersJson: { saved_search_id: '123' },
			},
			'The saved_search does not exist',
			/^Select the saved search again/,
		],
		[
			'a project',
			{
				api: 'recruiter',
				specifyFilters: 'json',
				filtersJson: { hiring_projects: { include: ['123'] } },
			},
			'There is no such project',
			/^Select the project again/,
		],
		[
			'a cursor',
			{ operation: 'continueFromCursor', cursor: 'abc' },
			undefined,
			/^The cursor may have expired/,
		],
	])('after 404: %s', async (_what, changes, detail, description) => {
		sandbox.current.fault({ fault: { ...notFound, detail } });
		expect((await failureOf(changes)).description).toMatch(description);
	});

	it('after limit_too_high of a cursor: the cursor belongs to another API', async () => {
		const fault = { kind: 'error', status: 400, type: 'errors/limit_too_high' } as const;
		sandbox.current.fault({ fault });
		const changes = { operation: 'continueFromCursor', cursor: 'abc', api: 'recruiter' };
		expect((await failureOf(changes)).description).toMatch(/Select that API/);
		sandbox.current.fault({ fault });
		expect((await failureOf()).description).toMatch(/bug in the node/);
	});

	it.each([
		['', '/v1'],
		['/v1', '/api/v1'],
		['/api/v1', '/v1'],
		['/other', '/other/v1'],
	])('for a base URL that ends in "%s" it suggests "%s"', async (end, other) => {
		const { origin } = new URL(sandbox.current.url);
		sandbox.current.fault({ fault: { kind: 'html', status: 404 }, times: Infinity });
		const { description } = await failureOf({}, { baseUrl: `${origin}${end}` });
		expect(description.replace(/ \(request .*$/, '')).toMatch(
			new RegExp(`The other known form is ${origin}${other}$`),
		);
	});
});

it('a key inside the base URL is not shown', async () => {
	sandbox.current.fault({ fault: { kind: 'html', status: 404 }, times: Infinity });
	const baseUrl = `${sandbox.current.url}/${SANDBOX_KEY}`;
	const { description } = await failureOf({}, { baseUrl });
	expect(description).toContain('[API key]');
	expect(description).not.toContain(SANDBOX_KEY);
});

it('spaces around the account ID are ignored', async () => {
	await search(sandbox.current, { accountId: locator('id', '={{ " acc_linkedin_demo " }}') });
	expect(sandbox.current.searches[0]?.account).toBe('acc_linkedin_demo');
});
