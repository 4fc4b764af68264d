import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { Population } from '../../sandbox/population.cts';
import { jsonOf, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

/** So many people or companies that every search ends at LinkedIn's cap. */
const everybody = new Population({ size: 2_600, attributes: {} });

const SALES_URL = 'https://www.linkedin.com/sales/search';

const VARIANTS: Array<[string, string, number, number]> = [
	['classic', 'people', 1_000, 1_000],
	['classic', 'companies', 1_000, 1_000],
	['classic', 'posts', 1_000, 2_600],
	['classic', 'jobs', 1_000, 2_600],
	['sales_navigator', 'people', 2_500, 2_600],
	['sales_navigator', 'companies', 1_000, 2_600],
	['recruiter', 'people', 2_500, 2_600],
];

const run = async (changes: INodeParameters) => {
	sandbox.current.reset({ population: everybody });
	const { items, error, logs } = await search(sandbox.current, {
		...changes,
		options: { includePaging: true },
	});
	expect(error?.message).toBeUndefined();
	const [{ _paging: paging }] = jsonOf(items);
	const warnings = logs.filter(({ level }) => level === 'warn').map(({ message }) => message);
	return { items, paging: paging as IDataObject, warnings };
};

describe("LinkedIn's cap", () => {
	it.each(VARIANTS)('of %s %s is %i', async (api, category, cap, total) => {
		const { paging } = await run({ api, category, limit: 1 });
		expect(paging).toMatchObject({ total_count: total, cap, truncated: true });

		sandbox.current.reset({ population: everybody });
		const { items } = await search(sandbox.current, { operation: 'count', api, category });
		expect(items[0].json).toMatchObject({ total_count: total, cap, above_cap: true });
	});

	it.each([
		['companies', 'company', 1_000],
		['people', 'people', 2_500],
	])('of a URL or a cursor is determined from the results: %s', async (category, path, cap) => {
		const url = `${SALES_URL}/${path}?query=(keywords:cto)`;
		const { paging } = await run({ operation: 'searchFromUrl', url, limit: 10 });
		expect(paging).toMatchObject({ cap, truncated: true });

		const first = await run({ api: 'sales_navigator', category, limit: 10 });
		const rest = await run({
			operation: 'continueFromCursor',
			api: 'sales_navigator',
			cursor: String(first.paging.cursor),
			limit: 10,
		});
		expect(rest.paging).toMatchObject({ cap, truncated: true });
	});

	it('is logged if it withholds results that the user requested', async () => {
		const all = { api: 'sales_navigator', category: 'companies', returnAll: true };
		const { items, warnings } = await run(all);
		expect(items).toHaveLength(1_000);
		expect(warnings).toEqual([
			"PostPress: this search has 2,600 results, but LinkedIn returns at most 1,000 per search. Set the option Above LinkedIn's Cap to Split.",
		]);
		const url = `${SALES_URL}/company?query=(keywords:cto)`;
		const pasted = await run({ operation: 'searchFromUrl', url, returnAll: true });
		expect(pasted.warnings).toEqual([expect.stringMatching(/Split it, e\.g\. by location/)]);
		const classic = await run({ returnAll: true });
		expect(classic.warnings).toEqual([expect.stringContaining('has 1,000 or more results')]);
	});

	it('is not logged if the limit is reached first, or all results were fetched', async () => {
		expect((await run({ api: 'recruiter', limit: 10 })).warnings).toEqual([]);
		sandbox.current.reset({ results: 70 });
		const { logs } = await search(sandbox.current, { returnAll: true });
		expect(logs).toEqual([]);
	});
});
