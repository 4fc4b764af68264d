import { ERROR_TYPES } from '../../../nodes/PostPress/transport/errorTypes';
import { type Fault, SANDBOX_KEY, startSandbox } from '../../sandbox/server.cts';
import { search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

/** The types of the API's page, by status. */
const DOCUMENTED: Record<number, string[]> = {
	400: [
		...['invalid_parameters', 'malformed_request', 'content_too_large', 'invalid_url'],
		...['too_many_characters', 'unescaped_characters', 'missing_parameters', 'limit_too_high'],
	],
	401: [
		...['missing_credentials', 'multiple_sessions', 'wrong_account', 'invalid_credentials'],
		...['invalid_proxy_credentials', 'invalid_checkpoint_solution', 'checkpoint_error'],
		...['expired_credentials', 'expired_link', 'insufficient_privileges', 'disconnected_account'],
		...['disconnected_feature', 'invalid_credentials_but_valid_account_imap'],
	],
	403: [
		...['insufficient_permissions', 'account_restricted', 'account_mismatch'],
		...['unknown_authentication_context', 'session_mismatch', 'feature_not_subscribed'],
		...['subscription_required', 'resource_access_restricted', 'action_required'],
	],
	404: ['resource_not_found', 'invalid_resource_identifier'],
	500: ['unexpected_error', 'provider_error', 'authentication_intent_error'],
	503: [
		...['no_client_session', 'no_channel', 'no_handler', 'network_down', 'service_unavailable'],
	],
	504: ['request_timeout'],
};
/** Not on the API's page, but among those of the service behind it. */
const FURTHER: Record<number, string[]> = {
	400: ['invalid_headers'],
	422: ['invalid_account', 'limit_exceeded', 'unprocessable_entity'],
	429: ['too_many_requests'],
	502: ['proxy_error'],
};
const typesOf = (types: Record<number, string[]>) =>
	Object.entries(types).flatMap(([status, names]) =>
		names.map((name) => [Number(status), name] as const),
	);
const TYPES = [...typesOf(DOCUMENTED), ...typesOf(FURTHER)];
/** Their advice depends on what was asked for. */
const NOT_FOUND = DOCUMENTED[404];

const sandbox = useSandbox({ results: 5 });

/** The error that the user sees, without retries. */
async function errorOf(fault: Fault) {
	sandbox.current.fault({ times: Infinity, fault });
	const { error } = await search(sandbox.current, { options: { maxRetries: 0 } });
	expect(error?.name).toBe('NodeApiError');
	return { message: error?.message ?? '', description: error?.description ?? '' };
}

it('there is advice for each of the 41 documented types, for six more and for no others', () => {
	expect(typesOf(DOCUMENTED)).toHaveLength(41);
	const statuses = Object.entries(ERROR_TYPES).map(([type, { status }]) => [status, type]);
	expect(statuses.sort()).toEqual([...TYPES].sort());
});

describe.each(['flat', 'nested'] as const)('in the %s envelope', (envelope) => {
	it.each(TYPES)('%i %s says what happened and what to do', async (status, type) => {
		const texts = { title: 'What went wrong', detail: 'The reason in full.' };
		const fault: Fault = { kind: 'error', status, type: `errors/${type}`, envelope, ...texts };
		const { message, description } = await errorOf(fault);
		expect(message).toContain('The reason in full');
		expect(message).toContain(`(${status})`);
		const advice = NOT_FOUND.includes(type)
			? 'Select the account again from the list'
			: ERROR_TYPES[type].advice.replace(/\.$/, '');
		expect(description).toContain(advice);
		expect(description).toMatch(/\(request req_\w+\)$/);
	});
});

it.each([
	[408, /Wait a moment/],
	[418, /Fix the field/],
	[422, /Fix the field/],
	[429, /too many requests/],
	[501, /does not support this/],
	[502, /Wait a moment/],
	[599, /Wait a moment/],
])('%i with an unknown type has advice too', async (status, advice) => {
	const { message, description } = await errorOf({
		kind: 'error',
		status,
		type: 'errors/new_kind',
	});
	expect(message).toContain(`(${status})`);
	expect(description).toMatch(advice);
});

it.each<[string, Fault, RegExp, RegExp]>([
	['HTML', { kind: 'html', status: 200 }, /a response that is not JSON/, /base URL/],
	['HTML with 502', { kind: 'html', status: 502 }, /status 502/, /Wait a moment/],
	['an empty body', { kind: 'empty' }, /an empty response/, /base URL/],
	['an empty 503', { kind: 'empty', status: 503 }, /status 503/, /Wait a moment/],
	['truncated JSON', { kind: 'truncated' }, /a response that is not JSON/, /Wait a moment/],
	['a JSON list', { kind: 'body', body: [1] }, /a response that is not JSON/, /base URL/],
	['a JSON text', { kind: 'body', body: 'ok' }, /a response that is not JSON/, /base URL/],
	['no items', { kind: 'missingItems' }, /has no list of results/, /Try again/],
	['null items', { kind: 'nullItems' }, /has no list of results/, /Try again/],
	['a hang-up', { kind: 'reset' }, /could not be reached/, /connection reset/],
	[
		'an unknown path',
		{
			kind: 'error',
			status: 404,
			type: 'errors/resource_not_found',
			detail: 'Cannot POST /linkedin',
		},
		/No PostPress API was found/,
		/api\/v1/,
	],
])('%s is explained', async (_name, fault, message, description) => {
	const error = await errorOf(fault);
	expect(error.message).toMatch(message);
	expect(error.description).toMatch(description);
});

it('a time-out is explained, with possible causes', async () => {
	sandbox.current.fault({ fault: { kind: 'hang' } });
	const { error } = await search(sandbox.current, {
		options: { maxRetries: 0 },
		requestOptions: { timeout: 100 },
	});
	expect(error?.message).toBe('PostPress did not respond in time');
	expect(error?.description).toContain('Request Options');
});

it('a 404 from another server names the base URL and its other form', async () => {
	const { message, description } = await errorOf({ kind: 'html', status: 404 });
	expect(message).toContain('No PostPress API was found');
	expect(description).toContain(sandbox.current.url);
	expect(description).toContain(sandbox.current.url.replace('/v1', '/api/v1'));
});

it('a long detail is cut at 500 characters', async () => {
	const { message } = await errorOf({
		kind: 'error',
		status: 400,
		title: 'Bad',
		detail: 'x'.repeat(9999),
	});
	expect(message).toBe(`Bad: ${'x'.repeat(500)} (400)`);
});

it('a refused connection is explained, with the base URL', async () => {
	const closed = await startSandbox();
	await closed.close();
	const { error } = await search(
		sandbox.current,
		{ options: { maxRetries: 0 } },
		{ credentials: { apiKey: SANDBOX_KEY, baseUrl: closed.url } },
	);
	expect(error?.message).toBe('PostPress could not be reached');
	expect(error?.description).toContain(`${closed.url} in the PostPress credential`);
	expect(error?.description).toContain('(connection refused)');
});
