import type { INodeParameters } from 'n8n-workflow';
import { json, refusalOf } from '../../support/refusals.cts';
import { locator } from '../../support/search.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

/*
 * What stands where IDs are wanted: pickers of the form, texts, lists and objects, from people, expressions
 * and agents. One reading for all. The node remembers names, so no two tests look up the same one.
 */
const sandbox = useSandbox();

const SALES = { api: 'sales_navigator' };
const RECRUITER = { api: 'recruiter' };
const JOBS = { category: 'jobs' };

const expression = (value: unknown) => `={{ ${JSON.stringify(value)} }}`;

async function sent(changes: INodeParameters): Promise<Record<string, unknown>> {
	await found(sandbox.current, { limit: 1, ...changes });
	return bodiesOf(sandbox.current).at(-1) as Record<string, unknown>;
}

const lookedUp = () => sandbox.current.lookups.map(({ query }) => query.keywords);

/** The form with one row whose picker is this. */
const inRow = (id: unknown): INodeParameters => ({
	classicPeopleFilters: { location: { values: [{ id: id as string }] } },
});

describe('a picker with a plain text', () => {
	it.each([
		['a name with its comma', 'Bristol, England, United Kingdom', ['106098134']],
		[
			'names by semicolon',
			'Edinburgh, Scotland, United Kingdom; Malmö',
			['101480028', '104485326'],
		],
		['names by line', 'Gothenburg\nCopenhagen', ['101133000', '107233308']],
		['an ID', '102277331', ['102277331']],
		['IDs by comma', '102277331, 106430557', ['102277331', '106430557']],
		['IDs by semicolon', '102277331;106430557', ['102277331', '106430557']],
		['IDs by line', '102277331\n106430557', ['102277331', '106430557']],
		['IDs and names by semicolon', '102277331; Lisbon', ['102277331', '103328282']],
		['a list', ['Porto', '5'], ['103208650', '5']],
		['a list as text', '["Turin", 6]', ['102298150', '6']],
		['an object', { name: 'Graz' }, ['108911721']],
		['nothing', 'undefined', undefined],
	])('%s: %j, in the form and in JSON', async (_what, value, location) => {
		const options = { ignoreEmptyFilters: true };
		expect((await sent({ ...inRow(expression(value)), options })).location).toEqual(location);
		expect((await sent(json({ location: value }))).location).toEqual(location);
	});

	it.each(['102277331, Berlin', 'Berlin, 102277331'])(
		'is one name if it mixes IDs and names with commas: %s',
		async (value) => {
			expect(await refusalOf(sandbox.current, json({ location: value }))).toContain(`"${value}"`);
			expect(lookedUp()).toEqual([value]);
		},
	);
});

describe('a picker object is read by its mode, even without __rl', () => {
	it.each<[object, string[]]>([
		[{ mode: 'name', value: 'Helsinki, Uusimaa, Finland' }, ['109113328']],
		[{ mode: 'id', value: '1, 2' }, ['1', '2']],
		[{ mode: 'list', value: '3', cachedResultName: 'Three' }, ['3']],
		[{ __rl: true, mode: 'name', value: 'Brussels' }, ['101776386']],
	])('%j', async (picker, location) => {
		expect((await sent(inRow(expression(picker)))).location).toEqual(location);
		expect((await sent(json({ location: [picker] }))).location).toEqual(location);
		expect((await sent(json({ location: picker }))).location).toEqual(location);
	});

	it('for the account', async () => {
		const accountId = expression({ mode: 'id', value: 'acc_linkedin_demo' });
		await found(sandbox.current, { accountId, limit: 1 });
		expect(sandbox.current.searches[0].query.account_id).toBe('acc_linkedin_demo');
	});

	it('but is rejected if no picker has that mode', async () => {
		const picker = { mode: 'url', value: 'https://www.linkedin.com/company/1043' };
		expect(await refusalOf(sandbox.current, json({ location: [picker] }))).toMatch(
			/^location\[0\]: unknown field "mode". Allowed fields: id, name/,
		);
	});
});

describe('a number with thousands separators is rejected, not sent as several IDs', () => {
	it.each<[string, INodeParameters]>([
		['By ID', inRow(locator('id', '1,234,567'))],
		['as plain text', inRow(expression('1,234,567'))],
		['in JSON', json({ location: '1,234,567' })],
		['in a list', json({ location: ['1,234,567'] })],
	])('%s', async (_where, changes) => {
		const message = await refusalOf(sandbox.current, changes);
		expect(message).toContain('1,234,567');
		if (!message.includes('no match')) {
			expect(message).toMatch(
				/is not a valid location ID. For multiple IDs, put a space after each comma$/,
			);
		}
	});

	it('but three IDs may have three digits each', async () => {
		expect((await sent(json({ industry: '1, 234, 567' }))).industry).toEqual(['1', '234', '567']);
	});
});

describe('an object as an ID', () => {
	it.each([{ name: '' }, { id: '' }, { name: null }, { id: 'null' }, {}, { id: '', name: ' ' }])(
		'is not looked up if it is empty: %j',
		async (nothing) => {
			const filters = { saved_search_id: nothing, location: { include: [nothing] } };
			expect(await sent(json(filters, SALES))).toEqual({
				api: 'sales_navigator',
				category: 'people',
			});
			expect(lookedUp()).toEqual([]);
		},
	);

	it('does not count as text if it is empty', async () => {
		const company = { include: [{ text: '' }, { text: 'Acme' }] };
		expect(await sent(json({ company }, SALES))).toMatchObject({ company: { include: ['Acme'] } });
	});

	it('may have empty fields next to the filled one', async () => {
		expect(
			await sent(json({ location: [{ id: null, name: 'Athens, Attiki, Greece' }] })),
		).toMatchObject({ location: ['108628768'] });
	});

	it.each<[object, RegExp]>([
		[{ id: '1', title: 'One' }, /^location\[0\]: unknown field "title". Allowed fields: id, name$/],
		[{ id: '1', picked: {} }, /^location\[0\]: unknown field "picked"/],
		[{ text: 'Berlin' }, /^location\[0\]: unknown field "text". Allowed fields: id, name$/],
		[{ id: '1', name: 'One' }, /^location\[0\]: must have only one of id and name$/],
		[{ id: ['1'] }, /^location\[0\]: must be an ID or a name, not a list$/],
		[{ name: { first: 'x' } }, /^location\[0\]: must be an ID or a name, not an object$/],
	])('is rejected as %j', async (value, message) => {
		expect(await refusalOf(sandbox.current, json({ location: [value] }))).toMatch(message);
	});

	it.each([1.5, true, 1e300])('is rejected as %j', async (value) => {
		expect(await refusalOf(sandbox.current, json({ location: [value] }))).toBe(
			`location[0]: must be an ID or a name, not ${JSON.stringify(value)}`,
		);
	});
});

describe('a filter that accepts one ID', () => {
	it.each<[unknown, string]>([
		[['102277331'], '102277331'],
		[[{ id: 7 }], '7'],
		['["8"]', '8'],
		['Warsaw, Mazowieckie, Poland', '101585598'],
		[['', 9, null], '9'],
	])('accepts %j', async (region, id) => {
		expect(await sent(json({ region }, JOBS))).toMatchObject({ region: id });
	});

	it.each(['1, 2', ['1', '2'], 'Milan; Rome'])('rejects %j as two', async (region) => {
		expect(await refusalOf(sandbox.current, json({ region }, JOBS))).toBe(
			'region: accepts only one ID, got 2',
		);
	});
});

describe('Free Text', () => {
	const freeText = (value: unknown) => ({
		...SALES,
		salesNavigatorPeopleFilters: { company: { include: [{ id: locator('text', value) }] } },
	});

	it.each(['Smith; Jones & Co', '[1]', '["a"]', 'Acme, Inc.', '1,234', '4,5'])(
		'is sent unchanged: %s',
		async (text) => {
			expect(await sent(freeText(text))).toMatchObject({ company: { include: [text] } });
			const company = { include: [{ text }] };
			expect(await sent(json({ company }, SALES))).toMatchObject({ company: { include: [text] } });
		},
	);

	it('accepts a list of texts, each of which may contain a separator', async () => {
		const texts = ['Smith; Jones & Co', 'Acme, Inc.'];
		expect(await sent(freeText(expression(texts)))).toMatchObject({ company: { include: texts } });
		const company = { include: texts };
		expect(await sent(json({ company }, SALES))).toMatchObject({ company: { include: texts } });
	});

	it('is one text if JSON has plain text, unless it consists of IDs', async () => {
		const sides = { include: 'Smith; Jones & Co', exclude: '1043, 1115' };
		expect(await sent(json({ company: sides }, SALES))).toMatchObject({
			company: { include: ['Smith; Jones & Co'], exclude: ['1043', '1115'] },
		});
	});
});

describe('a picked ID', () => {
	const people = (value: string, title?: string) => ({
		classicPeopleFilters: {
			connections_of: { values: [{ id: locator('list', value, title) }] },
		},
	});

	it.each(['ACoA,B', 'ACoA;B', 'ACoA?B', '[ACoA]'])(
		'is not split or shortened: %s',
		async (value) => {
			expect(await sent(people(value))).toMatchObject({ connections_of: [value] });
		},
	);

	it("is decoded from the list's own format if it contains separators", async () => {
		expect(await sent(people('?id=ACoA%2CB%3F%3B'))).toMatchObject({
			connections_of: ['ACoA,B?;'],
		});
	});
});

describe('Recruiter rows', () => {
	const rows = (field: string, ...byId: unknown[]): INodeParameters => ({
		...RECRUITER,
		recruiterPeopleFilters: { [field]: { byId: byId as INodeParameters[] } },
	});

	it('are sent once if they are identical, also by name', async () => {
		const priority = 'MUST_HAVE';
		const skills = [
			{ id: locator('id', '261'), priority },
			{ id: locator('id', '261, 261'), priority },
			{ id: locator('name', 'PHP'), priority },
			{ id: locator('id', '261'), priority: 'CAN_HAVE' },
		];
		const expected = [
			{ id: '261', priority },
			{ id: '261', priority: 'CAN_HAVE' },
		];
		sandbox.current.fault({
			route: 'parameters',
			fault: { kind: 'body', body: { items: [{ id: '261', title: 'PHP' }] } },
		});
		expect((await sent(rows('skills', ...skills))).skills).toEqual(expected);
		const inJson = [
			{ id: '261', priority },
			{ id: 261, priority },
			{ id: '261', priority: 'CAN_HAVE' },
		];
		expect((await sent(json({ skills: inJson }, RECRUITER))).skills).toEqual(expected);
	});

	it('accept several IDs or names, each of which becomes a row', async () => {
		const expected = ['1', '2'].map((id) => ({ id, priority: 'CAN_HAVE' }));
		const row = { id: locator('id', '1, 2'), priority: 'CAN_HAVE' };
		expect((await sent(rows('skills', row))).skills).toEqual(expected);
		const inJson = [{ id: '1, 2', priority: 'CAN_HAVE' }];
		expect((await sent(json({ skills: inJson }, RECRUITER))).skills).toEqual(expected);
	});

	it('use the title of a pick, not one left over from another mode', async () => {
		const scope = 'CURRENT_OR_OPEN_TO_RELOCATE';
		const picked = { id: locator('list', '7', 'Seven'), priority: 'CAN_HAVE', scope };
		expect((await sent(rows('location', picked))).location).toEqual([
			{ id: '7', priority: 'CAN_HAVE', scope, title: 'Seven' },
		]);
		sandbox.current.reset();
		const typed = { ...picked, id: locator('id', '7', 'Seven') };
		expect(await refusalOf(sandbox.current, rows('location', typed))).toMatch(
			/^Location: Title \(title\) is required/,
		);
	});

	it('prefer the detail from the pick or the look-up to a manual entry', async () => {
		const byHand = { priority: 'CAN_HAVE', is_selection: true };
		const picked = { id: locator('list', '?id=9&is_selection=false'), ...byHand };
		expect((await sent(rows('role', picked))).role).toEqual([
			{ id: '9', priority: 'CAN_HAVE', is_selection: false },
		]);
		sandbox.current.fault({
			route: 'parameters',
			fault: {
				kind: 'body',
				body: { items: [{ id: '10', title: 'Dentist', additional_data: { is_selection: false } }] },
			},
		});
		const expected = [{ id: '10', priority: 'CAN_HAVE', is_selection: false }];
		const named = { id: locator('name', 'Dentist'), ...byHand };
		expect((await sent(rows('role', named))).role).toEqual(expected);
		const inJson = { role: [{ id: { name: 'Dentist' }, ...byHand }] };
		expect((await sent(json(inJson, RECRUITER))).role).toEqual(expected);
	});

	it('include the project of a saved search, in the form and in JSON', async () => {
		const pick = locator('list', '?id=3500000001&project_id=4500000001', 'Backend');
		const expected = { id: '3500000001', project_id: '4500000001' };
		const recruiterPeopleFilters = { saved_search: { value: { id: pick } } };
		expect(await sent({ ...RECRUITER, recruiterPeopleFilters })).toMatchObject({
			saved_search: expected,
		});
		expect((await sent(json({ saved_search: { id: pick } }, RECRUITER))).saved_search).toEqual(
			expected,
		);
	});
});

describe('a radius without a location is rejected', () => {
	it.each<[object, INodeParameters, string]>([
		[
			{ location_within_area: 25 },
			JOBS,
			'location_within_area: only works with Location or Region',
		],
		[{ location_within_area: 25 }, RECRUITER, 'location_within_area: only works with Location'],
		[
			{ location_by_postal_code: { exclude: ['1'], within_area: 25 } },
			SALES,
			'location_by_postal_code.within_area: only works with Include',
		],
	])('%j', async (filters, variant, message) => {
		expect(await refusalOf(sandbox.current, json(filters, variant))).toBe(
			`${message}. Fill that in too`,
		);
	});

	it('but accepted with a location', async () => {
		const filters = { location_within_area: 25, region: '103328282' };
		expect(await sent(json(filters, JOBS))).toMatchObject(filters);
	});
});
