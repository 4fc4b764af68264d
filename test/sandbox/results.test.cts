import { buildResults, naturalTotal, type Search } from './results.cts';
import { variantSchemas } from './schema.cts';

const REQUIRED: Record<string, string[]> = {
	PEOPLE: [
		...['object', 'type', 'id', 'public_identifier', 'public_profile_url', 'profile_url'],
		...['profile_picture_url', 'profile_picture_url_large', 'member_urn', 'name'],
		...['network_distance', 'location', 'industry', 'headline'],
	],
	COMPANY: ['object', 'type', 'id', 'name', 'location', 'profile_url', 'industry', 'summary'],
	POST: [
		...['object', 'type', 'provider', 'id', 'social_id', 'share_url', 'text', 'date'],
		...['parsed_datetime', 'reaction_counter', 'comment_counter', 'repost_counter'],
		...['impressions_counter', 'author', 'permissions', 'is_repost', 'mentions', 'attachments'],
	],
	JOB: [
		...['object', 'type', 'id', 'reference_id', 'title', 'location', 'posted_at', 'reposted'],
		...['url', 'promoted', 'benefits', 'easy_apply', 'company'],
	],
};

const NEVER_NULL: Record<string, string[]> = {
	PEOPLE: ['object', 'type', 'id', 'network_distance', 'headline'],
	COMPANY: ['object', 'type', 'id', 'name', 'profile_url', 'industry'],
	POST: REQUIRED.POST,
	JOB: REQUIRED.JOB.filter((name) => name !== 'location' && name !== 'posted_at'),
};

const TYPE_OF: Record<string, string> = {
	people: 'PEOPLE',
	companies: 'COMPANY',
	posts: 'POST',
	jobs: 'JOB',
};

function search(variant: string, filters: object = {}): Search {
	const [api, category] = variant.split('.');
	return { api, category, ...filters };
}

describe.each(Object.keys(variantSchemas))('%s', (variant) => {
	const items = buildResults(search(variant), 0, 400);
	const type = TYPE_OF[variant.split('.')[1]];

	it('have the required fields, null only if the API allows it', () => {
		for (const item of items) {
			expect(item.type).toBe(type);
			expect(Object.keys(item)).toEqual(expect.arrayContaining(REQUIRED[type]));
			for (const name of NEVER_NULL[type]) expect(item[name]).not.toBeNull();
		}
	});

	it('have unique IDs', () => {
		expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
	});

	it('are the same for the same search, whatever the page size', () => {
		expect(buildResults(search(variant), 20, 5)).toEqual(items.slice(20, 25));
		expect(buildResults(search(variant, { keywords: 'x' }), 0, 5)).not.toEqual(items.slice(0, 5));
	});

	it('contain texts that spreadsheets could misread', () => {
		const texts = JSON.stringify(items);
		expect(texts).toMatch(/":"=/);
		expect(texts).toMatch(/\p{Extended_Pictographic}/u);
	});
});

describe('people', () => {
	const urns = (items: Array<Record<string, unknown>>) =>
		items.map((item) => item.member_urn).filter((urn) => urn !== null);

	it('have the fields of their product', () => {
		const [classic, sales, recruiter] = ['classic', 'sales_navigator', 'recruiter'].map((api) =>
			buildResults({ api, category: 'people' }, 0, 200),
		);
		expect(classic.every(({ id }) => String(id).startsWith('ACoAA'))).toBe(true);
		expect(sales.every(({ id }) => String(id).startsWith('ACwAA'))).toBe(true);
		expect(recruiter.every(({ id }) => String(id).startsWith('AEMAA'))).toBe(true);
		expect(String(sales[0].profile_url)).toContain('/sales/lead/');
		for (const items of [classic, sales, recruiter]) {
			expect(new Set(urns(items)).size).toBe(urns(items).length);
			expect(urns(items).length).toBeLessThan(items.length);
			expect(items.some((item) => item.public_identifier === null)).toBe(true);
			expect(items.some((item) => !('first_name' in item))).toBe(true);
		}
	});

	it('hide the names of people outside the Recruiter network, and only theirs', () => {
		for (const item of buildResults({ api: 'recruiter', category: 'people' }, 0, 200)) {
			const hidden = item.network_distance === 'OUT_OF_NETWORK';
			expect([item.name === null, item.profile_url === null]).toEqual([hidden, hidden]);
			if (hidden) expect(item).not.toHaveProperty('first_name');
		}
	});

	it('reflect the search', () => {
		const filters = {
			keywords: '"platform" AND cloud',
			location: { include: ['102277331'] },
			company: { include: ['Acme Rockets', '1043'] },
			role: { include: ['8'] },
			first_name: 'Ada',
			network_distance: [1],
		};
		for (const item of buildResults(search('sales_navigator.people', filters), 0, 30)) {
			expect(item.headline).toMatch(
				/Chief Executive Officer at (Acme Rockets|Siemens) \| platform/,
			);
			expect(item.name).toMatch(/^Ada /);
			expect(item.network_distance).toBe('DISTANCE_1');
			expect([null, 'San Francisco, California, United States']).toContain(item.location);
		}
	});

	it('reflect Recruiter’s entries, except excluded ones', () => {
		const company = [
			{ id: '1043', priority: 'MUST_HAVE' },
			{ id: '1441', priority: 'DOESNT_HAVE' },
		];
		for (const item of buildResults(search('recruiter.people', { company }), 0, 30)) {
			expect(item.headline).toContain('at Siemens');
		}
	});
});

describe('totals', () => {
	it('are between 100 and 3,000 and do not change', () => {
		for (let index = 0; index < 50; index++) {
			const total = naturalTotal(search('classic.people', { keywords: `k${index}` }));
			expect(total).toBeGreaterThanOrEqual(100);
			expect(total).toBeLessThanOrEqual(3000);
			expect(naturalTotal(search('classic.people', { keywords: `k${index}` }))).toBe(total);
		}
	});
});
