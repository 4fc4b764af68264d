import { locator } from '../../../support/search.cts';
import { bodiesOf } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';
import { person, rowsOf } from '../../../support/resultRows.cts';

const sandbox = useSandbox();

const rows = async (...items: object[]) => await rowsOf(sandbox.current, items);

const RESULTS_PAGE = 'https://www.linkedin.com/search/results/people/headless?origin=X';

const hidden = (id: string, details: object = {}) =>
	person({
		id,
		name: 'LinkedIn Member',
		member_urn: 'urn:li:member:headless',
		public_identifier: null,
		public_profile_url: null,
		profile_url: RESULTS_PAGE,
		...details,
	});

describe('hidden members', () => {
	it('have the key that identifies them, and no placeholders', async () => {
		const [one, other] = await rows(hidden('ACoAA1'), hidden('ACoAA2'));
		expect([one.key, other.key]).toEqual(['ACoAA1', 'ACoAA2']);
		expect(one).toMatchObject({
			name: 'LinkedIn Member',
			first_name: null,
			last_name: null,
			member_urn: null,
			profile_url: null,
		});
	});

	it.each([
		['urn:li:member:headless', null],
		['urn:li:member:0', null],
		['urn:li:member:', null],
		['urn:li:member:12a', null],
		['urn:li:fsd_profile:ACoAAB7', null],
		['', null],
		[null, null],
		['urn:li:member:1234567', 'urn:li:member:1234567'],
	])('with the member URN %j have %j in the row', async (member_urn, expected) => {
		const [row] = await rows(person({ member_urn }));
		expect(row.member_urn).toBe(expected);
		expect(row.key).toBe(expected ?? 'ACoAA1');
	});

	it.each([
		'LinkedIn Member',
		'linkedin member ',
		'LinkedIn-Mitglied',
		'Utilisateur LinkedIn',
		'Membro do LinkedIn',
		'LinkedIn 회원',
	])('named %j have no first and last name', async (name) => {
		const [row] = await rows(person({ name, first_name: 'LinkedIn', last_name: 'Member' }));
		expect([row.name, row.first_name, row.last_name]).toEqual([name.trim() && name, null, null]);
	});

	it('do not include people with LinkedIn after their name', async () => {
		const [row] = await rows(
			person({ name: 'Jane Doe', first_name: 'Jane LinkedIn', last_name: 'Doe' }),
		);
		expect([row.first_name, row.last_name]).toEqual(['Jane LinkedIn', 'Doe']);
	});

	const profile = 'https://www.linkedin.com/in/ana';
	it.each([
		[{ public_profile_url: RESULTS_PAGE, public_identifier: 'ana' }, profile],
		[{ public_profile_url: 'https://www.linkedin.com/in/UNKNOWN', profile_url: profile }, profile],
		[{ public_identifier: 'UNKNOWN', profile_url: RESULTS_PAGE }, null],
		[{ public_identifier: 'headless' }, null],
		[{ profile_url: 'https://www.linkedin.com/sales/search/people?query=x' }, null],
		[{ profile_url: 'https://www.linkedin.com/sales/lists/people/7100000000000000002' }, null],
		[{ profile_url: 'https://www.linkedin.com/' }, null],
		[
			{ profile_url: 'https://www.linkedin.com/talent/hire/1/manage/all/profile/AE1?trk=x' },
			'https://www.linkedin.com/talent/hire/1/manage/all/profile/AE1',
		],
		[
			{ profile_url: 'https://www.linkedin.com/talent/profile/AE1?trk=x' },
			'https://www.linkedin.com/talent/profile/AE1',
		],
		[{ profile_url: 'https://de.linkedin.com/in/ana/?trk=x' }, 'https://de.linkedin.com/in/ana/'],
	])('with the links %j have the profile %j', async (urls, expected) => {
		const [row] = await rows(person(urls));
		expect(row.profile_url).toBe(expected);
	});
});

it.each([['ACoAA1'], [''], [null]])(
	'people with the ID %j have keys, and different people have different keys',
	async (id) => {
		const people = [
			{ name: 'Ana Cruz' },
			{ name: 'Ben Cruz' },
			{ name: 'Ana Cruz', headline: 'CTO' },
		];
		const keys = (
			await rows(...people.map((details, index) => person({ ...details, id: id && id + index })))
		).map(({ key }) => key);
		expect(new Set(keys).size).toBe(3);
		for (const key of keys) expect(key).toEqual(expect.stringMatching(/./));
	},
);

it('two results without an ID are both returned', async () => {
	expect(await rows(person({ id: '' }), person({ id: '' }))).toHaveLength(2);
});

describe('links to pages', () => {
	it.each([
		['https://www.linkedin.com/company/acme?trk=x', 'https://www.linkedin.com/company/acme'],
		['https://www.linkedin.com/sales/company/1441?x=1', 'https://www.linkedin.com/company/1441'],
		['https://www.linkedin.com/school/mit/#people', 'https://www.linkedin.com/school/mit/'],
		['https://www.linkedin.com/search/results/all/?keywords=Acme', null],
		['https://www.linkedin.com/company/?id=1441', null],
		['https://www.linkedin.com/company/acme', 'https://www.linkedin.com/company/acme'],
	])('%s becomes %j', async (url, expected) => {
		const position = { company: 'Acme', company_url: url };
		const [person1, company, job] = await rows(
			person({ current_positions: [position] }),
			{ type: 'COMPANY', id: '1', profile_url: url },
			{ type: 'JOB', id: '2', company: { profile_url: url } },
		);
		expect(person1.current_company_url).toBe(expected);
		expect(company.profile_url).toBe(expected);
		expect(job.company_url).toBe(expected);
	});

	it('that depend on their query are null for jobs and posts, too', async () => {
		const [job, post, author] = await rows(
			{ type: 'JOB', id: '2', url: 'https://www.linkedin.com/jobs/search/?currentJobId=2' },
			{
				type: 'POST',
				id: '3',
				share_url: 'https://www.linkedin.com/feed/?highlight=3',
				author: null,
			},
			{ type: 'POST', id: '4', author: { public_identifier: 'UNKNOWN' } },
		);
		expect([job.url, post.share_url, author.author_url]).toEqual([null, null, null]);
	});
});

it('a revenue range without values is null', async () => {
	const range = { min: null, max: null, currency: 'USD' };
	const [row] = await rows({ type: 'COMPANY', id: '1', revenue_range: range });
	expect(row.revenue).toBeNull();
});

describe('curly quotes', () => {
	it('become straight in keywords, because LinkedIn does not understand curly ones', async () => {
		await rowsOf(sandbox.current, [], { keywords: '“data engineer” OR „CTO‟' });
		expect(bodiesOf(sandbox.current)).toMatchObject([{ keywords: '"data engineer" OR "CTO"' }]);
	});

	it.each([
		[
			'fields',
			{
				salesNavigatorPeopleFilters: {
					role: { include: [{ id: locator('text', '“Head of IT”') }] },
				},
			},
		],
		['json', { filtersJson: { role: { include: ['“Head of IT”'] } } }],
	])('become straight in Free Text, from %s', async (specifyFilters, filters) => {
		const lead = { api: 'sales_navigator', specifyFilters, ...filters };
		await rowsOf(sandbox.current, [], lead);
		expect(bodiesOf(sandbox.current)).toMatchObject([{ role: { include: ['"Head of IT"'] } }]);
	});

	it('become straight in the texts of a filter, except apostrophes', async () => {
		await rowsOf(sandbox.current, [], {
			classicPeopleFilters: {
				advanced_keywords: { value: { title: '“head of it”', last_name: 'O’Brien' } },
			},
		});
		expect(bodiesOf(sandbox.current)).toMatchObject([
			{ advanced_keywords: { title: '"head of it"', last_name: 'O’Brien' } },
		]);
	});
});

describe('the sample of Count', () => {
	const sampleOf = async (...items: object[]) => {
		const [row] = await rowsOf(sandbox.current, items, { operation: 'count' });
		return row.sample;
	};

	it('has the names of people, and the author and first words of posts', async () => {
		expect(
			await sampleOf(
				person({ name: 'Ana Cruz' }),
				{ type: 'POST', id: '1', author: { name: 'Ana' }, text: ' We are\n\nhiring ' },
				{ type: 'POST', id: '2', author: { name: 'Ben' }, text: '🚀'.repeat(90) },
			),
		).toEqual(['Ana Cruz', 'Ana: We are hiring', `Ben: ${'🚀'.repeat(80)}…`]);
	});

	it('is null for a result without a name or text', async () => {
		expect(await sampleOf(person({ name: '' }), { type: 'POST', id: '1', author: null })).toEqual([
			null,
			null,
		]);
	});
});
