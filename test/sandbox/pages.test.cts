import { Client, CLASSIC, DEMO, ids, PEOPLE } from './client.cts';
import { naturalTotal } from './results.cts';
import { useSandbox } from '../support/useSandbox.cts';

const SALES = { api: 'sales_navigator', category: 'people' };

const sandbox = useSandbox();
let client: Client;
beforeAll(() => {
	client = new Client(sandbox.current);
});

describe('pages', () => {
	it('return each result exactly once and end with null', async () => {
		sandbox.current.reset({ results: 123 });
		const pages = await client.walk(PEOPLE, { limit: 50 });
		expect(pages.map((page) => page.items.length)).toEqual([50, 50, 23]);
		expect(pages.map((page) => page.paging.start)).toEqual([0, 50, 100]);
		expect(new Set(ids(...pages)).size).toBe(123);
		expect(pages[2].cursor).toBeNull();
	});

	it('can be smaller than requested', async () => {
		sandbox.current.reset({ results: 25, pageSize: 10 });
		const pages = await client.walk(PEOPLE, { limit: 50 });
		expect(pages.map((page) => page.items.length)).toEqual([10, 10, 5]);
		expect(pages[0].paging.page_count).toBe(50);
	});

	it('take the cursor from the query and keep the first limit', async () => {
		const first = (await client.search(PEOPLE, { limit: 5 })).data;
		const query = { cursor: String(first.cursor), limit: 20 };
		const { data } = await client.search(undefined, query);
		expect(data.paging.start).toBe(5);
		expect(data.items).toHaveLength(5);
		expect((await client.search({}, query)).data.items).toEqual(data.items);
		expect((await client.search(PEOPLE, query)).status).toBe(400);
		const { data: high } = await client.search({ cursor: first.cursor }, { limit: 51 });
		expect(high.type).toBe('errors/limit_too_high');
	});

	it('reject a cursor of another account, or with filters', async () => {
		const { cursor } = (await client.search(PEOPLE)).data;
		const other = await client.search({ cursor }, { account_id: CLASSIC });
		expect(other.data.type).toBe('errors/invalid_parameters');
		expect((await client.search({ ...PEOPLE, cursor })).data.detail).toContain('unknown field');
	});

	it('are empty for a search without results', async () => {
		sandbox.current.reset({ results: 0 });
		const { data } = await client.search(PEOPLE);
		expect(data).toMatchObject({ items: [], cursor: null, paging: { total_count: 0 } });
	});

	it('can have a total that depends on the search', async () => {
		sandbox.current.reset({ results: (search) => (search.keywords === 'few' ? 3 : 4000) });
		expect((await client.search({ ...PEOPLE, keywords: 'few' })).data.items).toHaveLength(3);
		expect((await client.search(PEOPLE)).data.paging.total_count).toBe(1000);
		expect((await client.search(SALES)).data.paging.total_count).toBe(4000);
	});

	it.each([
		[{ api: 'classic', category: 'people' }, 1000, 50, 1000],
		[{ api: 'classic', category: 'posts' }, 1000, 50, undefined],
		[SALES, 2500, 100, undefined],
	])('stop %p at LinkedIn’s own cap of %i', async (target, cap, limit, reported) => {
		const bodies = Array.from({ length: 200 }, (_, index) => ({
			...target,
			keywords: `k${index}`,
		}));
		const body = bodies.find((candidate) => naturalTotal(candidate) > cap) ?? target;
		const pages = await client.walk(body, { limit });
		expect(ids(...pages)).toHaveLength(cap);
		expect(new Set(ids(...pages)).size).toBe(cap);
		expect(pages[0].paging.total_count).toBe(reported ?? naturalTotal(body));
	});
});

describe('the recorded requests', () => {
	it('are in order, with what each contained', async () => {
		await client.search(PEOPLE, { limit: 3 });
		await client.parameters({ type: 'LOCATION', keywords: 'ber' });
		await client.get('/accounts');
		await client.get('/nothing');
		expect(sandbox.current.requests.map((request) => request.route)).toEqual([
			'search',
			'parameters',
			'accounts',
			'other',
		]);
		expect(sandbox.current.searches).toHaveLength(1);
		expect(sandbox.current.lookups).toHaveLength(1);
		expect(sandbox.current.requests[0]).toMatchObject({
			method: 'POST',
			path: '/v1/linkedin/search',
			query: { account_id: DEMO, limit: '3' },
			body: PEOPLE,
			account: DEMO,
			status: 200,
		});
		expect(sandbox.current.requests.every((request) => request.endedAt !== undefined)).toBe(true);
		sandbox.current.reset();
		expect(sandbox.current.requests).toEqual([]);
	});

	it('count how many were open at the same time, for each account and overall', async () => {
		await client.search(PEOPLE);
		await client.search(PEOPLE);
		expect(sandbox.current.maxInFlight()).toBe(1);
		sandbox.current.reset({ latency: 100 });
		await Promise.all([
			client.search(PEOPLE),
			client.search(PEOPLE),
			client.parameters({ type: 'SKILL', keywords: 'sql', account_id: CLASSIC }),
			client.get('/accounts'),
		]);
		expect(sandbox.current.maxInFlight()).toBe(3);
		expect(sandbox.current.maxInFlight(DEMO)).toBe(2);
		expect(sandbox.current.maxInFlight(CLASSIC)).toBe(1);
		expect(sandbox.current.maxInFlight('acc_x')).toBe(0);
	});
});
