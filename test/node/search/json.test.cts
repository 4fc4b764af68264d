import { type Refusal, json, refusalOf } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

const JOBS = { category: 'jobs' };
const SALES = { api: 'sales_navigator' };
const RECRUITER = { api: 'recruiter' };

const checks: Refusal[] = [
	['text that is not JSON', json('{ keywords: data'), /^Filters \(JSON\): is not valid JSON/],
	['a list', json('[1]'), /^Filters \(JSON\): must be a JSON object, not a list/],
	['a number', json('7'), /^Filters \(JSON\): must be a JSON object, not 7/],
	['a text', json('"data"'), /^Filters \(JSON\): must be a JSON object, not "data"/],
	['an unknown field', json({ localtion: ['1'] }), /unknown field "localtion".*location/],
	[
		'an unknown field further down',
		json({ advanced_keywords: { job: 'CTO' } }),
		/^advanced_keywords: unknown field "job".*title/,
	],
	['a field of another search', json({ headcount: ['11-50'] }), /unknown field "headcount"/],
	[
		'a value outside its list',
		json({ seniority: ['entry', 'boss'] }, JOBS),
		/^seniority\[1\]: "boss" is not one of .*intern.*executive/,
	],
	[
		'a value outside its list further down',
		json({ seniority: { exclude: ['boss'] } }, SALES),
		/^seniority\.exclude\[0\]: "boss" is not one of .*cxo/,
	],
	['a number for a text', json({ sort_by: 1 }, JOBS), /^sort_by: 1 is not one of date, relevance/],
	[
		'an object for a text',
		json({ advanced_keywords: { title: { a: 1 } } }),
		/^advanced_keywords\.title: must be text, not an object/,
	],
	[
		'half a salary',
		json({ minimum_salary: { currency: 'USD' } }, JOBS),
		/^minimum_salary: Value \(value\) is required/,
	],
	[
		'a step of another currency',
		json({ minimum_salary: { currency: 'GBP', value: 200 } }, JOBS),
		/^minimum_salary\.value: for GBP.*20, 30/,
	],
	[
		'an unknown currency',
		json({ minimum_salary: { currency: 'EUR', value: 40 } }, JOBS),
		/^minimum_salary\.currency: "EUR" is not one of/,
	],
	[
		'a minimum above the maximum',
		json({ tenure: { min: 9, max: 3 } }, RECRUITER),
		/^tenure: the minimum 9 is above the maximum 3/,
	],
	[
		'a pair of no fixed range',
		json({ headcount: [{ min: 11, max: 200 }] }, { category: 'companies' }),
		/^headcount\[0\]: .* is not one of the ranges 1-10, 11-50/,
	],
	[
		'a year of five digits',
		json({ graduation_year: { min: 20_000 } }, RECRUITER),
		/^graduation_year\.min: must be at most 9999/,
	],
	['a negative distance', json({ location_within_area: -5 }, JOBS), /^location_within_area: /],
	[
		'an invalid ID',
		json({ location: [{ id: 'Berlin' }] }),
		/^location\[0\]: "Berlin" is not a valid location ID/,
	],
	['an unknown name', json({ location: ['Xyzzyville'] }), /^location\[0\]: .*"Xyzzyville"/],
	[
		'a name that many have',
		json({ location: ['Hamburg, Germany', 'Paris'] }),
		/^location\[1\]: "Paris" matches more than one value: .*Paris, Texas.*Paris, Île-de-France/,
	],
	[
		'two IDs if only one is allowed',
		json({ region: ['1', '2'] }, JOBS),
		/^region: accepts only one ID/,
	],
	[
		'a row with an ID and keywords',
		json({ skills: [{ id: '261', keywords: 'PHP' }] }, RECRUITER),
		/^skills\[0\]: must have either id or keywords, not both/,
	],
	[
		'a title without is_selection',
		json({ role: [{ id: '9' }] }, RECRUITER),
		/^role\[0\]: is_selection is required with an ID/,
	],
	[
		'a place to move to without its title',
		json({ location: [{ id: '1', scope: 'CURRENT_OR_OPEN_TO_RELOCATE' }] }, RECRUITER),
		/^location\[0\]: Title \(title\) is required/,
	],
	[
		'a saved search without its project',
		json({ saved_search: { id: '3500000001' } }, RECRUITER),
		/^saved_search: Project ID \(project_id\) is required/,
	],
	[
		'saving the search in Count',
		json({ save_search: { name: 'x' } }, { ...SALES, operation: 'count' }),
		/^save_search: only the Search operation of the PostPress node can save a search$/,
	],
	[
		'another API',
		json({ api: 'recruiter' }),
		/^Filters \(JSON\): has api "recruiter" and category "people"/,
	],
	[
		'another category',
		json({ category: 'jobs' }),
		/^Filters \(JSON\): has api "classic" and category "jobs"/,
	],
	['keywords that are no text', json({ keywords: ['a'] }), /^keywords: must be text/],
	['__proto__', json('{ "__proto__": { "keywords": "x" } }'), /unknown field "__proto__"/],
	[
		'__proto__ further down',
		json('{ "advanced_keywords": { "__proto__": { "title": "x" } } }'),
		/^advanced_keywords: unknown field "__proto__"/,
	],
	['constructor', json({ constructor: { prototype: {} } }), /unknown field "constructor"/],
];

it.each(checks)('%s is rejected before any request', async (_what, changes, message) => {
	expect(await refusalOf(sandbox.current, changes)).toMatch(message);
});

describe('Filters (JSON)', () => {
	const bodyOf = async (changes: Parameters<typeof found>[1]) => {
		await found(sandbox.current, { limit: 1, ...changes });
		const [body] = bodiesOf(sandbox.current);
		return body;
	};

	it('can contain keywords, which override the field', async () => {
		const body = await bodyOf({ ...json({ keywords: 'from JSON' }), keywords: 'from field' });
		expect(body).toEqual({ api: 'classic', category: 'people', keywords: 'from JSON' });
	});

	it('without keywords uses those of the field', async () => {
		const body = await bodyOf({ ...json({ network_distance: [1] }), keywords: 'from field' });
		expect(body).toMatchObject({ keywords: 'from field', network_distance: [1] });
	});

	it('can repeat API and Category', async () => {
		const body = await bodyOf(json({ api: 'classic', category: 'people' }));
		expect(body).toEqual({ api: 'classic', category: 'people' });
	});

	it.each([
		'{}',
		'={{ undefined }}',
		'={{ null }}',
		"={{ '' }}",
		'={{ ({}) }}',
		"={{ ' \\n ' }}",
		"={{ 'null' }}",
		"={{ 'undefined' }}",
		'={{ \'""\' }}',
		"={{ '```json\\n```' }}",
	])('sets no filters if it is %s', async (filtersJson) => {
		const body = await bodyOf({ specifyFilters: 'json', filtersJson });
		expect(body).toEqual({ api: 'classic', category: 'people' });
	});

	it('ignores empty keywords, API and Category', async () => {
		for (const nothing of ['', null, ' ']) {
			const filters = { keywords: nothing, api: nothing, category: nothing };
			const body = await bodyOf({ ...json(filters), keywords: 'from field' });
			expect(body).toEqual({ api: 'classic', category: 'people', keywords: 'from field' });
		}
	});

	it.each([
		['between the fences of Markdown', '```json\n{"network_distance":[1]}\n```'],
		['between fences without a language', '```{"network_distance":[1]}```'],
		['with a byte order mark', '\ufeff{"network_distance":[1]}'],
		['with white space around it', ' \n{"network_distance":[1]}\n\n'],
		['encoded twice', JSON.stringify('{"network_distance":[1]}')],
	])('can be text %s', async (_how, text) => {
		const body = await bodyOf({
			specifyFilters: 'json',
			filtersJson: `={{ ${JSON.stringify(text)} }}`,
		});
		expect(body).toEqual({ api: 'classic', category: 'people', network_distance: [1] });
	});

	it('ignores empty objects and rows', async () => {
		const nothing = ['', null, 'undefined', [], {}];
		for (const none of nothing) {
			sandbox.current.reset();
			const body = await bodyOf(
				json(
					{
						skills: [{ id: none, keywords: none, priority: none, scope: none }],
						role: [{ id: none, keywords: 'CTO', scope: none }],
						company: [{ id: '1043', keywords: none, priority: none }],
						saved_search: { id: none, project_id: none },
						tenure: { min: none, max: none },
						seniority: { include: none, exclude: [none] },
					},
					RECRUITER,
				),
			);
			expect(body).toEqual({
				api: 'recruiter',
				category: 'people',
				role: [{ keywords: 'CTO' }],
				company: [{ id: '1043' }],
			});
		}
	});

	it.each([{}, { member: [] }, { company: [''], me: null }])(
		'ignores an empty posted_by: %j',
		async (posted_by) => {
			expect(await bodyOf(json({ posted_by }, { category: 'posts' }))).toEqual({
				api: 'classic',
				category: 'posts',
			});
		},
	);

	it.each([{ name: '' }, { name: null }, {}, null, ''])(
		'ignores a search to save without a name, also in Count: %j',
		async (save_search) => {
			const body = await bodyOf(json({ save_search }, { ...SALES, operation: 'count' }));
			expect(body).toEqual({ api: 'sales_navigator', category: 'people' });
		},
	);

	it('says what is wrong with a row that has only a priority', async () => {
		const message = await refusalOf(
			sandbox.current,
			json({ skills: [{ priority: 'MUST_HAVE' }] }, RECRUITER),
		);
		expect(message).toBe('skills[0]: must have either id or keywords, not both');
	});

	it('must be an object or the text of one', async () => {
		const filtersJson = '={{ $json.filters }}';
		const filters = { network_distance: [1, 2] };
		await found(sandbox.current, { specifyFilters: 'json', filtersJson, limit: 1 }, [
			{ filters },
			{ filters: JSON.stringify(filters) },
		]);
		const expected = { api: 'classic', category: 'people', ...filters };
		expect(bodiesOf(sandbox.current)).toEqual([expected, expected]);
	});
});
