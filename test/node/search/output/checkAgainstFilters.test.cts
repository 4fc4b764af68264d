import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { criteriaOf } from '../../../../nodes/PostPress/filters/criteria';
import { Titles } from '../../../../nodes/PostPress/filters/titles';
import { marksOf } from '../../../../nodes/PostPress/resources/linkedInSearch/checks/verdict';
import { VARIANTS } from '../../../../nodes/PostPress/resources/linkedInSearch/variants';
import { variantSchemas } from '../../../sandbox/schema.cts';
import { arbitraryOf } from '../../../support/arbitraryBody.cts';
import { person, rowsOf } from '../../../support/resultRows.cts';
import { jsonOf, locator, search } from '../../../support/search.cts';
import { column, found, limitsOf } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const options = (checkAgainstFilters: string): INodeParameters => ({
	options: { checkAgainstFilters },
});

const json = (filtersJson: object): INodeParameters => ({
	specifyFilters: 'json',
	filtersJson: filtersJson as IDataObject as INodeParameters,
});

/** What Mark says of one result of a search. */
async function marks(result: object, changes: INodeParameters) {
	const [row] = await rowsOf(sandbox.current, [result], { ...changes, ...options('mark') });
	return [row.match, row.match_reasons];
}

const lead = async (result: object, filters: object) =>
	await marks(person(result), { api: 'sales_navigator', ...json(filters) });
const candidate = async (result: object, filters: object) =>
	await marks(person(result), { api: 'recruiter', ...json(filters) });
const holding = (...positions: object[]) => ({ current_positions: positions });

describe('Mark', () => {
	it('says why a result does not match', async () => {
		const result = holding({ role: 'Founder', company: 'Acme', company_id: '11' });
		expect(await lead(result, { role: { include: ['Head of Sales'] } })).toEqual([
			'no',
			'Current Job Title: "Founder" is not "Head of Sales"',
		]);
	});

	const result = {
		first_name: 'Ana',
		last_name: 'de Souza',
		name: 'Ana de Souza',
		network_distance: 'DISTANCE_2',
		...holding({
			role: 'VP Sales',
			company: 'Acme',
			company_id: '11',
			company_headcount: { min: 51, max: 200 },
			tenure_at_role: { years: 2, months: 6 },
			tenure_at_company: { years: 4, months: 0 },
		}),
	};
	const headcount = (...company_headcount: object[]) => ({ company_headcount });
	it.each<[object, string, RegExp | null]>([
		[{ role: { include: ['"vice president" AND sales'] } }, 'yes', null],
		[{ role: { include: ['CTO', 'sales'] } }, 'yes', null],
		[{ role: { exclude: ['sales'] } }, 'no', /^Current Job Title: "sales" is excluded$/],
		[{ role: { exclude: ['nurse'] } }, 'yes', null],
		[{ role: { include: ['901'] } }, 'unsure', /^Current Job Title: "VP Sales" may not be "901"$/],
		[{ company: { include: ['11'] } }, 'yes', null],
		[{ company: { include: ['acme'] } }, 'yes', null],
		[{ company: { include: ['22'] } }, 'no', /^Current Company: "Acme" is not "22"$/],
		[{ company: { exclude: ['11'] } }, 'no', /is excluded/],
		[headcount({ min: 51, max: 200 }), 'yes', null],
		[headcount({ min: 11, max: 50 }, { min: 51, max: 200 }), 'yes', null],
		[headcount({ min: 10001 }), 'no', /^Company Headcount.*: "51–200" is not "10,001\+"$/],
		[{ tenure_at_role: [{ min: 1, max: 2 }] }, 'unsure', /"2.5" may not be "1–2"/],
		[{ tenure_at_role: [{ min: 3, max: 5 }] }, 'no', /"2.5" is not "3–5"/],
		[{ tenure_at_company: [{ min: 3, max: 5 }] }, 'yes', null],
		[{ network_distance: [1, 2] }, 'yes', null],
		[{ network_distance: [1, 3] }, 'no', /"2nd" is not "1st" or "3rd and beyond"/],
		[{ network_distance: [1, 'GROUP'] }, 'unsure', /Shared Group/],
		[{ first_name: 'Ana OR Anna' }, 'yes', null],
		[{ first_name: 'Maria' }, 'no', /^First Name: "Ana" is not "Maria"$/],
		[{ last_name: 'souza' }, 'yes', null],
		[{ last_name: 'Silva' }, 'no', /^Last Name: /],
		[{ seniority: { include: ['cxo'] } }, 'unsure', null],
		[{ past_company: { include: ['22'] } }, 'unsure', null],
		[{ seniority: { include: ['cxo'] }, first_name: 'Ana' }, 'yes', null],
		[{ first_name: 'Maria', role: { include: ['901'] } }, 'no', /^First.*; Current Job Title/],
		[{ saved_search_id: '5', first_name: 'Maria' }, 'unsure', null],
		[{}, 'unsure', null],
	])('of a lead by %j says %s', async (filters, match, reasons) => {
		const [verdict, words] = await lead(result, filters);
		expect(verdict).toBe(match);
		if (reasons === null) expect(words).toBeNull();
		else expect(words).toMatch(reasons);
	});

	it('uses the names of IDs that were picked or looked up', async () => {
		const picked = { role: { include: [{ id: locator('list', '901', 'Head of Sales') }] } };
		const row = (role: string) =>
			marks(person(holding({ role })), {
				api: 'sales_navigator',
				salesNavigatorPeopleFilters: picked as INodeParameters,
			});
		expect(await row('Head of Global Sales')).toEqual(['yes', null]);
		expect((await row('Sales Manager'))[0]).toBe('unsure');
		expect(await row('Nurse')).toEqual(['no', 'Current Job Title: "Nurse" is not "Head of Sales"']);
	});

	it.each<[object, object, string]>([
		[{ role: [{ keywords: 'nurse', scope: 'CURRENT' }] }, {}, 'no'],
		[{ role: [{ keywords: 'nurse' }] }, {}, 'unsure'],
		[{ role: [{ keywords: 'nurse' }] }, { work_experience: [{ role: 'Nurse' }] }, 'yes'],
		[{ role: [{ keywords: 'nurse' }] }, { work_experience: [] }, 'no'],
		[{ role: [{ keywords: 'sales', priority: 'DOESNT_HAVE' }] }, {}, 'no'],
		[{ role: [{ keywords: 'sales', scope: 'OPEN_TO_WORK' }] }, {}, 'unsure'],
		[
			{ company: [{ id: '22', scope: 'PAST' }] },
			{ work_experience: [{ company_id: '22', company: 'B' }] },
			'yes',
		],
		[
			{ past_company: [{ id: '22' }] },
			{ work_experience: [{ company_id: '33', company: 'C' }] },
			'no',
		],
		[{ current_company: [{ id: '11', priority: 'MUST_HAVE' }] }, {}, 'yes'],
		[{ tenure_in_position: { min: 2 } }, {}, 'yes'],
		[{ tenure_in_company: { max: 3 } }, {}, 'no'],
		[{ first_name: ['Maria', 'Ana'] }, {}, 'yes'],
	])('of a candidate by %j says of %j %s', async (filters, details, match) => {
		expect((await candidate({ ...result, ...details }, filters))[0]).toBe(match);
	});

	const company = { type: 'COMPANY', id: '1', headcount: '11-50', industry: 'Automotive' };
	it.each<[object, string]>([
		[{ headcount: [{ min: 11, max: 50 }] }, 'yes'],
		[{ headcount: [{ min: 51, max: 200 }] }, 'no'],
		[{ industry: ['4'] }, 'unsure'],
		[{ industry: [{ name: 'Software Development' }] }, 'no'],
		[{ industry: [{ name: 'Manufacturing' }] }, 'unsure'],
	])('of a company by %j says %s', async (filters, match) => {
		const changes = { category: 'companies', ...json(filters) };
		expect((await marks(company, changes))[0]).toBe(match);
	});

	it("is unsure if the company's size range extends beyond the filter's", async () => {
		const changes = { category: 'companies', ...json({ headcount: [{ min: 11, max: 50 }] }) };
		const [match, reasons] = await marks({ ...company, headcount: '2-50' }, changes);
		expect(match).toBe('unsure');
		expect(reasons).toMatch(/^Company Headcount.*: "2–50" may not be "11–50"$/);
	});

	const day = 86_400_000;
	const posted = (days: number) => new Date(Date.now() - days * day).toISOString();
	it.each<[object, object, string]>([
		[{ easy_apply: true }, { easy_apply: false }, 'no'],
		[{ easy_apply: true }, { easy_apply: true }, 'yes'],
		[{ date_posted: 7 }, { posted_at: posted(3) }, 'yes'],
		[{ date_posted: 7 }, { posted_at: posted(30) }, 'no'],
		[{ date_posted: 7 }, { posted_at: posted(30), reposted: true }, 'unsure'],
		[{ date_posted: 7 }, { posted_at: 'soon' }, 'unsure'],
		[{ presence: ['remote'] }, { location: 'Berlin, Germany (Remote)' }, 'yes'],
		[{ presence: ['remote'] }, { location: 'Berlin, Germany (On-site)' }, 'no'],
		[{ presence: ['remote'] }, { location: 'Berlin, Germany' }, 'unsure'],
		[{ company: ['9'] }, { company: { id: '9', name: 'Acme' } }, 'yes'],
		[{ company: ['9'] }, { company: { id: '8', name: 'Bmec' } }, 'no'],
		[{ company: ['9'] }, { company: null }, 'unsure'],
	])('of a job by %j says of %j %s', async (filters, details, match) => {
		const changes = { category: 'jobs', ...json(filters) };
		expect((await marks({ type: 'JOB', id: '4', ...details }, changes))[0]).toBe(match);
	});

	it('adds its columns after all others, in every output', async () => {
		const changes = { ...json({ network_distance: [1] }), ...options('mark') };
		for (const output of ['simplified', 'raw', 'selectedFields']) {
			const [row] = await rowsOf(sandbox.current, [person(result)], {
				...changes,
				output,
				outputFields: 'name',
			});
			expect(Object.keys(row).slice(-2)).toEqual(['match', 'match_reasons']);
		}
	});

	it('adds no columns for a URL, for a cursor, or if it is off', async () => {
		const url = 'https://www.linkedin.com/search/results/people/?keywords=x';
		const runs = [
			{ operation: 'searchFromUrl', url, ...options('mark') },
			{ operation: 'continueFromCursor', cursor: 'x', ...options('mark') },
			options('off'),
			{},
		];
		for (const changes of runs) {
			const [row] = await rowsOf(sandbox.current, [person(result)], changes);
			expect(row).not.toHaveProperty('match');
		}
	});

	it('rejects an unknown choice', async () => {
		const { error } = await search(sandbox.current, options('drop'));
		expect(error?.message).toBe('Check Against Filters: "drop" is not one of off, mark, leaveOut');
	});
});

describe('Leave Out', () => {
	const near = { specifyFilters: 'json', filtersJson: { network_distance: [1, 2] } };

	it('drops results that do not match, keeps uncertain ones, and adds no column', async () => {
		const distances = ['DISTANCE_1', 'DISTANCE_3', undefined];
		const people = distances.map((network_distance, index) =>
			person({ id: `A${index}`, network_distance }),
		);
		const rows = await rowsOf(sandbox.current, people, { ...near, ...options('leaveOut') });
		expect(rows.map(({ id }) => id)).toEqual(['A0', 'A2']);
		expect(rows[0]).not.toHaveProperty('match');
	});

	it('returns exactly the limit if enough results match, with the fewest pages', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.boolean(), { minLength: 1, maxLength: 160 }),
				fc.integer({ min: 1, max: 60 }),
				async (fits, limit) => {
					sandbox.current.reset();
					const pages = Math.ceil(fits.length / 50);
					for (let page = 1; page <= pages; page++) {
						const items = fits.slice((page - 1) * 50, page * 50).map((fit, index) =>
							person({
								id: `A${(page - 1) * 50 + index}`,
								network_distance: fit ? 'DISTANCE_2' : 'DISTANCE_3',
							}),
						);
						const cursor = page < pages ? `page ${page + 1}` : null;
						const body = { object: 'LinkedinSearch', items, cursor, paging: {} };
						sandbox.current.fault({ fault: { kind: 'body', body } });
					}
					const rows = await found(sandbox.current, { ...near, limit, ...options('leaveOut') });
					const wanted = fits.flatMap((fit, index) => (fit ? [`A${index}`] : [])).slice(0, limit);
					expect(column(rows)).toEqual(wanted);
					const last = wanted.length < limit ? fits.length - 1 : Number(wanted.at(-1)?.slice(1));
					expect(sandbox.current.searches).toHaveLength(Math.floor(last / 50) + 1);
					expect(new Set(limitsOf(sandbox.current))).toEqual(new Set([50]));
				},
			),
			{ numRuns: 25, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
		);
	});

	it('resumes from a cursor without skipping a match', async () => {
		sandbox.current.reset({ results: 200 });
		const paged = {
			...near,
			api: 'sales_navigator',
			options: { checkAgainstFilters: 'leaveOut', includePaging: true },
		};
		const rows = jsonOf(await found(sandbox.current, { ...paged, limit: 150 }));
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.every(({ network_distance: distance }) => distance !== 'DISTANCE_3')).toBe(true);
	});
});

describe('the check', () => {
	const odd = fc.oneof(fc.anything(), fc.constant([null]), fc.constant([{}]), fc.constant({}));
	const names = [
		...['current_positions', 'work_experience', 'network_distance', 'name', 'first_name'],
		...['headcount', 'industry', 'company', 'posted_at', 'easy_apply', 'location', 'title'],
	];
	const oddPosition = fc.record(
		Object.fromEntries(
			['role', 'company', 'company_id', 'company_headcount', 'tenure_at_role'].map((name) => [
				name,
				odd,
			]),
		),
	);
	const oddResult = fc
		.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] })
		.chain((result) =>
			fc.array(oddPosition).map((positions) => ({ current_positions: positions, ...result })),
		);

	it.each(VARIANTS.map((variant) => [`${variant.api} ${variant.category}`, variant] as const))(
		'of %s never throws, for any filters and any results',
		(_name, { api, category, filters }) => {
			const schema = variantSchemas[`${api}.${category}`];
			fc.assert(
				fc.property(arbitraryOf(schema), oddResult, (body, result) => {
					const criteria = criteriaOf(filters, body as IDataObject, new Titles());
					const { match } = marksOf(result as IDataObject, criteria);
					expect(['yes', 'no', 'unsure']).toContain(match);
				}),
				{ numRuns: 150 },
			);
		},
	);
});
