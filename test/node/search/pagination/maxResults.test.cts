import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { market } from '../../../support/market.cts';
import { person } from '../../../support/resultRows.cts';
import { jsonOf, SALES, search } from '../../../support/search.cts';
import { column, found, limitsOf } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

/** The IDs of all results, in their order. */
async function allIds(results: number, changes: INodeParameters = SALES): Promise<unknown[]> {
	sandbox.current.reset({ results });
	const ids = column(await found(sandbox.current, { ...changes, returnAll: true }));
	sandbox.current.reset({ results });
	return ids;
}

/** Searches for leads that are not among these. */
async function run(known: unknown[], { options, ...changes }: INodeParameters = {}) {
	const { items, error, logs } = await search(
		sandbox.current,
		{ ...SALES, ...changes, options: { skipKnown: '={{ $json.known }}', ...(options as object) } },
		{ items: [{ known } as IDataObject] },
	);
	expect(error?.message).toBeUndefined();
	return {
		ids: column(items),
		paging: (jsonOf(items)[0]?._paging ?? {}) as IDataObject,
		requests: sandbox.current.searches.length,
		logs: logs.map(({ message }) => message),
	};
}

const PAGED = { maxResults: 300, includePaging: true };

describe('Max Results', () => {
	it('limits Return All and any Limit', async () => {
		sandbox.current.reset({ results: 400 });
		for (const changes of [{ returnAll: true }, { limit: 200 }]) {
			const { ids, paging, logs } = await run([], {
				...changes,
				options: { skipKnown: '', maxResults: 150, includePaging: true },
			});
			expect(ids).toHaveLength(150);
			expect(paging).toMatchObject({ total_count: 400, cursor: expect.any(String) });
			expect(paging).not.toHaveProperty('left_out');
			expect(logs).toEqual([
				'PostPress: stopped at Max Results (150 results read), and there are more. The cursor in _paging continues from here.',
			]);
		}
	});

	it('counts results that Skip Known leaves out, reports them, and loses nothing', async () => {
		const all = await allIds(1_000);
		const known = all.slice(0, 290);
		const first = await run(known, { limit: 25, options: PAGED });
		expect(first.requests).toBe(3);
		expect(first.ids).toEqual(all.slice(290, 300));
		expect(first.paging).toMatchObject({ left_out: 290, cursor: expect.any(String) });
		expect(first.logs).toEqual([
			'PostPress: stopped at Max Results (300 results read, 290 of them left out), and there are more. The cursor in _paging continues from here.',
		]);
		const rest = await run([...known, ...first.ids], {
			operation: 'continueFromCursor',
			cursor: String(first.paging.cursor),
			limit: 25,
			options: PAGED,
		});
		expect(rest.ids).toEqual(all.slice(300, 325));
		expect(rest.paging.left_out).toBe(0);
	});

	it('counts results that Leave Out drops', async () => {
		const people = Array.from({ length: 6 }, (_, index) =>
			person({ id: `A${index}`, network_distance: index === 4 ? 'DISTANCE_1' : 'DISTANCE_3' }),
		);
		const body = { object: 'LinkedinSearch', items: people, cursor: 'page 2', paging: {} };
		sandbox.current.fault({ fault: { kind: 'body', body } });
		const { ids, paging, requests } = await run([], {
			specifyFilters: 'json',
			filtersJson: { network_distance: [1] },
			options: {
				skipKnown: '',
				checkAgainstFilters: 'leaveOut',
				includePaging: true,
				maxResults: 6,
			},
		});
		expect(requests).toBe(1);
		expect(ids).toEqual(['A4']);
		expect(paging).toMatchObject({ left_out: 5, cursor: 'page 2' });
	});

	it('logs the cursor if no result carries it', async () => {
		const all = await allIds(1_000);
		const { ids, logs } = await run(all.slice(0, 600), { limit: 25, options: PAGED });
		expect(ids).toEqual([]);
		const [, cursor] = /To continue from here, use this cursor: (.+)$/.exec(logs[0]) ?? [];
		const rest = await run(all.slice(0, 600), {
			operation: 'continueFromCursor',
			cursor,
			limit: 25,
			options: { maxResults: 400 },
		});
		expect(rest.ids).toEqual(all.slice(600, 625));
	});

	it('is never exceeded: the pages divide it evenly', async () => {
		const all = await allIds(1_000);
		await run(all, { limit: 25, options: { maxResults: 150 } });
		expect(limitsOf(sandbox.current)).toEqual([75, 75]);
	});

	it.each([
		['classic', 1_000, 20],
		['sales_navigator', 2_500, 25],
		['recruiter', 2_500, 25],
	])('defaults to what an account of %s should read in a day: %i', async (api, day, pages) => {
		const all = await allIds(day + 300, { api });
		const { ids, requests } = await run(all, { api, limit: 25 });
		expect(ids).toEqual([]);
		expect(requests).toBe(pages);
	});

	it('defaults to at least the Limit, and does not apply if nothing is left out', async () => {
		const all = await allIds(2_700);
		expect((await run(all.slice(0, 100), { limit: 2_600 })).ids).toEqual(all.slice(100, 2_600));
		const whole = await run([], { returnAll: true, options: { skipKnown: '' } });
		expect(whole.ids).toHaveLength(2_700);
		expect(whole.logs).toEqual([]);
	});

	it('limits a split search that leaves results out', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 6_000) });
		const split = { aboveCap: 'split', includePaging: true };
		const first = await run([], { returnAll: true, options: { ...split, skipKnown: '' } });
		expect(first.ids).toHaveLength(2_500);
		const requests = sandbox.current.requests.length;
		const again = await run(first.ids, { returnAll: true, options: split });
		expect(sandbox.current.requests.length - requests).toBe(requests);
		// The last page is read to its end.
		expect(again.ids.length).toBeLessThan(100);
		expect(again.paging).toMatchObject({ left_out: 2_500, cursor: expect.any(String) });
	});
});
