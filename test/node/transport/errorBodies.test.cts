import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { type Fault, SANDBOX_KEY } from '../../sandbox/server.cts';
import { jsonOf, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

/** The error that a body is shown as, without retries. */
async function errorOf(body: unknown, status = 400) {
	const fault: Fault =
		typeof body === 'string'
			? { kind: 'text', status, text: body }
			: { kind: 'body', status, body };
	sandbox.current.fault({ times: Infinity, fault });
	const { error } = await search(sandbox.current, { options: { maxRetries: 0 } });
	return { message: error?.message ?? '', description: error?.description ?? '' };
}

describe('the message has the reasons of a failure, whatever their format', () => {
	it.each<[string, unknown, string]>([
		['a message alone', { message: 'Bad cursor' }, 'Bad cursor (400)'],
		[
			'a list of messages under a name',
			{ statusCode: 400, message: ['limit is too low', 'url is empty'], error: 'Bad Request' },
			'Bad Request: limit is too low; url is empty (400)',
		],
		['a detail that is a list', { detail: ['one', 'two', 'one'] }, 'one; two (400)'],
		[
			'details with the place of each',
			{ detail: [{ loc: ['body', 'limit'], msg: 'must be a number', type: 'number' }] },
			'body.limit: must be a number (400)',
		],
		[
			'errors next to a title',
			{ title: 'Invalid', type: 'errors/invalid_parameters', errors: ['industry is unknown'] },
			'Invalid: industry is unknown (400)',
		],
		[
			'errors by field',
			{ title: 'Invalid', errors: { industry: ['is unknown'], limit: 'is 0' } },
			'Invalid: industry: is unknown; limit: is 0 (400)',
		],
		[
			'objects with constraints',
			{ message: [{ property: 'limit', constraints: { max: 'limit is too high' } }] },
			'property: limit; constraints: max: limit is too high (400)',
		],
		[
			'errors with a pointer',
			{ errors: [{ detail: 'is too long', pointer: '/keywords' }] },
			'/keywords: is too long (400)',
		],
		['a plain text in error', { error: 'Quota is used up' }, 'Quota is used up (400)'],
		['a list in error', { error: ['one', { message: 'two' }] }, 'one; two (400)'],
		['an object in message', { message: { reason: 'no seat' } }, 'no seat (400)'],
		[
			'details in the nested envelope',
			{ error: { code: 'invalid_parameters', message: 'Invalid', details: ['x is unknown'] } },
			'Invalid; x is unknown (400)',
		],
		['a plain text', 'Upstream connect failure', 'Upstream connect failure (400)'],
		['a number', { message: 42 }, '42 (400)'],
		['nothing', {}, 'PostPress returned status 400'],
		['empty values', { title: '', detail: [], message: null }, 'PostPress returned status 400'],
		['broken JSON', '{"title": "Bad', 'PostPress returned status 400'],
	])('%s', async (_form, body, message) => {
		expect((await errorOf(body)).message).toBe(message);
	});

	it.each([
		['a code in error', { error: 'expired_credentials', message: 'Log in again' }],
		['a code in code', { code: 'expired_credentials', message: 'Log in again' }],
		['another prefix', { type: 'provider/expired_credentials', title: 'Log in again' }],
	])('the type is read from %s', async (_form, body) => {
		const { message, description } = await errorOf(body, 401);
		expect(message).toBe('Log in again (401)');
		expect(description).toMatch(/^Reconnect the LinkedIn account/);
	});
});

describe('an error with status 200', () => {
	it.each<[string, object, string, RegExp]>([
		[
			'a flat envelope',
			{ title: 'Account restricted', type: 'errors/account_restricted', status: 403 },
			'Account restricted (403)',
			/^LinkedIn has restricted/,
		],
		[
			'an envelope without a status',
			{ title: 'Account restricted', type: 'errors/account_restricted' },
			'Account restricted (403)',
			/^LinkedIn has restricted/,
		],
		[
			'a nested envelope',
			{ error: { code: 'invalid_credentials', message: 'No such key' } },
			'No such key (401)',
			/^Check the API key/,
		],
		['a text', { error: 'Something is wrong' }, 'Something is wrong (200)', /contact PostPress/],
		[
			'an empty list next to it',
			{ items: [], error: { code: 'invalid_credentials', message: 'No such key' } },
			'No such key (401)',
			/^Check the API key/,
		],
	])('is an error: %s', async (_form, body, message, description) => {
		const error = await errorOf(body, 200);
		expect(error.message).toBe(message);
		expect(error.description).toMatch(description);
	});

	it('stops the waiting items of the account if it affects the account', async () => {
		const body = { title: 'Restricted', type: 'errors/account_restricted', status: 403 };
		sandbox.current.fault({ times: Infinity, fault: { kind: 'body', body } });
		const { errorItems } = await search(
			sandbox.current,
			{},
			{ items: [{}, {}, {}], onError: 'continueErrorOutput' },
		);
		expect(errorItems).toHaveLength(3);
		expect(sandbox.current.requests).toHaveLength(1);
		expect(jsonOf(errorItems)[2].error).toMatchObject({
			httpCode: 403,
			errorType: 'account_restricted',
		});
	});

	it('is retried only if it is transient', async () => {
		sandbox.current.fault({ fault: { kind: 'body', body: { title: 'Busy', status: 503 } } });
		const { items } = await search(sandbox.current, { limit: 5 });
		expect(items).toHaveLength(5);
		expect(sandbox.current.requests).toHaveLength(2);
	});

	it('is ignored if the response has results', async () => {
		sandbox.current.reset({ results: 5 });
		const result = { object: 'Result', type: 'PEOPLE', id: '1' };
		const body = { items: [result], cursor: null, error: null, status: 200 };
		sandbox.current.fault({ fault: { kind: 'body', body } });
		const { items } = await search(sandbox.current);
		expect(items).toHaveLength(1);
	});
});

describe('an exceeded quota of the account', () => {
	it.each([422, 429, 403])(
		'with %i stops its items in this run, without a retry',
		async (status) => {
			const fault: Fault = { kind: 'error', status, type: 'errors/limit_exceeded' };
			sandbox.current.fault({ times: Infinity, fault });
			const { errorItems } = await search(
				sandbox.current,
				{},
				{ items: [{}, {}], onError: 'continueErrorOutput' },
			);
			expect(errorItems).toHaveLength(2);
			expect(sandbox.current.requests).toHaveLength(1);
			expect(jsonOf(errorItems)[0].error).toMatchObject({
				description: expect.stringMatching(/Stop until tomorrow/) as string,
			});
		},
	);
});

describe('the API key in a response', () => {
	let server: Server;
	beforeAll(async () => {
		// Repeats the key, the second time where the detail is cut.
		server = createServer(({ headers }, response) => {
			const key = String(headers['x-api-key']);
			const detail = `${'x'.repeat(495 - key.length / 2)}${key}`;
			const body = { title: `Key ${key}`, detail, type: `errors/${key}`, instance: key };
			response.writeHead(401, { 'retry-after': key }).end(JSON.stringify(body));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	afterAll(async () => await new Promise((resolve) => server.close(resolve)));

	it.each([SANDBOX_KEY, 'pp_live_0123456789abcdef', 'another shape'.replace(' ', '+'), '{"k":1}'])(
		'is masked, whatever its format: %s',
		async (apiKey) => {
			const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
			const { error, run } = await search(
				sandbox.current,
				{ options: { maxRetries: 0 } },
				{ credentials: { apiKey, baseUrl } },
			);
			expect(error?.message).toContain('Key [API key]');
			const whole = inspect(run, { depth: Infinity, showHidden: true });
			expect(whole).not.toContain(apiKey);
			expect(error?.message).not.toContain(apiKey.slice(0, 5));
		},
	);
});
