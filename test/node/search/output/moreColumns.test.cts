import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { moreColumnChoices } from '../../../../nodes/PostPress/resources/linkedInSearch/output/moreColumns';
import { person, rowsOf } from '../../../support/resultRows.cts';
import { jsonOf, search } from '../../../support/search.cts';
import { found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const ALL = moreColumnChoices.map(({ value }) => String(value));

const options = (moreColumns: unknown): INodeParameters => ({
	options: { moreColumns: moreColumns as string[] },
});

/** What the chosen columns hold for these results. */
const columnsOf = async (items: object[], chosen: string[] = ALL, changes: INodeParameters = {}) =>
	await rowsOf(sandbox.current, items, { ...changes, ...options(chosen) });

describe('More Columns', () => {
	it('is off by default', async () => {
		const [row] = await rowsOf(sandbox.current, [person({ industry: 'Tech' })]);
		expect(row).not.toHaveProperty('industry');
	});

	it('adds details of people after the fixed columns', async () => {
		const [row] = await columnsOf([
			person({
				industry: 'Software Development',
				premium: false,
				open_profile: true,
				verified: true,
				shared_connections_count: 0,
				recent_posts_count: 3,
				pending_invitation: false,
				recently_hired: true,
				profile_picture_url: 'https://media.licdn.com/small.jpg?e=1',
				profile_picture_url_large: 'https://media.licdn.com/large.jpg?e=1',
				current_positions: [
					{
						role: 'CTO',
						company_headcount: { min: 11, max: 50 },
						start: { year: 2023, month: 4 },
						tenure_at_role: { years: 2, months: 4 },
						tenure_at_company: { years: 3, months: 0 },
					},
				],
			}),
		]);
		expect(Object.keys(row).slice(0, 14).at(-1)).toBe('key');
		expect(Object.fromEntries(Object.entries(row).slice(14))).toMatchObject({
			industry: 'Software Development',
			company_headcount_min: 11,
			company_headcount_max: 50,
			role_started: '2023-04',
			years_in_role: 2.3,
			years_at_company: 3,
			premium: false,
			open_profile: true,
			verified: true,
			shared_connections: 0,
			recent_posts: 3,
			pending_invitation: false,
			recently_hired: true,
			picture_url: 'https://media.licdn.com/large.jpg?e=1',
		});
	});

	it('describes the position that the row shows', async () => {
		const positions = [
			{ role: 'Founder', start: { year: 2010 } },
			{ role: 'Head of Sales', start: { year: 2024 } },
		];
		const [row] = await columnsOf([person({ current_positions: positions })], ['role_started'], {
			classicPeopleFilters: { advanced_keywords: { value: { title: 'sales' } } },
		});
		expect(row).toMatchObject({ current_role: 'Head of Sales', role_started: '2024' });
	});

	it.each([
		['11-50', 11, 50],
		['1,001-5,000', 1001, 5000],
		['10.001+', 10001, null],
		['1', 1, 1],
		['many', null, null],
		[undefined, null, null],
	])('parses a headcount of %p into numbers', async (headcount, min, max) => {
		const [row] = await columnsOf([{ type: 'COMPANY', id: '1', headcount }]);
		expect([row.company_headcount_min, row.company_headcount_max]).toEqual([min, max]);
	});

	it("adds a company's revenue as numbers, and does not move its industry", async () => {
		const range = { min: 2.5, max: 20, currency: 'USD' };
		const [row] = await columnsOf([
			{ type: 'COMPANY', id: '1', industry: 'Tech', revenue_range: range },
		]);
		expect(row).toMatchObject({ revenue_min: 2.5, revenue_max: 20, revenue_currency: 'USD' });
		expect([row.industry, Object.keys(row)[1]]).toEqual(['Tech', 'industry']);
	});

	it("adds a job's details of the employer", async () => {
		const [row] = await columnsOf([
			{
				type: 'JOB',
				id: '1',
				reference_id: 'r1',
				company: { public_identifier: 'acme', profile_picture_url: 'https://media.licdn.com/a' },
			},
		]);
		expect(row).toMatchObject({
			reference_id: 'r1',
			company_slug: 'acme',
			company_logo_url: 'https://media.licdn.com/a',
		});
	});

	it("adds a post's counters, hashtags and links", async () => {
		const text =
			'We #hire! See https://acme.com/jobs?id=1#top, (https://lnkd.in/x). #Hire #Köln #hire a#b';
		const [row] = await columnsOf([
			{ type: 'POST', id: '1', text, repost_counter: 4, impressions_counter: 0, is_repost: false },
		]);
		expect(row).toMatchObject({
			reposts: 4,
			impressions: 0,
			is_repost: false,
			hashtags: '#hire #Hire #Köln',
			links: 'https://acme.com/jobs?id=1#top https://lnkd.in/x',
		});
	});

	it.each([
		['classic', 'people'],
		['classic', 'companies'],
		['classic', 'posts'],
		['classic', 'jobs'],
		['recruiter', 'people'],
	])('has the same flat columns for every result of %s %s', async (api, category) => {
		sandbox.current.reset({ results: 100 });
		const changes = { api, category, returnAll: true, ...options(ALL) };
		const rows = jsonOf(await found(sandbox.current, changes));
		const [first] = rows;
		for (const row of rows) {
			expect(Object.keys(row)).toEqual(Object.keys(first));
			for (const value of Object.values(row)) {
				expect(value === null || !['object', 'undefined'].includes(typeof value)).toBe(true);
			}
		}
	});

	it('never throws, whatever the API returns', async () => {
		const odd: unknown[] = [null, '', 0, 'x', [], {}, [null], { min: 'a' }, true];
		const items = odd.flatMap((value): IDataObject[] =>
			['PEOPLE', 'COMPANY', 'POST', 'JOB'].map((type) => ({
				type,
				id: `${type} ${JSON.stringify(value)}`,
				...Object.fromEntries(
					['headcount', 'revenue_range', 'company', 'text', 'current_positions'].map((name) => [
						name,
						value as IDataObject,
					]),
				),
			})),
		);
		expect(await columnsOf(items)).toHaveLength(items.length);
	});

	it('rejects a column that does not exist', async () => {
		const { error } = await search(sandbox.current, options(['industry', 'salary']));
		expect(error?.message).toMatch(/^More Columns: "salary" is not one of company_headcount, /);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('is ignored by other outputs', async () => {
		const changes = { output: 'raw', ...options(ALL) };
		const result = person({ industry: 'Tech' });
		expect(await rowsOf(sandbox.current, [result], changes)).toEqual([result]);
	});
});
