import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Population } from '../../sandbox/population.cts';
import { listSearch } from '../../support/engine.cts';
import { jsonOf, locator, search } from '../../support/search.cts';
import { bodiesOf } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

const SENIORITIES = ['owner/partner', 'cxo', 'vice_president', 'director', 'senior', 'entry_level'];

const people = new Population({
	size: 400,
	attributes: {
		seniority: { values: SENIORITIES, skew: 1, unknown: 0.1 },
		function: { values: ['8', '13', '25'] },
		company_headcount: { values: ['11-50', '51-200', '10001-'] },
		network_distance: { values: ['2', '3', '1'] },
	},
});

const SALES = { api: 'sales_navigator', category: 'people' };

const run = async (changes: INodeParameters, settings = {}) =>
	await search(sandbox.current, { operation: 'count', ...SALES, ...changes }, settings);

const broken = async (changes: INodeParameters) => {
	sandbox.current.reset({ population: people });
	const { items, error } = await run(changes);
	expect(error?.message).toBeUndefined();
	return jsonOf(items);
};

const json = (filters: object) => ({
	specifyFilters: 'json',
	filtersJson: JSON.stringify(filters),
});

const rowOf = (rows: IDataObject[], value: string) => rows.find((row) => row.value === value);

describe('Break Down By', () => {
	it('returns the total and one row for each value of a closed list', async () => {
		const rows = await broken({ breakDownBy: locator('list', 'seniority', 'Seniority Level') });
		expect(rows).toHaveLength(11);
		expect(rows[0]).toEqual({ value: null, label: 'All', total_count: 400 });
		const cxo = people.find({ ...SALES, seniority: { include: ['cxo'] } }).length;
		expect(rowOf(rows, 'cxo')).toEqual({ value: 'cxo', label: 'CXO', total_count: cxo });
		expect(rowOf(rows, 'in_training')).toMatchObject({ total_count: 0 });
		expect(sandbox.current.searches).toHaveLength(11);
	});

	it('requests the values that LinkedIn lists, once', async () => {
		const rows = await broken({ breakDownBy: 'function' });
		expect(sandbox.current.lookups).toHaveLength(1);
		expect(sandbox.current.lookups[0].query).toMatchObject({
			type: 'DEPARTMENT',
			service: 'SALES_NAVIGATOR',
		});
		expect(rowOf(rows, '8')).toMatchObject({ label: expect.any(String) });
		const counted = rows.slice(1).reduce((sum, row) => sum + Number(row.total_count), 0);
		expect(counted).toBe(400);
	});

	it.each([
		['company_headcount', '10001-', [{ min: 10001 }]],
		['network_distance', '2', [2]],
	])("sends a value of %s in the API's format", async (name, value, expected) => {
		const rows = await broken({ breakDownBy: name });
		expect(Number(rowOf(rows, value)?.total_count)).toBeGreaterThan(0);
		const bodies = bodiesOf(sandbox.current) as IDataObject[];
		expect(bodies).toContainEqual({ ...SALES, [name]: expected });
	});

	it("counts only values that the user's own filter includes, and keeps that filter", async () => {
		const included = await broken({
			breakDownBy: 'seniority',
			...json({ seniority: { include: ['cxo', 'director', 'senior'], exclude: ['director'] } }),
		});
		expect(included.map(({ value }) => value)).toEqual([null, 'cxo', 'senior']);
		expect(bodiesOf(sandbox.current)[1]).toEqual({
			...SALES,
			seniority: { include: ['cxo'], exclude: ['director'] },
		});
		const headcounts = await broken({
			breakDownBy: 'company_headcount',
			...json({ company_headcount: ['11-50', '51-200'] }),
		});
		expect(headcounts.map(({ value }) => value)).toEqual([null, '11-50', '51-200']);
	});

	it('pairs each row with its input item', async () => {
		sandbox.current.reset({ population: people });
		const { items } = await run(
			{ breakDownBy: 'company_headcount', keywords: '={{ $json.words }}' },
			{ items: [{ words: 'a' }, { words: 'b' }] },
		);
		const half = items.length / 2;
		expect(half).toBeGreaterThan(8);
		expect(items.map(({ pairedItem }) => (pairedItem as { item: number }).item)).toEqual([
			...Array<number>(half).fill(0),
			...Array<number>(half).fill(1),
		]);
	});

	it('keeps the rows fetched before a request fails', async () => {
		sandbox.current.reset({ population: people });
		sandbox.current.fault({ fault: { kind: 'delay', ms: 0 }, times: 2 });
		const broke = { status: 403, type: 'errors/account_restricted' };
		sandbox.current.fault({ route: 'parameters', fault: { kind: 'error', ...broke } });
		const { items, errorItems } = await run(
			{ breakDownBy: 'function' },
			{ onError: 'continueErrorOutput' },
		);
		expect(jsonOf(items)).toEqual([{ value: null, label: 'All', total_count: 400 }]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0].json.error).toMatchObject({ errorType: 'account_restricted' });
	});

	it.each([
		[{ saved_search_id: '1' }, 'Saved Search'],
		[{ recent_search_id: '1' }, 'Recent Search'],
	])('rejects a search stored by LinkedIn before any request', async (filters, label) => {
		const { error } = await run({ breakDownBy: 'seniority', ...json(filters) });
		expect(error?.message).toBe(
			`Break Down By: cannot be combined with ${label}. Remove one of them`,
		);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('rejects a filter without a list of values', async () => {
		const { error } = await run({ breakDownBy: 'keywords' });
		expect(error?.message).toMatch(/^Break Down By: "keywords" is not one of .*seniority/);
		expect(sandbox.current.requests).toEqual([]);
	});

	it.each([
		['classic', 'jobs', ['Job Type', 'Remote']],
		['sales_navigator', 'people', ['Function', 'Seniority Level', 'Years of Experience']],
		['recruiter', 'people', ['Degree', 'Seniority']],
		['classic', 'posts', []],
	])('lists the filters of %s %s with a closed list', async (api, category, some) => {
		const list = async (filter?: string) => {
			const parameters = { resource: 'linkedInSearch', operation: 'count', api, category };
			const { results } = await listSearch({ method: 'searchBreakdowns', parameters, filter });
			return results.map(({ name }) => name);
		};
		const names = await list();
		expect(names).toEqual(expect.arrayContaining(some));
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		expect(names).not.toContain('Location');
		if (some.length > 0) expect(await list(some[0].toUpperCase())).toEqual([some[0]]);
		else expect(names).toEqual([]);
		expect(sandbox.current.requests).toEqual([]);
	});
});

describe('Count From URL', () => {
	it('counts the results of a search built on LinkedIn', async () => {
		sandbox.current.reset({ results: 320 });
		const url = 'https://www.linkedin.com/sales/search/people?query=(keywords:cto)';
		const { items, error } = await run({ operation: 'countFromUrl', url });
		expect(error?.message).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ total_count: 320, cap: 2_500, pages: 4 }]);
		expect(bodiesOf(sandbox.current)).toEqual([{ url }]);
	});

	it('rejects a URL that is not a search', async () => {
		const url = 'https://www.linkedin.com/in/somebody';
		const { error } = await run({ operation: 'countFromUrl', url });
		expect(error?.message).toMatch(/^URL: this is a profile/);
	});
});
