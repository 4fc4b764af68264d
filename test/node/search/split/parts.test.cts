import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { SearchApi } from '../../../../nodes/PostPress/filters/filterValueTypes';
import {
	readCursor,
	writeCursor,
} from '../../../../nodes/PostPress/resources/linkedInSearch/split/cursor';
import { splitFilters } from '../../../../nodes/PostPress/resources/linkedInSearch/split/parts';
import { SplitReader } from '../../../../nodes/PostPress/resources/linkedInSearch/split/source';
import {
	missingOf,
	type SplitState,
	startOf,
} from '../../../../nodes/PostPress/resources/linkedInSearch/split/state';
import { variantOf } from '../../../../nodes/PostPress/resources/linkedInSearch/variants';
import { type Attribute, Population } from '../../../sandbox/population.cts';

const ACCOUNT = 'acc';

/** A search over a population, with LinkedIn's cap and pages so small that they matter. */
interface World {
	api: SearchApi;
	population: Population;
	body: IDataObject;
	cap: number;
	page: number;
}

/** Answers as the API does, from the members themselves; request number `failing` fails. */
class Api {
	requests = 0;

	readonly warnings: string[] = [];

	constructor(
		private readonly world: World,
		private readonly failing = Infinity,
	) {}

	private count(): void {
		this.requests += 1;
		if (this.requests === this.failing) throw new Error('no answer');
	}

	/** A reader as every run of the node has its own. */
	reader(): SplitReader {
		const { api, population, cap, page } = this.world;
		const { members } = population;
		return new SplitReader({
			filters: splitFilters(variantOf(api, 'people').filters),
			cap,
			warn: (message) => this.warnings.push(message),
			fetchPage: async (body, cursor) => {
				this.count();
				const at = cursor === null ? { body, start: 0 } : (JSON.parse(cursor) as Place);
				const found = population.find(at.body).slice(0, cap);
				const end = at.start + page;
				return await Promise.resolve({
					items: found.slice(at.start, end).map((id) => shown(id, members[id])),
					cursor: end < found.length ? JSON.stringify({ ...at, start: end }) : null,
					start: at.start,
					totalCount: population.total(at.body),
					resultType: 'PEOPLE',
				});
			},
			allValues: async ({ values, property }) => {
				if (!values) this.count();
				return await Promise.resolve(values?.map(({ key }) => key) ?? idsFor(property.name));
			},
			idOf: async (_type, name) => {
				this.count();
				return await Promise.resolve(name.replace('name of ', ''));
			},
		});
	}
}

interface Place {
	body: IDataObject;
	start: number;
}

/** What a result shows of a member. */
const shown = (id: number, member: Record<string, readonly string[]>): IDataObject => ({
	id,
	location: member.location?.[0] ? `name of ${member.location[0]}` : null,
	industry: member.industry?.[0] ? `name of ${member.industry[0]}` : null,
	current_positions: (member.company ?? member.current_company ?? []).map((company_id) => ({
		company_id,
	})),
	education: (member.school ?? []).map((school_id) => ({ school_id })),
});

const idsFor = (name: string) => Array.from({ length: 5 }, (_, index) => `${name.length}${index}`);

/** What came of a search that is read to its end, resumed wherever it is interrupted. */
interface Outcome {
	ids: unknown[];
	state: SplitState;
	requests: number;
}

/** How much of a cursor is the search itself, in base64, and the API's own cursor. */
const lengthOfSearch = ({ body, open }: SplitState) =>
	(JSON.stringify(body).length * 4) / 3 + (open.at(-1)?.cursor ?? '').length;

/** Reads to the end, `pages` pages a run; a run that fails is followed by another, from the last cursor. */
async function readAll(world: World, pages = Infinity, failing = Infinity): Promise<Outcome> {
	const api = new Api(world, failing);
	let reader = api.reader();
	let state = startOf(world.api, 'people', world.body);
	const ids: unknown[] = [];
	for (let read = 1; ; read++) {
		const step = await reader.next(state).catch(() => null);
		if (step === null || read % pages === 0) reader = api.reader();
		if (step === null) continue;
		ids.push(...step.page.items.map(({ id }) => id));
		state = step.state;
		if (state.open.length === 0) return { ids, state, requests: api.requests };
		const cursor = writeCursor(ACCOUNT, state);
		expect(cursor.length - lengthOfSearch(state)).toBeLessThanOrEqual(2_048);
		state = readCursor(ACCOUNT, cursor);
	}
}

const HEADCOUNTS = ['11-50', '51-200', '201-500', '10001-'];

const SENIORITIES = ['cxo', 'director', 'senior', 'entry_level', 'owner/partner'];

/** The filters of each product that the populations have values for. */
const VALUES: Record<string, Record<string, string[]>> = {
	sales_navigator: {
		seniority: SENIORITIES,
		function: idsFor('function'),
		location: idsFor('location'),
		industry: idsFor('industry'),
		company: idsFor('company'),
		company_headcount: HEADCOUNTS,
	},
	recruiter: {
		seniority: ['cxo', 'director', 'senior', 'entry'],
		location: idsFor('location'),
		industry: idsFor('industry'),
		current_company: idsFor('company'),
		degree: idsFor('degree'),
		company_headcount: HEADCOUNTS,
	},
	classic: { location: idsFor('location'), industry: idsFor('industry') },
};

const range = (key: string) => {
	const [min, max] = key.split('-').map((end) => (end ? Number(end) : undefined));
	return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
};

/** A filter over these values in the shape that it has for the product. */
function filterOver(api: string, name: string, include: string[], exclude: string[]): unknown {
	if (name === 'company_headcount') return include.map(range);
	if (api === 'classic') return include;
	if (api === 'recruiter' && (name === 'location' || name === 'current_company')) {
		return [
			...include.map((id) => ({ id, priority: 'CAN_HAVE' })),
			...exclude.map((id) => ({ id, priority: 'DOESNT_HAVE' })),
		];
	}
	return { ...(include.length > 0 && { include }), ...(exclude.length > 0 && { exclude }) };
}

const worlds: fc.Arbitrary<World> = fc
	.record({
		api: fc.constantFrom<SearchApi>('sales_navigator', 'recruiter', 'classic'),
		size: fc.integer({ min: 0, max: 200 }),
		cap: fc.integer({ min: 6, max: 30 }),
		own: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
		page: fc.integer({ min: 3, max: 10 }),
		seed: fc.string({ maxLength: 3 }),
		unknown: fc.double({ min: 0, max: 0.5, noNaN: true }),
		skew: fc.double({ min: 0, max: 2, noNaN: true }),
		sides: fc.array(fc.array(fc.constantFrom('in', 'in', 'out', ''), { maxLength: 5 }), {
			minLength: 6,
			maxLength: 6,
		}),
	})
	.map(({ api, size, cap, page, own, seed, unknown, skew, sides }) => {
		const values = VALUES[api];
		const attributes = Object.fromEntries(
			Object.entries(values).map(([name, list]): [string, Attribute] => [
				name,
				{ values: list, unknown, skew },
			]),
		);
		const body: IDataObject = { api, category: 'people' };
		Object.entries(values).forEach(([name, list], at) => {
			const side = (wanted: string) => list.filter((_, index) => sides[at][index] === wanted);
			const filter = filterOver(api, name, side('in'), side('out'));
			const isFilled = Array.isArray(filter)
				? filter.length > 0
				: Object.keys(filter as object).length;
			if (isFilled && own.includes(at)) body[name] = filter as IDataObject;
		});
		return { api, population: new Population({ size, seed, attributes }), body, cap, page };
	});

const sorted = (ids: unknown[]) => [...ids].map(Number).sort((a, b) => a - b);

const check = ({ population, body, cap }: World, { ids, state }: Outcome) => {
	const all = population.find(body);
	// Each once, and none that does not match.
	expect(new Set(ids).size).toBe(ids.length);
	const matching = new Set<unknown>(all);
	expect(ids.filter((id) => !matching.has(id))).toEqual([]);
	const missing = missingOf(state, cap);
	if (missing !== null) expect(missing).toBe(all.length - ids.length);
	// It may be open only where a total stands for more.
	else expect(state.total).toBe(cap);
	if (missing === 0) expect(sorted(ids)).toEqual(all);
	return missing;
};

describe('a search split into parts', () => {
	it('returns all matching results, each once, or reports how many are missing', async () => {
		let complete = 0;
		let split = 0;
		await fc.assert(
			fc.asyncProperty(worlds, async (world) => {
				const outcome = await readAll(world);
				if (check(world, outcome) === 0) complete += 1;
				if (outcome.state.splits > 0) split += 1;
			}),
			{ numRuns: 150 },
		);
		// The property would hold for a search that is never split.
		expect(split).toBeGreaterThan(30);
		expect(complete).toBeGreaterThan(75);
	});

	it('returns the same if it is interrupted: after every page, and at every request', async () => {
		await fc.assert(
			fc.asyncProperty(worlds, fc.integer({ min: 1, max: 3 }), async (world, pages) => {
				const whole = await readAll(world);
				const inPortions = await readAll(world, pages);
				check(world, inPortions);
				expect(sorted(inPortions.ids)).toEqual(sorted(whole.ids));
				for (let failing = 1; failing <= whole.requests; failing++) {
					const resumed = await readAll(world, Infinity, failing);
					check(world, resumed);
					expect(sorted(resumed.ids)).toEqual(sorted(whole.ids));
				}
			}),
			{ numRuns: 25 },
		);
	});

	it('never requests anything that the user excluded, and never includes more than the user did', async () => {
		await fc.assert(
			fc.asyncProperty(worlds, async (world) => {
				const bodies: IDataObject[] = [];
				const find = world.population.find.bind(world.population);
				const spied = Object.assign(Object.create(world.population) as Population, {
					find: (body: IDataObject) => {
						bodies.push(body);
						return find(body);
					},
				});
				await readAll({ ...world, population: spied });
				const own = world.body.seniority as { include?: string[]; exclude?: string[] } | undefined;
				for (const { seniority } of bodies) {
					const { include, exclude = [] } = (seniority ?? {}) as typeof own & object;
					expect(exclude).toEqual(expect.arrayContaining(own?.exclude ?? []));
					if (own?.include)
						expect(own.include).toEqual(expect.arrayContaining(include ?? ['none']));
				}
			}),
			{ numRuns: 100 },
		);
	});
});
