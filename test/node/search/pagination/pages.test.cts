import { ACCOUNT } from '../../../support/search.cts';
import { bodiesOf, column, found, limitsOf } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const distinct = (values: unknown[]) => new Set(values).size;

describe('Return All', () => {
	it('fetches 1,000 results with 20 requests of 50', async () => {
		sandbox.current.reset({ results: 1_000 });
		const items = await found(sandbox.current, { keywords: 'data', returnAll: true });

		expect(distinct(column(items))).toBe(1_000);
		expect(items).toHaveLength(1_000);
		expect(limitsOf(sandbox.current)).toEqual(Array(20).fill(50));
	});

	it('sends only the cursor in the body, and account and limit in the query', async () => {
		sandbox.current.reset({ results: 150 });
		await found(sandbox.current, { keywords: 'data', returnAll: true });

		const [first, ...next] = bodiesOf(sandbox.current);
		expect(first).toEqual({ api: 'classic', category: 'people', keywords: 'data' });
		expect(next).toEqual([{ cursor: expect.any(String) }, { cursor: expect.any(String) }]);
		for (const { query } of sandbox.current.searches) {
			expect(query).toEqual({ account_id: ACCOUNT, limit: '50' });
		}
	});

	it.each(['sales_navigator', 'recruiter'])(
		'fetches 2,500 results of %s in pages of 100',
		async (api) => {
			sandbox.current.reset({ results: 2_500 });
			const items = await found(sandbox.current, { api, keywords: 'data', returnAll: true });

			expect(distinct(column(items))).toBe(2_500);
			expect(limitsOf(sandbox.current)).toEqual(Array(25).fill(100));
		},
	);

	it('returns no items if there are no results', async () => {
		sandbox.current.reset({ results: 0 });
		expect(await found(sandbox.current, { returnAll: true })).toEqual([]);
		expect(sandbox.current.searches).toHaveLength(1);
	});
});

describe('Limit', () => {
	it('is divided evenly: 120 results are three pages of 40', async () => {
		sandbox.current.reset({ results: 1_000 });
		const items = await found(sandbox.current, { keywords: 'data', limit: 120 });

		expect(distinct(column(items))).toBe(120);
		expect(items).toHaveLength(120);
		expect(limitsOf(sandbox.current)).toEqual([40, 40, 40]);
	});

	it.each([
		[1, 1],
		[10, 1],
		[49, 1],
		[50, 1],
		[51, 2],
		[100, 2],
		[101, 3],
		[149, 3],
		[257, 6],
	])('of %i returns exactly that many, with %i requests of at most 50', async (limit, requests) => {
		sandbox.current.reset({ results: 1_000 });
		const items = await found(sandbox.current, { keywords: 'data', limit });

		expect(items).toHaveLength(limit);
		expect(distinct(column(items))).toBe(limit);
		expect(sandbox.current.searches).toHaveLength(requests);
		expect(Math.max(...limitsOf(sandbox.current))).toBeLessThanOrEqual(50);
		expect(sandbox.current.searches.map(({ status }) => status)).toEqual(Array(requests).fill(200));
	});

	it('returns the first results in the order of the search', async () => {
		sandbox.current.reset({ results: 200 });
		const all = await found(sandbox.current, { keywords: 'data', returnAll: true });
		const some = await found(sandbox.current, { keywords: 'data', limit: 120 });

		expect(column(some)).toEqual(column(all).slice(0, 120));
	});

	it('is reached even if LinkedIn returns only ten results per page', async () => {
		sandbox.current.reset({ results: 1_000, pageSize: 10 });
		const items = await found(sandbox.current, { keywords: 'data', limit: 120 });

		expect(distinct(column(items))).toBe(120);
		expect(items).toHaveLength(120);
		expect(sandbox.current.searches).toHaveLength(12);
	});

	it('defaults to 50', async () => {
		sandbox.current.reset({ results: 1_000 });
		expect(await found(sandbox.current)).toHaveLength(50);
	});
});

describe('the page size of a URL', () => {
	it.each([
		['https://www.linkedin.com/search/results/people/?keywords=data', 50],
		['https://www.linkedin.com/jobs/search/?keywords=data', 50],
		['https://www.linkedin.com/sales/search/people?query=(keywords%3Adata)', 100],
		['https://www.linkedin.com/talent/hire/1/discover/recruiterSearch?searchContextId=1', 100],
		['https://www.linkedin.com/recruiter/search?keywords=data', 100],
	])('matches its product: %s', async (url, size) => {
		sandbox.current.reset({ results: size + 20 });
		const items = await found(sandbox.current, {
			operation: 'searchFromUrl',
			url,
			returnAll: true,
		});

		expect(items).toHaveLength(size + 20);
		expect(limitsOf(sandbox.current)).toEqual([size, size]);
		expect(bodiesOf(sandbox.current)).toEqual([{ url }, { cursor: expect.any(String) }]);
	});
});

describe('several input items', () => {
	const items = [{ keywords: 'data' }, { keywords: 'sales' }];
	const keywords = '={{ $json.keywords }}';

	it('each have their own search, and results paired with them', async () => {
		sandbox.current.reset({ results: 30 });
		const all = await found(sandbox.current, { keywords, returnAll: true }, items);
		const [data, sales] = await Promise.all(
			items.map(async (item) => await found(sandbox.current, { ...item, returnAll: true })),
		);

		expect(all).toHaveLength(60);
		const of = (item: number) =>
			all.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item);
		expect(column(of(0))).toEqual(column(data));
		expect(column(of(1))).toEqual(column(sales));
	});

	it('each have their own limit', async () => {
		sandbox.current.reset({ results: 100 });
		const all = await found(sandbox.current, { keywords, limit: '={{ $json.limit }}' }, [
			{ keywords: 'data', limit: 3 },
			{ keywords: 'sales', limit: 5 },
		]);

		expect(all.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([
			...Array(3).fill(0),
			...Array(5).fill(1),
		]);
		expect(limitsOf(sandbox.current)).toEqual([3, 5]);
	});
});
