import { Client, CLASSIC, PEOPLE } from './client.cts';
import { useSandbox } from '../support/useSandbox.cts';

const SALES = { api: 'sales_navigator', category: 'people' };
const RECRUITER = { api: 'recruiter', category: 'people' };

const sandbox = useSandbox();
let client: Client;
beforeAll(() => {
	client = new Client(sandbox.current);
});

describe('the key and the path', () => {
	it.each([
		[undefined, 'errors/missing_credentials'],
		['', 'errors/missing_credentials'],
		['pp_live_other', 'errors/invalid_credentials'],
	])('responds to the key %p with 401 %s', async (key, type) => {
		const { status, data } = await client.get('/accounts', {}, { 'X-API-KEY': key });
		expect(status).toBe(401);
		expect(data).toMatchObject({ type, status: 401 });
		expect(data.instance).toMatch(/^req_/);
	});

	it('checks the key before faults and keeps them for the next request', async () => {
		sandbox.current.fault({ route: 'accounts', fault: { kind: 'empty' } });
		expect((await client.get('/accounts', {}, { 'X-API-KEY': 'no' })).status).toBe(401);
		expect((await client.get('/accounts')).data).toBe('');
	});

	it.each(['/nothing', '/linkedin/search', '/linkedin/search/'])(
		'responds to GET %s with 404 in the envelope',
		async (path) => {
			const { status, data } = await client.get(path);
			expect([status, data.type]).toEqual([404, 'errors/resource_not_found']);
		},
	);
});

describe('searches', () => {
	it('return the documented response', async () => {
		const { status, data } = await client.search(PEOPLE);
		expect(status).toBe(200);
		expect(data.object).toBe('LinkedinSearch');
		expect(data.items).toHaveLength(10);
		expect(data.config.params).toEqual(PEOPLE);
		expect(data.paging).toMatchObject({ start: 0, page_count: 10 });
		expect(typeof data.cursor).toBe('string');
	});

	it.each([
		['no account', {}, { account_id: '' }, 400, 'missing_parameters'],
		['unknown account', {}, { account_id: 'acc_x' }, 404, 'resource_not_found'],
		['expired account', {}, { account_id: 'acc_linkedin_expired' }, 401, 'disconnected_account'],
		['stopped account', {}, { account_id: 'acc_linkedin_stopped' }, 401, 'disconnected_account'],
		['mail account', {}, { account_id: 'acc_mail_demo' }, 403, 'account_mismatch'],
		['stray query', {}, { start: 10 }, 400, 'invalid_parameters'],
		['limit 0', {}, { limit: 0 }, 400, 'invalid_parameters'],
		['limit text', {}, { limit: 'all' }, 400, 'invalid_parameters'],
		['limit 51', {}, { limit: 51 }, 400, 'limit_too_high'],
		['limit 101', SALES, { limit: 101 }, 400, 'limit_too_high'],
		['no seat', SALES, { account_id: CLASSIC }, 403, 'feature_not_subscribed'],
		['premium', RECRUITER, { account_id: 'acc_linkedin_premium' }, 403, 'feature_not_subscribed'],
		['no such pair', { api: 'recruiter', category: 'jobs' }, {}, 400, 'invalid_parameters'],
		['wrong cursor', { cursor: 'abc' }, {}, 400, 'invalid_parameters'],
		['empty query cursor', '', { cursor: '' }, 400, 'invalid_parameters'],
	])('reject %s', async (_name, body, query, status, type) => {
		const whole = typeof body === 'string' || 'cursor' in body ? body : { ...PEOPLE, ...body };
		const reply = await client.search(whole, query);
		expect([reply.status, reply.data.type]).toEqual([status, `errors/${type}`]);
	});

	it("need no seat if the account's features are unknown", async () => {
		const reply = await client.search(RECRUITER, { account_id: 'acc_linkedin_unknown' });
		expect(reply.status).toBe(200);
	});

	it('distinguish malformed JSON, an empty body, and missing fields', async () => {
		const config = { headers: { 'X-API-KEY': 'pp_test_sandbox', 'content-type': 'text/plain' } };
		const { data: malformed } = await client.search('{"api":', {}, config);
		expect(malformed.type).toBe('errors/malformed_request');
		expect((await client.search(undefined)).data.type).toBe('errors/invalid_parameters');
		expect((await client.search({})).data.type).toBe('errors/missing_parameters');
	});

	it.each([
		['https://www.linkedin.com/search/results/people/?keywords=cto', 50],
		['https://www.linkedin.com/jobs/search/?keywords=cto', 50],
		['https://www.linkedin.com/sales/search/people?query=(keywords:cto)', 100],
		['https://www.linkedin.com/talent/search?searchKeyword=cto', 100],
		['https://www.linkedin.com/recruiter/smartsearch?keywords=cto', 100],
	])('accept the URL %s with a cap of %i', async (url, cap) => {
		const reply = await client.search({ url }, { limit: cap });
		expect(reply.status).toBe(200);
		expect(reply.data.config.params).toEqual({ url });
		expect((await client.search({ url }, { limit: cap + 1 })).data.type).toBe(
			'errors/limit_too_high',
		);
	});

	it('require the seat for the URL’s path', async () => {
		const url = 'https://www.linkedin.com/sales/search/people?query=(keywords:cto)';
		const { data } = await client.search({ url }, { account_id: CLASSIC });
		expect(data.type).toBe('errors/feature_not_subscribed');
	});

	it.each([
		'https://www.linkedin.com/in/maria',
		'https://www.linkedin.com/jobs/view/123',
		'https://linkedin.com.example.com/search/results/people/',
		'https://www.google.com/search/results/people/',
		'not a url',
	])('reject the URL %s', async (url) => {
		const { status, data } = await client.search({ url });
		expect([status, data.type]).toEqual([400, 'errors/invalid_url']);
	});
});
