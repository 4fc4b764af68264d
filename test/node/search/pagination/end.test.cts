import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../../sandbox/server.cts';
import { bodiesOf, column, found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

/** Searches everything among 200 results, with a fault from one page on. */
async function searchAll(page: number, fault?: Fault, changes: INodeParameters = {}) {
	sandbox.current.reset({ results: 200 });
	const all = column(await found(sandbox.current, { keywords: 'data', returnAll: true }));
	sandbox.current.reset({ results: 200 });
	for (let at = page; fault && at <= 10; at++) {
		sandbox.current.fault({ page: at, times: Infinity, fault });
	}
	const ids = column(
		await found(sandbox.current, { keywords: 'data', returnAll: true, ...changes }),
	);
	return { all, ids, requests: sandbox.current.searches.length };
}

describe('a search ends', () => {
	it('if the cursor is null', async () => {
		expect(await searchAll(1)).toMatchObject({ all: { length: 200 }, requests: 4 });
	});

	it.each([[undefined], [''], [null]])('if the cursor is %p', async (cursor) => {
		const body = { object: 'LinkedinSearch', items: [{ id: '1' }], cursor, paging: {} };
		const { ids, requests } = await searchAll(1, { kind: 'body', body });

		expect(ids).toEqual(['1']);
		expect(requests).toBe(1);
	});

	it('after a page without results, whatever its cursor', async () => {
		const { all, ids, requests } = await searchAll(2, { kind: 'emptyPage' });

		expect(ids).toEqual(all.slice(0, 50));
		expect(requests).toBe(2);
	});

	it('if a cursor is repeated', async () => {
		const { all, ids, requests } = await searchAll(2, { kind: 'repeatedCursor' });

		expect(ids).toEqual(all.slice(0, 100));
		expect(requests).toBe(2);
	});

	it('if a page is repeated under a new cursor', async () => {
		const { all, ids, requests } = await searchAll(2, { kind: 'repeatedPage' });

		expect(ids).toEqual(all.slice(0, 50));
		expect(requests).toBe(2);
		const [, second] = bodiesOf(sandbox.current) as Array<{ cursor?: string }>;
		expect(second.cursor).toEqual(expect.any(String));
	});
});

describe('a search continues', () => {
	it('after items that are not results', async () => {
		const results = [null, 'x', 7, [], { id: '1', name: 'Ann' }, undefined, [{ id: '2' }]];
		const body = { items: results, cursor: null, paging: {} };
		sandbox.current.fault({ fault: { kind: 'body', body } });
		const items = await found(sandbox.current, { output: 'raw', returnAll: true });
		expect(items.map(({ json }) => json)).toEqual([{ id: '1', name: 'Ann' }]);
	});

	it('after a page with some repeated results, and returns each once', async () => {
		const { all, ids } = await searchAll(1, { kind: 'duplicates' });

		expect(ids).toEqual(all);
	});

	it('after duplicates, up to the limit', async () => {
		const { all, ids } = await searchAll(
			1,
			{ kind: 'duplicates' },
			{ returnAll: false, limit: 120 },
		);

		expect(ids).toEqual(all.slice(0, 120));
	});

	it('after a page with fewer results than requested', async () => {
		sandbox.current.reset({ results: 45, pageSize: 10 });
		const items = await found(sandbox.current, { keywords: 'data', returnAll: true });

		expect(items).toHaveLength(45);
		expect(sandbox.current.searches).toHaveLength(5);
	});
});

describe('a response without a list of results', () => {
	it.each<Fault>([{ kind: 'nullItems' }, { kind: 'missingItems' }])(
		'is an error, not the end of the search: $kind',
		async (fault) => {
			sandbox.current.fault({ fault, times: Infinity });
			await expect(found(sandbox.current, { keywords: 'data' })).rejects.toThrow(
				/has no list of results/,
			);
			expect(sandbox.current.searches).toHaveLength(1);
		},
	);
});
