import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

describe('Count', () => {
	const count = async (changes: INodeParameters, results: number) => {
		sandbox.current.reset({ results });
		const { items, error } = await search(sandbox.current, { operation: 'count', ...changes });
		expect(error?.message).toBeUndefined();
		expect(sandbox.current.requests).toHaveLength(1);
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		return items[0].json;
	};

	it('spends one request and tells how many results and pages there are', async () => {
		const { sample, ...rest } = await count({ keywords: 'nurse' }, 320);
		expect(rest).toEqual({ total_count: 320, cap: 1000, above_cap: false, pages: 7 });
		expect(sample).toHaveLength(3);
		expect(sandbox.current.searches[0].body).toEqual({
			api: 'classic',
			category: 'people',
			keywords: 'nurse',
		});
	});

	it.each([
		['classic', 1000, { cap: 1000, above_cap: true, pages: 20 }],
		['sales_navigator', 2499, { cap: 2500, above_cap: false, pages: 25 }],
		['sales_navigator', 2500, { cap: 2500, above_cap: true, pages: 25 }],
		['sales_navigator', 2501, { cap: 2500, above_cap: true, pages: 25 }],
		['recruiter', 0, { cap: 2500, above_cap: false, pages: 0, total_count: 0, sample: [] }],
	])('%s with %i results', async (api, results, expected) => {
		expect(await count({ api }, results)).toMatchObject(expected);
	});

	it('refuses to save the search', async () => {
		const { error } = await search(sandbox.current, {
			operation: 'count',
			api: 'sales_navigator',
			specifyFilters: 'json',
			filtersJson: { save_search: { name: 'x' } },
		});
		expect(error?.message).toBe(
			'save_search: only the Search operation of the PostPress node can save a search',
		);
		expect(sandbox.current.requests).toEqual([]);
	});
});

describe('Search From URL', () => {
	const fromUrl = async (url: string, changes: INodeParameters = {}) =>
		await search(sandbox.current, { operation: 'searchFromUrl', url, returnAll: true, ...changes });

	it.each([
		['https://www.linkedin.com/search/results/people/?keywords=cto', '50'],
		['https://www.linkedin.com/jobs/search/?keywords=nurse&geoId=101165590', '50'],
		['https://www.linkedin.com/sales/search/people?query=(keywords%3Acto)', '100'],
		['https://www.linkedin.com/talent/search?searchContextId=1', '100'],
		['https://www.linkedin.com/recruiter/search?x=1', '100'],
	])('%s is asked for in pages of %s', async (url, limit) => {
		sandbox.current.reset({ results: 120 });
		const { items, error } = await fromUrl(url);
		expect(error?.message).toBeUndefined();
		expect(items).toHaveLength(120);
		expect(sandbox.current.searches[0].body).toEqual({ url });
		expect(new Set(sandbox.current.searches.map(({ query }) => query.limit))).toEqual(
			new Set([limit]),
		);
		for (const { body } of sandbox.current.searches.slice(1)) {
			expect(Object.keys(body as object)).toEqual(['cursor']);
		}
	});

	it('frees the URL from what pins it to one session', async () => {
		await fromUrl(
			'http://de.linkedin.com/sales/search/people?sessionId=abc&query=x&page=3&viewAllFilters=true#top',
			{ returnAll: false, limit: 1 },
		);
		expect(sandbox.current.searches[0].body).toEqual({
			url: 'https://de.linkedin.com/sales/search/people?query=x#top',
		});
	});
});

describe('Continue From Cursor', () => {
	it('goes on where a limited search ended, and sends no filters', async () => {
		sandbox.current.reset({ results: 30 });
		const all = await search(sandbox.current, { returnAll: true });
		const first = await search(sandbox.current, { limit: 10, options: { includePaging: true } });
		const { cursor } = first.items[0].json._paging as { cursor: string };
		const rest = await search(sandbox.current, {
			operation: 'continueFromCursor',
			cursor,
			returnAll: true,
			keywords: 'left over',
			classicPeopleFilters: { network_distance: [1] },
		});
		expect(jsonOf([...first.items, ...rest.items])).toEqual(
			jsonOf(all.items).map((json, index) =>
				index < 10 ? { ...json, _paging: first.items[0].json._paging } : json,
			),
		);
		const [, , ...continued] = sandbox.current.searches.map(({ body }) => body as object);
		expect(continued[0]).toEqual({ cursor });
		for (const body of continued) expect(Object.keys(body)).toEqual(['cursor']);
	});

	it('wants a cursor', async () => {
		const { error } = await search(sandbox.current, {
			operation: 'continueFromCursor',
			cursor: '={{ undefined }}',
		});
		expect(error?.message).toMatch(/^Cursor is required/);
		expect(sandbox.current.requests).toEqual([]);
	});
});

describe('Filter Value', () => {
	const values = async (changes: INodeParameters) =>
		await search(sandbox.current, { resource: 'searchParameter', operation: 'getAll', ...changes });

	it('gives one item for each value, with what the API says of it', async () => {
		const { items } = await values({
			parameterType: 'COMPANY',
			parameterKeywords: 'sie',
			parameterLimit: 3,
		});
		expect(items.length).toBeGreaterThan(0);
		expect(items.length).toBeLessThanOrEqual(3);
		for (const { json, pairedItem } of items) {
			expect(json).toMatchObject({ id: expect.any(String), title: expect.any(String) });
			expect(json).toHaveProperty('additional_data');
			expect(pairedItem).toEqual({ item: 0 });
		}
		expect(sandbox.current.lookups[0].query).toMatchObject({
			type: 'COMPANY',
			service: 'CLASSIC',
			keywords: 'sie',
			limit: '3',
		});
	});

	it('lists saved searches without keywords', async () => {
		const { items } = await values({
			parameterType: 'SAVED_SEARCHES',
			parameterService: 'RECRUITER',
		});
		expect(items.length).toBeGreaterThan(0);
		expect(sandbox.current.lookups[0].query).not.toHaveProperty('keywords');
	});

	it.each([
		[{ parameterLimit: 101 }, 'Limit: must be a whole number from 1 to 100, not 101'],
		[{ parameterType: 'CITY' }, 'Type: CITY is not one of'],
		[{ parameterKeywords: '={{ ["a"] }}' }, 'Keywords: must be text, not a list'],
		[{ parameterLimit: "={{ 'all' }}" }, 'Limit: must be a whole number'],
	])('%j is refused before a request', async (changes, message) => {
		const { error } = await values(changes);
		expect(error?.message).toContain(message);
		expect(sandbox.current.requests).toEqual([]);
	});
});

describe('Account', () => {
	const accounts = async (changes: INodeParameters) =>
		await search(sandbox.current, { resource: 'account', operation: 'getAll', ...changes });

	it('lists the LinkedIn accounts of all pages, untouched', async () => {
		sandbox.current.reset({ accountsPageSize: 2 });
		const { items } = await accounts({ returnAll: true });
		expect(items.length).toBeGreaterThan(2);
		for (const { json } of items) {
			expect(json).toMatchObject({ object: 'Account', type: 'LINKEDIN' });
			expect(json).toHaveProperty('connection_params');
		}
		expect(sandbox.current.requests.length).toBeGreaterThan(2);
	});

	it('keeps to the limit', async () => {
		expect((await accounts({ limit: 2 })).items).toHaveLength(2);
	});
});

it('filters that another API or category left behind are not sent', async () => {
	const leftovers = {
		classicPeopleFilters: { network_distance: [1] },
		classicJobsFilters: { easy_apply: true },
		salesNavigatorPeopleFilters: { changed_jobs: true },
		recruiterPeopleFilters: { past_applicants: true },
		filtersJson: { first_name: 'Ada' },
		url: 'https://www.linkedin.com/search/results/people/?keywords=cto',
		cursor: 'abc',
	};
	await search(sandbox.current, { ...leftovers, category: 'companies', limit: 1 });
	expect(sandbox.current.searches[0].body).toEqual({ api: 'classic', category: 'companies' });
});
