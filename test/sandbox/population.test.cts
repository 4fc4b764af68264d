import { Client, ids, type Reply } from './client.cts';
import { Population, type PopulationOptions } from './population.cts';
import { useSandbox } from '../support/useSandbox.cts';

const SENIORITIES = ['senior', 'entry_level', 'director', 'cxo'];
const PLACES = ['106967730', '101485384', '102890719'];
const SALES = { api: 'sales_navigator', category: 'people' };

const sandbox = useSandbox();
let client: Client;
beforeAll(() => {
	client = new Client(sandbox.current);
});

/** A sandbox.current with these members. */
function use(options: Partial<PopulationOptions>, settings: { cap?: number } = {}): Population {
	const population = new Population({
		size: 300,
		attributes: {
			seniority: { values: SENIORITIES, skew: 1, unknown: 0.2 },
			location: { values: PLACES, also: () => ['101282230'] },
			company_headcount: { values: ['1-10', '11-50', '51-200'] },
			company: { values: ['1043', '1115'], unknown: 0.5 },
			tenure: { values: ['1', '4', '9', '15'] },
		},
		...options,
	});
	sandbox.current.reset({ population, ...settings });
	return population;
}

const found = async (filters: object, api: object = SALES) =>
	new Set(ids(...(await client.walk({ ...api, ...filters }, { limit: 50 }))));

const total = async (filters: object, api: object = SALES) =>
	(await client.search({ ...api, ...filters })).data.paging.total_count;

const union = (...sets: Array<Set<unknown>>) => new Set(sets.flatMap((set) => [...set]));

describe('a population', () => {
	it('is found completely without filters, each member the same in every search', async () => {
		use({});
		const all = await found({});
		expect(all.size).toBe(300);
		expect(await total({})).toBe(300);
		const some = await found({ seniority: { include: ['cxo'] } });
		expect(some.size).toBeGreaterThan(0);
		expect([...some].every((id) => all.has(id))).toBe(true);
	});

	it.each([
		['seniority', ['senior', 'director']],
		['location', ['106967730']],
		['company', ['1043']],
	])('is divided by %s: included and excluded are disjoint and complete', async (name, values) => {
		use({});
		const included = await found({ [name]: { include: values } });
		const excluded = await found({ [name]: { exclude: values } });
		expect(included.size).toBeGreaterThan(0);
		expect(excluded.size).toBeGreaterThan(0);
		expect(included.size + excluded.size).toBe(300);
		expect(union(included, excluded)).toEqual(await found({}));
	});

	it('leaves members without a value out of every search that includes values', async () => {
		use({});
		const known = await found({ seniority: { include: SENIORITIES } });
		expect(known.size).toBeLessThan(300);
		expect(known.size).toBeGreaterThan(200);
	});

	it('can also leave members without a value out of a search that excludes values', async () => {
		use({ excludingDropsUnknown: true });
		const included = await found({ seniority: { include: ['cxo'] } });
		const excluded = await found({ seniority: { exclude: ['cxo'] } });
		expect(included.size + excluded.size).toBeLessThan(300);
	});

	it('finds members in a city by its country', async () => {
		use({});
		expect((await found({ location: { include: ['101282230'] } })).size).toBe(300);
	});

	it('has the first values more often than the others', async () => {
		use({});
		const counts = [];
		for (const value of SENIORITIES) counts.push(await total({ seniority: { include: [value] } }));
		expect(counts[0]).toBeGreaterThan(2 * counts[3]);
	});

	it('is divided by fixed and by free ranges', async () => {
		use({});
		const [small, large] = [
			await found({ company_headcount: [{ min: 1, max: 10 }] }),
			await found({
				company_headcount: [
					{ min: 11, max: 50 },
					{ min: 51, max: 200 },
				],
			}),
		];
		expect(small.size + large.size).toBe(300);
		const recruiter = { api: 'recruiter', category: 'people' };
		const young = await total({ tenure: { max: 3 } }, recruiter);
		const old = await total({ tenure: { min: 4 } }, recruiter);
		expect(young + old).toBe(300);
	});

	it('is divided by Recruiter’s priorities', async () => {
		use({});
		const recruiter = { api: 'recruiter', category: 'people' };
		const rows = (priority?: string) => ({
			company: [{ id: '1043', ...(priority && { priority }) }],
		});
		const can = await total(rows('CAN_HAVE'), recruiter);
		expect(can).toBeGreaterThan(0);
		expect(await total(rows(), recruiter)).toBe(can);
		expect(await total(rows('MUST_HAVE'), recruiter)).toBe(can);
		expect(await total(rows('DOESNT_HAVE'), recruiter)).toBe(300 - can);
	});

	it('rejects a filter on something its members do not have', async () => {
		use({});
		const { status } = await client.search({ ...SALES, school: { include: ['11488'] } });
		expect(status).toBe(500);
	});

	it("shows its members' values in the results", async () => {
		use({});
		const read = async (filters: object) =>
			(await client.walk({ ...SALES, ...filters }, { limit: 100 })).flatMap(
				({ items }: Reply) => items,
			);
		const positions = (item: Record<string, unknown>) =>
			item.current_positions as Array<{ company: string; company_id: string | null }>;
		for (const item of await read({ company: { include: ['1043'] } })) {
			expect(positions(item).map(({ company }) => company)).toEqual(['Siemens']);
			expect(['1043', null]).toContain(positions(item)[0].company_id);
		}
		for (const item of await read({ company: { exclude: ['1043', '1115'] } })) {
			expect(positions(item)).toEqual([]);
		}
	});
});

describe('the caps of a population', () => {
	it.each([
		['sales_navigator', 'people', 2500, 2600],
		['sales_navigator', 'companies', 1000, 2600],
		['recruiter', 'people', 2500, 2600],
		['classic', 'people', 1000, 1000],
		['classic', 'jobs', 1000, 2600],
	])('%s %s searches end at %i and report %i', async (api, category, cap, reportedTotal) => {
		use({ size: 2600, attributes: {} });
		const limit = api === 'classic' ? 50 : 100;
		const pages = await client.walk({ api, category }, { limit });
		expect(new Set(ids(...pages)).size).toBe(cap);
		expect(pages[0].paging.total_count).toBe(reportedTotal);
	});

	it('can be lowered', async () => {
		use({}, { cap: 20 });
		expect((await found({})).size).toBe(20);
		expect(await total({})).toBe(300);
		expect(await total({}, { api: 'classic', category: 'people' })).toBe(20);
	});

	it('can have totals that do not add up, always the same ones', async () => {
		use({ drift: 0.3 });
		const parts = [{}, { seniority: { include: ['cxo'] } }, { seniority: { exclude: ['cxo'] } }];
		const totals = [];
		for (const part of parts) totals.push(await total(part));
		expect(totals[1] + totals[2]).not.toBe(totals[0]);
		expect(Math.abs(totals[0] - 300)).toBeLessThanOrEqual(90);
		expect(await total({})).toBe(totals[0]);
		expect((await found({})).size).toBe(300);
	});
});
