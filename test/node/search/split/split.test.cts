import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { market } from '../../../support/market.cts';
import { locator, search } from '../../../support/search.cts';
import { bodiesOf, column } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const SALES = { api: 'sales_navigator', category: 'people' };

/** Searches in parts, with all that there is unless told otherwise. */
const run = async (
	{ options, ...changes }: INodeParameters,
	settings: Parameters<typeof search>[2] = {},
) =>
	await search(
		sandbox.current,
		{
			...SALES,
			returnAll: true,
			...changes,
			options: {
				aboveCap: 'split',
				includePaging: true,
				maxResults: 100_000,
				...(options as object),
			},
		},
		settings,
	);

const found = async (changes: INodeParameters = {}) => {
	const { items, error, logs } = await run(changes);
	expect(error?.message).toBeUndefined();
	const paging = items.map(({ json }) => json._paging as IDataObject).at(-1) ?? {};
	return { ids: column(items, 'id'), paging, logs: logs.map(({ message }) => message) };
};

const goOn = (paging: IDataObject, changes: INodeParameters = {}) => ({
	operation: 'continueFromCursor',
	cursor: String(paging.cursor),
	...changes,
});

const distinct = (ids: unknown[]) => new Set(ids).size;

const json = (filters: object) => ({
	specifyFilters: 'json',
	filtersJson: JSON.stringify(filters),
});

describe("Above LinkedIn's Cap: Split", () => {
	it('returns all results of a search with more than 2,500, with at most 10 % more requests', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 6_000) });
		const { ids, paging, logs } = await found();
		expect(ids).toHaveLength(6_000);
		expect(distinct(ids)).toBe(6_000);
		expect(paging).toMatchObject({
			cursor: null,
			total_count: 6_000,
			cap: 2_500,
			truncated: false,
			found: 6_000,
			missing: 0,
		});
		expect(Number(paging.parts)).toBeGreaterThan(2);
		expect(sandbox.current.requests.length).toBeLessThanOrEqual(66);
		expect(logs).toEqual([]);
	});

	it.each([
		['recruiter', 'people', 4_000, {}],
		['sales_navigator', 'companies', 2_000, {}],
		['classic', 'people', 1_700, { location: ['106967730', '100477049', '106430557'] }],
	])('reads %s %s in parts, too', async (api, category, size, filters) => {
		const population = market(`${api} ${category}`, size);
		sandbox.current.reset({ population });
		const { ids, paging } = await found({ api, category, ...json(filters) });
		const all = population.find({ api, category, ...filters });
		expect(distinct(ids)).toBe(all.length);
		expect(ids).toHaveLength(all.length);
		expect(paging).toMatchObject({ missing: 0, truncated: false, cursor: null });
	});

	it('starts with the values that the user listed, without look-ups, and stays within them', async () => {
		const places = ['106967730', '100477049', '106430557', '101484385'];
		const population = market('sales_navigator people', 9_000);
		sandbox.current.reset({ population });
		const filters = { location: { include: places, exclude: ['103644278'] } };
		const all = population.find({ ...SALES, ...filters });
		const { ids } = await found(json(filters));
		expect(all.length).toBeGreaterThan(2_500);
		expect(distinct(ids)).toBe(all.length);
		expect(sandbox.current.lookups).toEqual([]);
		const parts = (bodiesOf(sandbox.current) as IDataObject[]).filter(({ api }) => api);
		expect(parts.length).toBeGreaterThan(2);
		for (const { location } of parts as Array<{ location: typeof filters.location }>) {
			expect(places).toEqual(expect.arrayContaining(location.include));
			expect(location.exclude).toContain('103644278');
		}
	});

	it('does not split a search below the cap', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 2_400) });
		const { ids, paging } = await found();
		expect(distinct(ids)).toBe(2_400);
		expect(sandbox.current.requests).toHaveLength(24);
		expect(paging).toMatchObject({ cursor: null, missing: 0, parts: 1 });
	});

	it('says how many results no part returns if no filters are left to split by', async () => {
		const population = market('classic people', 2_600);
		sandbox.current.reset({ population });
		const classic = await found({ api: 'classic' });
		expect(distinct(classic.ids)).toBe(1_000);
		// The total ends at the cap, so nobody knows.
		expect(classic.paging).toMatchObject({ missing: null, truncated: true });
		expect(classic.logs).toEqual([expect.stringContaining('although it was split')]);

		const alike = market('sales_navigator people', 2_700, {
			attributes: Object.fromEntries(
				['seniority', 'function', 'location', 'industry', 'company', 'school'].map((name) => [
					name,
					{ values: [], unknown: 1 },
				]),
			),
		});
		sandbox.current.reset({ population: alike });
		const { ids, paging } = await found();
		expect(distinct(ids)).toBe(2_500);
		expect(paging).toMatchObject({ found: 2_500, missing: 200, truncated: true });
	});

	it('reports a filter whose parts differ from the total by more than 5 %, and the lost results', async () => {
		const population = market('sales_navigator people', 5_000, { excludingDropsUnknown: true });
		sandbox.current.reset({ population });
		const { ids, paging, logs } = await found();
		expect(distinct(ids)).toBeLessThan(4_800);
		expect(paging.missing).toBe(5_000 - distinct(ids));
		expect(logs[0]).toBe(
			"PostPress: LinkedIn's totals with and without values of Function do not add up to the total of the search. The search is not split by this filter any further, and results may be missing.",
		);
	});

	it('is off by default', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 2_700) });
		const { items, logs } = await search(sandbox.current, { ...SALES, returnAll: true });
		expect(items).toHaveLength(2_500);
		expect(logs.map(({ message }) => message)).toEqual([
			expect.stringContaining("Set the option Above LinkedIn's Cap to Split"),
		]);
	});

	it.each([
		[{ saved_search_id: '1' }, 'Saved Search', SALES],
		[{ recent_search_id: '1' }, 'Recent Search', SALES],
		[{ save_search: { name: 'x' } }, 'Also Save This Search As', SALES],
		[{ saved_filter: '1' }, 'Saved Filter', { api: 'recruiter', category: 'people' }],
	])('rejects %j, before any request', async (filters, label, variant) => {
		const { error } = await run({ ...variant, ...json(filters) });
		expect(error?.message).toMatch(
			new RegExp(`^Above LinkedIn's Cap: cannot be combined with ${label}`),
		);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('rejects an unknown choice', async () => {
		const { error } = await run({ options: { aboveCap: 'divide' } });
		expect(error?.message).toBe('Above LinkedIn\'s Cap: "divide" is not one of stop, split');
		expect(sandbox.current.requests).toEqual([]);
	});

	it('does not split Recruiter rows that must all match', async () => {
		const population = market('recruiter people', 12_000);
		sandbox.current.reset({ population });
		const rows = ['101282230', '106967730'].map((id) => ({ id, priority: 'MUST_HAVE' }));
		const { ids } = await found({ api: 'recruiter', ...json({ location: rows }) });
		const all = population.find({ api: 'recruiter', category: 'people', location: rows });
		expect(all.length).toBeGreaterThan(1_000);
		expect(distinct(ids)).toBe(all.length);
		for (const { location } of (bodiesOf(sandbox.current) as IDataObject[]).filter(
			({ api }) => api,
		)) {
			expect(location).toEqual(rows);
		}
	});
});

describe('resuming a split search', () => {
	it('after 2,500 with Return All returns the rest from the cursor', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 6_000) });
		const day = async (changes: INodeParameters) =>
			await found({ ...changes, options: { maxResults: undefined } });
		const days = [await day({})];
		while (days.at(-1)?.paging.cursor) days.push(await day(goOn(days.at(-1)!.paging)));
		expect(days.map(({ ids }) => ids.length).slice(0, 2)).toEqual([2_500, 2_500]);
		expect(distinct(days.flatMap(({ ids }) => ids))).toBe(6_000);
		// A page that was cut in two comes once more.
		expect(days.flatMap(({ ids }) => ids).length).toBeLessThanOrEqual(6_000 + 2 * 100);
		expect(days.at(-1)?.paging).toMatchObject({ cursor: null, found: 6_000, missing: 0 });
		expect(days[0].paging.total_count).toBe(6_000);
		expect(Number(days[0].paging.found)).toBeGreaterThan(2_400);
	});

	it('after a failure loses nothing', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 4_000) });
		const broke = { kind: 'error' as const, status: 403, type: 'errors/account_restricted' };
		sandbox.current.fault({ page: 5, fault: broke });
		const { items, errorItems } = await run({}, { onError: 'continueErrorOutput' });
		const { cursor, fetched } = errorItems[0].json.error as IDataObject;
		expect(fetched).toBe(items.length);
		const sent = sandbox.current.requests.length;
		const rest = await found(goOn({ cursor }));
		expect(sandbox.current.requests.length).toBeGreaterThan(sent);
		const ids = [...column(items, 'id'), ...rest.ids];
		expect(distinct(ids)).toBe(4_000);
		expect(ids).toHaveLength(4_000);
	});

	it('is not possible without Include Paging, which the log says', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 4_000) });
		const { logs } = await run({ options: { includePaging: false, maxResults: 200 } });
		expect(logs.map(({ message }) => message)).toEqual([
			'PostPress: stopped at Max Results (200 results read), and there are more. Turn on the option Include Paging to get the cursor that continues from here.',
		]);
	});

	it('uses a cursor that is safe in a URL and in a cell, with little besides the filters', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 12_000) });
		const { paging } = await found({ options: { maxResults: 9_000 } });
		expect(paging.cursor).toMatch(/^pp1\.[\w.-]+$/);
		expect(String(paging.cursor).length).toBeLessThan(2_048);
	});

	describe('rejects a cursor', () => {
		let cursor: string;
		beforeAll(async () => {
			sandbox.current.reset({ population: market('sales_navigator people', 2_600) });
			cursor = String((await found({ limit: 100, returnAll: false })).paging.cursor);
		});

		it.each([
			['that was cut', () => ({ cursor: cursor.slice(0, -1) }), /^Cursor: is not complete/],
			[
				'that was changed',
				() => ({ cursor: cursor.replace(/\.(.)/g, '.$1$1') }),
				/^Cursor: is not complete/,
			],
			[
				'of another account',
				() => ({ cursor, accountId: locator('id', 'acc_linkedin_classic') }),
				/^Cursor: .*another account/,
			],
			[
				'of another API',
				() => ({ cursor, api: 'recruiter' }),
				/^Cursor: belongs to a search with sales_navigator\. Select that API/,
			],
			[
				'of another version',
				() => ({ cursor: cursor.replace('pp1.', 'pp2.') }),
				/^Cursor: comes from another version of this node/,
			],
		])('%s, before any request', async (_what, changes, message) => {
			const { error } = await run({ operation: 'continueFromCursor', ...changes() });
			expect(error?.message).toMatch(message);
			expect(sandbox.current.requests).toEqual([]);
		});
	});
});
