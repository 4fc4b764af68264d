import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { refusalOf } from '../../../support/refusals.cts';
import { jsonOf, search } from '../../../support/search.cts';
import { bodiesOf, column, found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const KEYWORDS = { keywords: 'data' };

/** Searches with `_paging` and gives the IDs and the one `_paging` that all items carry. */
async function paged(changes: INodeParameters) {
	const items = await found(sandbox.current, {
		...changes,
		options: { includePaging: true },
	});
	const [first, ...others] = column(items, '_paging');
	for (const other of others) expect(other).toEqual(first);
	return { ids: column(items), paging: first as IDataObject };
}

const everything = async () =>
	column(await found(sandbox.current, { ...KEYWORDS, returnAll: true }));

const goOn = async ({ cursor }: IDataObject) =>
	await paged({ operation: 'continueFromCursor', cursor: String(cursor), returnAll: true });

describe('_paging', () => {
	it('has no cursor if there are no more results', async () => {
		sandbox.current.reset({ results: 70 });
		const { paging } = await paged({ ...KEYWORDS, returnAll: true });

		expect(paging).toEqual({
			cursor: null,
			cut: false,
			start: 0,
			total_count: 70,
			cap: 1_000,
			truncated: false,
		});
	});

	it('has the cursor of the results after the limit', async () => {
		sandbox.current.reset({ results: 120 });
		const all = await everything();
		const { ids, paging } = await paged({ ...KEYWORDS, limit: 50 });
		const rest = await goOn(paging);

		expect(paging).toMatchObject({ cut: false, start: 0, total_count: 120 });
		expect([...ids, ...rest.ids]).toEqual(all);
		expect(rest.paging).toMatchObject({ cursor: null, cut: false, start: 50, total_count: 120 });
	});

	it('repeats a page that was cut off, rather than skip results', async () => {
		sandbox.current.reset({ results: 60, pageSize: 10 });
		const all = await everything();
		const { ids, paging } = await paged({ ...KEYWORDS, limit: 25 });
		const rest = await goOn(paging);

		expect(paging).toMatchObject({ cut: true, total_count: 60 });
		expect(ids).toEqual(all.slice(0, 25));
		expect(rest.ids).toEqual(all.slice(20));
	});

	it('has no cursor if the first page was cut off, because only the search itself returns it again', async () => {
		const items = ['1', '2', '3'].map((id) => ({ id }));
		const body = { items, cursor: 'next', paging: { start: 0, total_count: 9 } };
		sandbox.current.fault({ fault: { kind: 'body', body } });
		const { ids, paging } = await paged({ ...KEYWORDS, limit: 2 });

		expect(ids).toEqual(['1', '2']);
		expect(paging).toMatchObject({ cursor: null, cut: true, start: 0, total_count: 9 });
	});

	it('does not repeat the same page forever if the limit is smaller than the page', async () => {
		sandbox.current.reset({ results: 120 });
		const all = await everything();
		const first = await paged({ ...KEYWORDS, limit: 50 });
		const ids = [...first.ids];
		let { cursor } = first.paging;
		for (let run = 0; cursor !== null && run < 10; run++) {
			const changes = { operation: 'continueFromCursor', cursor: String(cursor), limit: 20 };
			const next = await paged(changes);
			ids.push(...next.ids);
			({ cursor } = next.paging);
		}
		expect(cursor).toBeNull();
		// A page that a later one cut comes again.
		expect([...new Set(ids)]).toEqual(all);
		expect(ids.length).toBeLessThan(all.length + 20);
	});

	it('keeps the position in a page that fails', async () => {
		sandbox.current.reset({ results: 120 });
		const first = await paged({ ...KEYWORDS, limit: 50 });
		const cut = await paged({
			operation: 'continueFromCursor',
			cursor: String(first.paging.cursor),
			limit: 20,
		});
		sandbox.current.fault({ fault: { kind: 'error', status: 403 } });
		const { errorItems } = await search(
			sandbox.current,
			{ operation: 'continueFromCursor', cursor: String(cut.paging.cursor), limit: 20 },
			{ onError: 'continueErrorOutput' },
		);
		expect(errorItems[0].json.error).toMatchObject({ cursor: cut.paging.cursor });
	});

	it.each([1, 51, 99, 120])('skips no result after a limit of %i', async (limit) => {
		for (const pageSize of [20, 50]) {
			sandbox.current.reset({ results: 150, pageSize });
			const all = await everything();
			const { ids, paging } = await paged({ ...KEYWORDS, limit });
			const isCutAtOnce = paging.cursor === null && paging.cut === true;
			const rest = isCutAtOnce ? all : (await goOn(paging)).ids;

			expect(ids).toEqual(all.slice(0, limit));
			expect([...new Set([...ids, ...rest])]).toEqual(all);
		}
	});

	it('belongs to its input item', async () => {
		sandbox.current.reset({ results: 60 });
		const items = await found(
			sandbox.current,
			{
				keywords: '={{ $json.keywords }}',
				limit: '={{ $json.limit }}',
				options: { includePaging: true },
			},
			[
				{ keywords: 'data', limit: 10 },
				{ keywords: 'sales', limit: 60 },
			],
		);

		const cursors = column(items, '_paging').map((paging) => (paging as IDataObject).cursor);
		expect(new Set(cursors.slice(0, 10))).toEqual(new Set([expect.any(String)]));
		expect(new Set(cursors.slice(10))).toEqual(new Set([null]));
	});

	it('is off by default', async () => {
		sandbox.current.reset({ results: 1 });
		const [{ json }] = await found(sandbox.current, KEYWORDS);
		expect(json).not.toHaveProperty('_paging');
	});
});

describe('Continue From Cursor', () => {
	it('resumes where a limited search ended, and sends no filters', async () => {
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
	it("respects the limit and the API's page cap", async () => {
		sandbox.current.reset({ results: 400 });
		const api = { api: 'sales_navigator', ...KEYWORDS };
		const { paging } = await paged({ ...api, limit: 100 });
		const items = await found(sandbox.current, {
			...api,
			operation: 'continueFromCursor',
			cursor: String(paging.cursor),
			limit: 150,
		});

		expect(items).toHaveLength(150);
		expect(sandbox.current.searches.map(({ query }) => query.limit)).toEqual(['100', '75', '75']);
	});

	it.each([
		["={{ '' }}", /^Cursor is required/],
		['={{ undefined }}', /^Cursor is required/],
		["={{ 'undefined' }}", /^Cursor is required/],
		["={{ 'null' }}", /^Cursor is required/],
		['   ', /^Cursor is required/],
		["={{ ['a'] }}", /^Cursor: must be text, not a list$/],
	])('requires a cursor, not %p', async (cursor, message) => {
		const changes = { operation: 'continueFromCursor', cursor };
		expect(await refusalOf(sandbox.current, changes)).toMatch(message);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('accepts a number as the cursor', async () => {
		const fault = { kind: 'body', body: { items: [], cursor: null, paging: {} } } as const;
		sandbox.current.fault({ fault });
		await found(sandbox.current, { operation: 'continueFromCursor', cursor: '={{ 12345 }}' });
		expect(bodiesOf(sandbox.current)).toEqual([{ cursor: '12345' }]);
	});
});
