import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import {
	paginate,
	pageSize,
} from '../../../../nodes/PostPress/resources/linkedInSearch/pagination';
import type { Page } from '../../../../nodes/PostPress/transport/responses';

const RUNS = 2_000;

/** What a page tells beside its results. */
const PAGE = { start: 0, totalCount: 99, resultType: null };

/** Pages with IDs from a small pool, so that duplicates and repeated pages are common, and few without. */
const items = fc.array(
	fc.oneof(
		{ weight: 9, arbitrary: fc.integer({ min: 0, max: 25 }).map((id): IDataObject => ({ id })) },
		{ weight: 1, arbitrary: fc.constant<IDataObject>({ name: 'no ID' }) },
	),
	{ maxLength: 8 },
);
const sequences = fc.array(items, { minLength: 1, maxLength: 12 });
const wanted = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(Infinity));

/** Answers with these pages, the cursor being the number of the next; remembers what it was asked for. */
function serve(pages: IDataObject[][]) {
	const asked: Array<string | null> = [];
	const fetchPage = async (cursor: string | null): Promise<Page> => {
		asked.push(cursor);
		const at = Number(cursor ?? 0);
		const next = at + 1 < pages.length ? String(at + 1) : null;
		return await Promise.resolve({ ...PAGE, items: pages[at], cursor: next });
	};
	return { asked, fetchPage };
}

/** The results before the search ends, each once: it ends at a page that brings nothing new. */
function distinctOf(pages: IDataObject[][]): IDataObject[] {
	const distinct: IDataObject[] = [];
	for (const page of pages) {
		const before = distinct.length;
		for (const item of page) {
			if (item.id === undefined || !distinct.some(({ id }) => id === item.id)) distinct.push(item);
		}
		if (distinct.length === before) break;
	}
	return distinct;
}

describe('collectPages', () => {
	it('returns the requested number or all results, each once and in order', async () => {
		await fc.assert(
			fc.asyncProperty(sequences, wanted, async (pages, count) => {
				const { asked, fetchPage } = serve(pages);
				const { results, failure } = await paginate(fetchPage, { wanted: count });

				expect(failure).toBeUndefined();
				expect(results).toEqual(distinctOf(pages).slice(0, count));
				expect(new Set(asked).size).toBe(asked.length);
			}),
			{ numRuns: RUNS },
		);
	});

	it('returns a cursor that skips no results', async () => {
		await fc.assert(
			fc.asyncProperty(sequences, wanted, wanted, async (pages, count, maxResults) => {
				const { asked, fetchPage } = serve(pages);
				const found = await paginate(fetchPage, { wanted: count, maxResults });
				const { results, cursor, cut } = found;
				const read = asked.slice(0, -1).flatMap((at) => pages[Number(at ?? 0)]);
				expect(read.length).toBeLessThan(maxResults);
				const all = distinctOf(pages);
				if (cursor === null) {
					// Either the end, or a first page that was cut: that one has no cursor.
					if (!cut) expect(results).toEqual(all);
					else expect(results.length).toBeLessThan(distinctOf(pages.slice(0, 1)).length);
					return;
				}
				const { results: rest } = await paginate(fetchPage, {
					wanted: Infinity,
					firstCursor: cursor,
				});
				const there = [...results, ...rest].map(({ id }) => id);
				const reachable = distinctOf(pages.slice(Number(cursor)));
				for (const { id } of reachable) expect(there).toContain(id);
				expect(all.slice(0, results.length)).toEqual(results);
			}),
			{ numRuns: RUNS },
		);
	});

	it('ends for any sequence of cursors', async () => {
		const cursors = fc.array(fc.constantFrom(null, 'a', 'b', 'c', 'd'), { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(cursors, wanted, async (given, count) => {
				let calls = 0;
				const { results, failure } = await paginate(
					async () => {
						calls += 1;
						const cursor = given[(calls - 1) % given.length];
						// Every page brings something new: only the cursors can end this.
						const page = { ...PAGE, items: [{ id: calls }], cursor };
						return await Promise.resolve(page);
					},
					{ wanted: count },
				);

				expect(failure).toBeUndefined();
				expect(results).toHaveLength(calls);
				expect(calls).toBeLessThanOrEqual(Math.min(5, count));
			}),
			{ numRuns: RUNS },
		);
	});

	it('keeps the results before a page that fails, and the cursor of that page', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 10 }), async (failing) => {
				const failure = new Error('no page');
				const { results, ...rest } = await paginate(
					async (cursor) => {
						const at = Number(cursor ?? 0);
						if (at === failing) throw failure;
						const page = { ...PAGE, items: [{ id: at }], cursor: String(at + 1) };
						return await Promise.resolve(page);
					},
					{ wanted: Infinity },
				);

				expect(results).toEqual(Array.from({ length: failing }, (_, id) => ({ id })));
				expect(rest).toMatchObject({ failure, cursor: String(failing) });
			}),
		);
	});
});

describe('pageSize', () => {
	it('never exceeds the cap, and never needs more requests than full pages would', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom(50, 100), (count, cap) => {
				const size = pageSize(count, cap);
				expect(Number.isInteger(size) && size >= 1 && size <= cap).toBe(true);
				expect(Math.ceil(count / size)).toBe(Math.ceil(count / cap));
			}),
		);
	});

	it('is the cap if all results are requested', () => {
		expect(pageSize(Infinity, 50)).toBe(50);
	});
});
