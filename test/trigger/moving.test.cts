import * as fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { MovingResults } from '../sandbox/movingResults.cts';
import { startSandbox, type Sandbox } from '../sandbox/server.cts';
import { idsOf, newResults, rememberAll } from '../support/newResults.cts';

const POLLS = 20;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const JOBS = { api: 'classic', category: 'jobs', limit: 100, output: 'raw' };
const PEOPLE = { api: 'classic', category: 'people', limit: 100, output: 'raw' };

/** The number of a sandbox's result, told by its ID's end or by the member; both count from the same base. */
async function numbers(changes: INodeParameters, count: number): Promise<Map<unknown, number>> {
	const results = new MovingResults(count);
	sandbox.reset({ order: results.order });
	const trigger = newResults(sandbox, { ...changes, firstPoll: 'emit', limit: count });
	return new Map(idsOf(await trigger.poll()).map((id, index) => [id, index]));
}

describe('posts and jobs, newest first', () => {
	it.each([['jobs'], ['posts']])('are asked for in that order: %s', async (category) => {
		sandbox.reset();
		await newResults(sandbox, { category, keywords: 'nurse' }).poll();
		expect(sandbox.searches[0].body).toMatchObject({ sort_by: 'date' });
	});

	it('come in the order that the user chose', async () => {
		sandbox.reset({ results: 150 });
		const trigger = newResults(sandbox, {
			...JOBS,
			classicJobsFilters: { sort_by: 'relevance' },
		});
		await rememberAll(trigger);
		expect(sandbox.searches[0].body).toMatchObject({ sort_by: 'relevance' });
		// What is not sorted by date is read to its end.
		expect(await trigger.poll()).toBeNull();
		expect(sandbox.searches).toHaveLength(6);
	});

	it('are read up to the first page that is all known', async () => {
		const results = new MovingResults(400);
		sandbox.reset({ order: results.order });
		const trigger = newResults(sandbox, JOBS);
		await rememberAll(trigger);
		expect(sandbox.searches).toHaveLength(8);

		await trigger.poll();
		expect(sandbox.searches).toHaveLength(9);

		for (let count = 0; count < 70; count++) results.insert(0);
		expect(await trigger.poll()).toHaveLength(70);
		// Two pages with new results, and one that is all known.
		expect(sandbox.searches).toHaveLength(12);
	});

	it('are all delivered when more came than a poll may read, and more come meanwhile', async () => {
		const results = new MovingResults(200);
		sandbox.reset({ order: results.order });
		const trigger = newResults(sandbox, { ...JOBS, limit: 60, options: { maxPages: 2 } });
		await rememberAll(trigger);
		for (let count = 0; count < 300; count++) results.insert(0);
		const seen: unknown[] = [];
		for (let poll = 0; poll < POLLS; poll++) {
			seen.push(...idsOf(await trigger.poll()));
			if (poll < 5) results.insert(0);
		}
		expect(new Set(seen).size).toBe(305);
		expect(seen).toHaveLength(305);
	});
});

describe('a pass that takes several polls', () => {
	const start = async (changes: INodeParameters) => {
		const results = new MovingResults(200);
		sandbox.reset({ order: results.order });
		const trigger = newResults(sandbox, { ...JOBS, ...changes });
		await rememberAll(trigger);
		for (let count = 0; count < 300; count++) results.insert(0);
		return { results, trigger, seen: idsOf(await trigger.poll()) };
	};

	it('does not end at a page that only moved down since it was read', async () => {
		const { results, trigger, seen } = await start({ limit: 60 });
		// A whole page of new ones: the cursor now leads to the page that was read first.
		for (let count = 0; count < 50; count++) results.insert(0);
		for (let poll = 0; poll < 8; poll++) seen.push(...idsOf(await trigger.poll()));
		expect(seen).toHaveLength(350);
		expect(new Set(seen).size).toBe(350);
	});

	it('is followed by one that ends at the first page that is all known again', async () => {
		const { trigger, seen } = await start({ limit: 200 });
		for (let poll = 0; poll < 5; poll++) seen.push(...idsOf(await trigger.poll()));
		const before = sandbox.searches.length;
		expect(await trigger.poll()).toBeNull();
		expect(sandbox.searches).toHaveLength(before + 1);
		expect(seen).toHaveLength(300);
	});

	it('skips nothing that moved up past its cursor', async () => {
		const { results, trigger, seen } = await start({ limit: 200 });
		// Three that were delivered are gone, so three that were not have moved up to the pages that were read.
		results.remove(10, 3);
		for (let poll = 0; poll < 6; poll++) seen.push(...idsOf(await trigger.poll()));
		expect(seen).toHaveLength(300);
		expect(new Set(seen).size).toBe(300);
	});
});

/** What happens to the list between two polls. */
type Change = { kind: 'insert' | 'move' | 'remove'; from: number; to: number };

const changes = (kinds: Array<Change['kind']>) =>
	fc.array(
		fc.array(
			fc.record({
				kind: fc.constantFrom(...kinds),
				from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				to: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			}),
			{ maxLength: 5 },
		),
		{ minLength: POLLS, maxLength: POLLS },
	);

/** Makes the changes; returns the numbers of new results. */
function change(results: MovingResults, happenings: Change[], onlyOnTop: boolean): number[] {
	return happenings.flatMap(({ kind, from, to }) => {
		const at = (share: number) => Math.floor(share * results.length);
		if (kind === 'insert') return [results.insert(onlyOnTop ? 0 : at(to))];
		if (kind === 'move') results.move(at(from), at(to));
		else results.remove(at(from));
		return [];
	});
}

describe(`over ${POLLS} polls of a list that moves`, () => {
	const runs = { numRuns: 10 };

	const hasAll = (told: unknown[], added: number[], results: MovingResults) => {
		expect(new Set(told).size).toBe(told.length);
		for (const number of told) expect(added).toContain(number);
		const there = results.order();
		for (const number of added) if (there.includes(number)) expect(told).toContain(number);
	};

	it('sorted by date, each new result is told exactly once, in portions and over several pages too', async () => {
		const known = await numbers(JOBS, 300);
		await fc.assert(
			fc.asyncProperty(
				changes(['insert', 'insert', 'remove']),
				fc.constantFrom(2, 7, 100),
				fc.integer({ min: 1, max: 3 }),
				async (happenings, limit, maxPages) => {
					const results = new MovingResults(120);
					sandbox.reset({ order: results.order });
					const trigger = newResults(sandbox, { ...JOBS, limit, options: { maxPages } });
					await rememberAll(trigger);

					const added: number[] = [];
					const told: unknown[] = [];
					for (const happening of happenings) {
						added.push(...change(results, happening, true));
						told.push(...idsOf(await trigger.poll()).map((id) => known.get(id)));
					}
					// Time for those that were more than the limit.
					for (let poll = 0; poll < 200 / limit + 30; poll++) {
						told.push(...idsOf(await trigger.poll()).map((id) => known.get(id)));
					}
					hasAll(told, added, results);
				},
			),
			runs,
		);
	}, 120_000);

	it('in any order, each new result is told exactly once, wherever it comes and however results move', async () => {
		const known = await numbers(PEOPLE, 300);
		await fc.assert(
			fc.asyncProperty(
				changes(['insert', 'move', 'insert', 'remove']),
				fc.integer({ min: 1, max: 5 }),
				async (happenings, maxPages) => {
					const results = new MovingResults(120);
					sandbox.reset({ order: results.order });
					const trigger = newResults(sandbox, { ...PEOPLE, options: { maxPages } });
					await rememberAll(trigger);

					const added: number[] = [];
					const told: unknown[] = [];
					for (const happening of happenings) {
						added.push(...change(results, happening, false));
						told.push(...idsOf(await trigger.poll()).map((id) => known.get(id)));
					}
					// Time to find what stood on pages that were read already.
					for (let poll = 0; poll < 10; poll++) {
						told.push(...idsOf(await trigger.poll()).map((id) => known.get(id)));
					}
					hasAll(told, added, results);
				},
			),
			runs,
		);
	}, 120_000);
});
