import axios from 'axios';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../../sandbox/server.cts';
import { ACCOUNT, jsonOf, search } from '../../../support/search.cts';
import { found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const KEYS = {
	people: [
		'name',
		'headline',
		'current_role',
		'current_company',
		'location',
		'profile_url',
		'first_name',
		'last_name',
		'network_distance',
		'current_company_url',
		'current_company_id',
		'member_urn',
		'id',
		'key',
	],
	companies: [
		'name',
		'industry',
		'headcount',
		'location',
		'summary',
		'profile_url',
		'followers_count',
		'job_offers_count',
		'revenue',
		'id',
	],
	posts: [
		'author_name',
		'text',
		'posted_at',
		'reactions',
		'comments',
		'share_url',
		'author_headline',
		'author_url',
		'author_is_company',
		'author_id',
		'social_id',
		'id',
	],
	jobs: [
		'title',
		'company_name',
		'location',
		'posted_at',
		'url',
		'easy_apply',
		'benefits',
		'promoted',
		'reposted',
		'company_url',
		'company_id',
		'id',
	],
};

const VARIANTS: Array<[string, keyof typeof KEYS]> = [
	['classic', 'people'],
	['classic', 'companies'],
	['classic', 'posts'],
	['classic', 'jobs'],
	['sales_navigator', 'people'],
	['sales_navigator', 'companies'],
	['recruiter', 'people'],
];

const results = async (changes: INodeParameters) => {
	sandbox.current.reset({ results: 200 });
	return jsonOf(await found(sandbox.current, { returnAll: true, ...changes }));
};

/** What the sandbox itself says, asked without the node. */
async function asked(body: object): Promise<IDataObject[]> {
	const { data } = await axios.post<{ items: IDataObject[] }>(
		`${sandbox.current.url}/linkedin/search`,
		body,
		{ headers: { 'X-API-KEY': SANDBOX_KEY }, params: { account_id: ACCOUNT, limit: 50 } },
	);
	return data.items;
}

describe.each(VARIANTS)('results of %s %s', (api, category) => {
	it('have the same columns in the same order, all flat', async () => {
		const rows = await results({ api, category });

		expect(rows).toHaveLength(200);
		for (const row of rows) {
			expect(Object.keys(row)).toEqual(KEYS[category]);
			for (const value of Object.values(row)) {
				expect(value === null || typeof value !== 'object').toBe(true);
				expect([undefined, '']).not.toContain(value);
			}
		}
	});

	it('have links without tracking parameters, and no range that looks like a date', async () => {
		for (const row of await results({ api, category })) {
			for (const [name, value] of Object.entries(row)) {
				if (/_?url$/.test(name) && value !== null) {
					expect(value).toMatch(/^https:\/\/www\.linkedin\.com\/[^?#]+$/);
				}
			}
			expect(String(row.headcount)).not.toMatch(/\d-\d/);
			expect(String(row.revenue)).not.toMatch(/\d-\d/);
		}
	});

	it('are unchanged with Raw', async () => {
		sandbox.current.reset({ results: 50 });
		const items = await found(sandbox.current, { api, category, output: 'raw' });

		expect(jsonOf(items)).toEqual(await asked({ api, category }));
	});
});

describe('people', () => {
	it.each(['classic', 'sales_navigator', 'recruiter'])('of %s always have a key', async (api) => {
		const rows = await results({ api });

		for (const { key, member_urn: urn, id } of rows) {
			expect(key).toBe(urn ?? id);
			expect(key).toEqual(expect.any(String));
		}
		// Both kinds of key are among them.
		expect(rows.some(({ member_urn: urn }) => urn === null)).toBe(true);
		expect(rows.some(({ member_urn: urn }) => urn !== null)).toBe(true);
	});

	it('have first and last names that together are the full name', async () => {
		for (const { name, first_name: first, last_name: last } of await results({})) {
			expect(`${String(first)} ${String(last)}`).toBe(name);
		}
	});
});

describe('Selected Fields', () => {
	const selected = async (outputFields: string) =>
		await results({ api: 'recruiter', output: 'selectedFields', outputFields });

	it('returns the named fields of the raw result, in their order, null if absent', async () => {
		const raw = await results({ api: 'recruiter', output: 'raw' });
		const rows = await selected(' name,current_positions[0].company , education.0.school,none.x ');

		for (const [index, row] of rows.entries()) {
			const { name, current_positions: positions, education } = raw[index];
			const names = ['name', 'current_positions[0].company', 'education.0.school', 'none.x'];
			expect(Object.keys(row)).toEqual([...names, 'id']);
			expect(Object.values(row).slice(0, -1)).toEqual([
				name,
				(positions as IDataObject[])[0].company,
				(education as IDataObject[])[0].school,
				null,
			]);
		}
	});

	it('returns whole objects too, and no inherited properties', async () => {
		const [row] = await selected('privacySettings, constructor, __proto__.toString, name.length');
		expect(row.privacySettings).toEqual({
			allowConnectionsBrowse: expect.any(Boolean),
			showPremiumSubscriberIcon: expect.any(Boolean),
		});
		expect(row).toMatchObject({ constructor: null, '__proto__.toString': null });
		expect(row['name.length']).toBeNull();
	});

	it.each(["={{ '' }}", ' , ', '={{ undefined }}', '={{ [] }}'])(
		'requires at least one field, not %p',
		async (outputFields) => {
			const { error } = await search(sandbox.current, { output: 'selectedFields', outputFields });
			expect(error?.message).toMatch(/^Fields: /);
			expect(sandbox.current.requests).toEqual([]);
		},
	);

	it.each([
		'={{ ["id", "object"] }}',
		'["id", "object"]',
		'id; object',
		'={{ "id\\nobject" }}',
		' id, id ,object',
	])('accepts %s', async (fields) => {
		const [row] = await selected(fields);
		expect(Object.keys(row)).toEqual(['id', 'object']);
	});

	it('always includes the ID, after the others', async () => {
		const [raw] = await results({ api: 'recruiter', output: 'raw' });
		const [row] = await selected('name');
		expect(row).toEqual({ name: raw.name, id: raw.id });
		expect(row.id).toMatch(/\S/);
	});
});
