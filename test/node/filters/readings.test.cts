import type { INodeParameters } from 'n8n-workflow';
import { json, refusalOf } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

/*
 * What people, expressions and agents write for a number, a date, a range, yes or no: the form and the JSON
 * read it alike.
 */
const sandbox = useSandbox();

const JOBS = { category: 'jobs' };
const COMPANIES = { category: 'companies' };
const SALES = { api: 'sales_navigator' };
const RECRUITER = { api: 'recruiter' };

/** As an expression gives it, which may be anything. */
const expression = (value: unknown) => `={{ ${JSON.stringify(value)} }}`;

/** The Filters collection of each search. */
const FILTERS: Record<string, string> = {
	'classic people': 'classicPeopleFilters',
	'classic companies': 'classicCompaniesFilters',
	'classic jobs': 'classicJobsFilters',
	'sales_navigator people': 'salesNavigatorPeopleFilters',
	'recruiter people': 'recruiterPeopleFilters',
};

interface Variant extends INodeParameters {
	api?: string;
	category?: string;
}

function inForm(field: string, value: unknown, variant: Variant): INodeParameters {
	const { api = 'classic', category = 'people' } = variant;
	return { ...variant, [FILTERS[`${api} ${category}`]]: { [field]: expression(value) } };
}

/** The value that is sent where the form, and where the JSON, holds this one. */
async function sent(field: string, value: unknown, variant: Variant): Promise<unknown[]> {
	await found(sandbox.current, { limit: 1, ...inForm(field, value, variant) });
	await found(sandbox.current, { limit: 1, ...json({ [field]: value }, variant) });
	return (bodiesOf(sandbox.current) as Array<Record<string, unknown>>).map((body) => body[field]);
}

/** What is said of a value that is refused, in the form and in the JSON, without the name of the field. */
async function refusals(field: string, value: unknown, variant: Variant): Promise<string[]> {
	const form = await refusalOf(sandbox.current, inForm(field, value, variant));
	const inJson = await refusalOf(sandbox.current, json({ [field]: value }, variant));
	expect(inJson.startsWith(field)).toBe(true);
	return [form, inJson].map((message) => message.slice(message.indexOf(': ') + 2));
}

const alike = (value: unknown) => [value, value];

describe('a boolean', () => {
	it.each<[unknown, boolean]>([
		[true, true],
		['true', true],
		['TRUE', true],
		[' True ', true],
		[1, true],
		['1', true],
		[false, false],
		['false', false],
		['FALSE', false],
		[0, false],
		['0', false],
	])('accepts %j', async (value, easy_apply) => {
		expect(await sent('easy_apply', value, JOBS)).toEqual(alike(easy_apply));
	});

	it.each(['maybe', 'yes', 2, {}])('rejects %j', async (value) => {
		if (typeof value !== 'object') {
			const message = `must be true or false, not ${JSON.stringify(value)}`;
			expect(await refusals('easy_apply', value, JOBS)).toEqual(alike(message));
			return;
		}
		const message = await refusalOf(sandbox.current, json({ easy_apply: { yes: 1 } }, JOBS));
		expect(message).toBe('easy_apply: must be true or false, not an object');
	});

	it.each(['TRUE', 'true', 1, '1'])('accepts %j inside an object too', async (value) => {
		const saved_search = { id: '3500000001', project_id: '4500000001', newest_results_only: value };
		await found(sandbox.current, json({ saved_search }, { ...RECRUITER, limit: 1 }));
		expect(bodiesOf(sandbox.current)).toMatchObject([
			{ saved_search: { newest_results_only: true } },
		]);
	});

	it.each(['TRUE', 1, expression('true'), expression(1)])(
		'accepts %j for Return All',
		async (value) => {
			sandbox.current.reset({ results: 60 });
			const items = await found(sandbox.current, { returnAll: value, limit: 5 });
			expect(items).toHaveLength(60);
		},
	);

	it.each([expression('false'), expression(0), expression(''), expression(null)])(
		'accepts off for Return All: %s',
		async (value) => {
			expect(await found(sandbox.current, { returnAll: value, limit: 5 })).toHaveLength(5);
		},
	);

	it('accepts a text for Include Paging', async () => {
		const options = { includePaging: expression('TRUE') };
		const [item] = await found(sandbox.current, { limit: 1, options });
		expect(item.json).toHaveProperty('_paging');
	});

	it.each<[string, INodeParameters]>([
		['Return All', { returnAll: expression('all') }],
		['Include Paging', { options: { includePaging: expression('maybe') } }],
		['Ignore Empty Filters', { options: { ignoreEmptyFilters: expression(2) } }],
	])('of %s is rejected if it is not a boolean', async (label, changes) => {
		expect(await refusalOf(sandbox.current, changes)).toMatch(
			new RegExp(`^${label}: must be true or false, not `),
		);
	});
});

describe('a number', () => {
	it.each([7, '7', ' 7 ', '7.0'])('accepts %j', async (value) => {
		expect(await sent('date_posted', value, JOBS)).toEqual(alike(7));
	});

	it.each(['1,000', 'week', '7 days', true])('rejects %j', async (value) => {
		const message = `must be a number, not ${JSON.stringify(value)}`;
		expect(await refusals('date_posted', value, JOBS)).toEqual(alike(message));
	});

	it('accepts text in a list', async () => {
		expect(await sent('network_distance', ['1', 2], {})).toEqual(alike([1, 2]));
	});
});

describe('a text', () => {
	it('accepts a number', async () => {
		expect(await sent('last_name', 1701, SALES)).toEqual(alike('1701'));
	});

	it('rejects a list and an object', async () => {
		expect(await refusals('last_name', ['a'], SALES)).toEqual(alike('must be text, not a list'));
		const message = await refusalOf(sandbox.current, json({ keywords: { a: 1 } }));
		expect(message).toBe('keywords: must be text, not an object');
	});

	it.each(['null', 'undefined', ' ', '\ufeff'])('counts as empty if it is %j', async (value) => {
		await found(sandbox.current, { limit: 1, keywords: expression(value) });
		await found(sandbox.current, json({ keywords: value, school: [value] }, { limit: 1 }));
		const nothing = { api: 'classic', category: 'people' };
		expect(bodiesOf(sandbox.current)).toEqual([nothing, nothing]);
	});

	it('is required for an account', async () => {
		for (const value of ['', 'undefined', 'null']) {
			const accountId = { __rl: true, mode: 'id', value: expression(value) };
			expect(await refusalOf(sandbox.current, { accountId })).toMatch(/^Account is required/);
		}
		const lists = { accountId: { __rl: true, mode: 'id', value: expression(['a']) } };
		expect(await refusalOf(sandbox.current, lists)).toBe('Account: must be text, not a list');
	});
});

describe('a date', () => {
	const NOON = Date.UTC(2026, 0, 31, 12) / 1000;

	it.each<[unknown, number]>([
		['2026-01-31T12:00:00Z', NOON],
		['2026-01-31T13:00:00+01:00', NOON],
		[NOON, NOON],
		[String(NOON), NOON],
		[NOON * 1000, NOON],
		[String(NOON * 1000 + 999), NOON],
		[NOON + 0.5, NOON],
		['Sat, 31 Jan 2026 12:00:00 GMT', NOON],
	])('accepts %j', async (value, last_viewed_at) => {
		expect(await sent('last_viewed_at', value, SALES)).toEqual(alike(last_viewed_at));
	});

	it.each<[unknown, string]>([
		['2026-01-31', '2026-01-31'],
		['20260131', '2026-01-31'],
		[20260131, '2026-01-31'],
		['2026-01-31 00:00:00', '2026-01-31'],
		['2026', '2026-01-01'],
		[2026, '2026-01-01'],
	])("without an offset is in the workflow's time zone: %j", async (value, day) => {
		// The engine's workflows have n8n's default time zone.
		const [form, inJson] = (await sent('last_viewed_at', value, SALES)) as number[];
		expect(form).toBe(inJson);
		const local = new Date(form * 1000).toLocaleString('sv-SE', { timeZone: 'America/New_York' });
		expect(local).toBe(`${day} 00:00:00`);
	});

	it.each(['soon', -5, '-5', 0, 7, '31/01/2026', '01/02/2026', '31 Jan 2026', 1e17, true])(
		'rejects %j',
		async (value) => {
			const message = `must be a date such as 2026-01-31, or a Unix time in seconds or milliseconds, not ${JSON.stringify(value)}`;
			expect(await refusals('last_viewed_at', value, SALES)).toEqual(alike(message));
		},
	);
});

describe('a fixed range', () => {
	it.each<[unknown, object[]]>([
		['11-50', [{ min: 11, max: 50 }]],
		['11–50', [{ min: 11, max: 50 }]],
		['11 – 50 employees', [{ min: 11, max: 50 }]],
		['11 to 50', [{ min: 11, max: 50 }]],
		['1,001-5,000', [{ min: 1001, max: 5000 }]],
		['1,001–5,000 Employees', [{ min: 1001, max: 5000 }]],
		['10,001+', [{ min: 10001 }]],
		['10001+ Employees', [{ min: 10001 }]],
		['10001-', [{ min: 10001 }]],
		[
			'11-50,201-500,1,001-5,000, 10,001+',
			[{ min: 11, max: 50 }, { min: 201, max: 500 }, { min: 1001, max: 5000 }, { min: 10001 }],
		],
		[
			'11-50; 51–200\n1,001-5,000',
			[
				{ min: 11, max: 50 },
				{ min: 51, max: 200 },
				{ min: 1001, max: 5000 },
			],
		],
		[['1,001-5,000'], [{ min: 1001, max: 5000 }]],
		[{ min: 10001, max: null }, [{ min: 10001 }]],
		[[{ min: 10001, max: '' }, {}, { min: null, max: null }], [{ min: 10001 }]],
		[[{ min: '11', max: '50' }], [{ min: 11, max: 50 }]],
		[['11-50', { min: 11, max: 50 }, '11–50'], [{ min: 11, max: 50 }]],
	])('accepts %j', async (value, headcount) => {
		expect(await sent('headcount', value, COMPANIES)).toEqual(alike(headcount));
	});

	it.each<[unknown, string]>([
		['11-51', '"11-51"'],
		['11-50 apples', '"11-50 apples"'],
		['many', '"many"'],
		['1-1', '"1-1"'],
		[[{ min: 11, max: 50, unit: 'x' }], '{"min":11,"max":50,"unit":"x"}'],
		[[{ min: 11, max: 200 }], '{"min":11,"max":200}'],
		[[7], '7'],
	])('rejects %j', async (value, quoted) => {
		const [form, inJson] = await refusals('headcount', value, COMPANIES);
		expect(form).toBe(inJson);
		expect(form.startsWith(`${quoted} is not one of the ranges 1-10, 11-50, `)).toBe(true);
	});

	it.each<[string, Variant]>([
		['company_headcount', SALES],
		['company_headcount', RECRUITER],
	])('accepts self-employed: %s of %j', async (field, variant) => {
		for (const value of [[{ min: 1, max: 1 }], 'Self-Employed', 'self-employed', '1-1']) {
			sandbox.current.reset();
			expect(await sent(field, value, variant)).toEqual(alike([{ min: 1, max: 1 }]));
		}
	});

	it('accepts years', async () => {
		const value = ['Less Than 1 Year', '3–5 Years', '10+ years'];
		const ranges = [{ min: 0, max: 1 }, { min: 3, max: 5 }, { min: 10 }];
		expect(await sent('tenure', value, SALES)).toEqual(alike(ranges));
	});
});

describe('a free range', () => {
	it.each<[unknown, object]>([
		['3-5', { min: 3, max: 5 }],
		['3–5', { min: 3, max: 5 }],
		['3+', { min: 3 }],
		[
			{ min: '3', max: '5' },
			{ min: 3, max: 5 },
		],
		[{ min: 3, max: null }, { min: 3 }],
	])('accepts %j', async (value, tenure) => {
		await found(sandbox.current, json({ tenure: value }, { ...RECRUITER, limit: 1 }));
		expect(bodiesOf(sandbox.current)).toMatchObject([{ tenure }]);
	});

	it.each<[unknown, RegExp]>([
		['5-3', /^tenure: the minimum 5 is above the maximum 3/],
		['many', /^tenure: must be a range such as 3-5 or \{ "min": 3, "max": 5 \}, not "many"/],
	])('rejects %j', async (value, message) => {
		expect(await refusalOf(sandbox.current, json({ tenure: value }, RECRUITER))).toMatch(message);
	});
});
