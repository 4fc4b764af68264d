import type { INodeParameters } from 'n8n-workflow';
import { search } from '../../support/search.cts';
import { bodiesOf } from '../../support/searchRuns.cts';
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

	it('sends one request and returns how many results and pages there are', async () => {
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
	])('returns the cap and the pages of %s with %i results', async (api, results, expected) => {
		expect(await count({ api }, results)).toMatchObject(expected);
	});

	it('does not save the search, even if the form has Save Search', async () => {
		const salesNavigatorPeopleFilters = { save_search: { value: { name: 'x' } } };
		const body = { api: 'sales_navigator', category: 'people' };
		await count({ ...body, salesNavigatorPeopleFilters }, 3);
		expect(bodiesOf(sandbox.current)).toEqual([body]);
	});
});
