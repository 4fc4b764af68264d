import type { INodeParameters } from 'n8n-workflow';
import { locator, search } from '../../support/search.cts';
import { json } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

/** The one body that was sent, without what every body has. */
function onlyBody(): object {
	const bodies = bodiesOf(sandbox.current) as Array<Record<string, unknown>>;
	expect(bodies).toHaveLength(1);
	const { api: _api, category: _category, ...filters } = bodies[0];
	return filters;
}

/** The one body that is sent for this form. */
async function sent(changes: INodeParameters): Promise<object> {
	await found(sandbox.current, { limit: 1, ...changes });
	return onlyBody();
}

/** The one body that is sent for this form when an agent uses the node. */
async function sentByAgent(changes: INodeParameters): Promise<object> {
	const node = { type: 'n8n-nodes-postpress.postPressTool' };
	await search(sandbox.current, { limit: 1, ...changes }, { node });
	return onlyBody();
}

const people = (classicPeopleFilters: INodeParameters | string) => ({ classicPeopleFilters });
const jobs = (classicJobsFilters: INodeParameters) => ({ category: 'jobs', classicJobsFilters });
const id = (mode: string, value: unknown) => ({ id: locator(mode, value) });

describe('a value that an agent leaves empty is not sent:', () => {
	it.each<[string, INodeParameters]>([
		['texts', people({ advanced_keywords: { value: { first_name: '', last_name: '   ' } } })],
		['keywords', { keywords: '   ' }],
		['lists', people({ network_distance: [], open_to: [], industry: { values: [] } })],
		['collections', people({ advanced_keywords: {}, industry: {}, location: {} })],
		['pickers', people({ location: { values: [id('list', ''), id('name', ''), id('id', '')] } })],
		['rows without a picker', people({ location: { values: [{}] } as INodeParameters })],
		['separators alone', people({ location: { values: [id('name', ' ; ;'), id('id', ',')] } })],
		['numbers', jobs({ date_posted: '', location_within_area: '' })],
		['a salary', jobs({ minimum_salary: {} })],
		['one place', jobs({ region: locator('list', '') })],
		['texts for lists', people({ network_distance: "={{ '' }}", profile_language: "={{ '' }}" })],
		['nothing at all', people({ network_distance: '={{ undefined }}', open_to: '={{ null }}' })],
		['the whole collection', people('={{ undefined }}')],
		[
			'JSON',
			json({ keywords: '', location: [], company: '', advanced_keywords: {}, school: null }),
		],
	])('%s', async (_what, changes) => {
		expect(await sentByAgent(changes)).toEqual({});
	});

	it('rows of Recruiter', async () => {
		const recruiterPeopleFilters = {
			skills: {
				byId: [{ id: locator('list', ''), priority: 'MUST_HAVE' }],
				byKeywords: [{ keywords: '', priority: 'CAN_HAVE' }],
			},
			seniority: { value: { include: [], exclude: [] } },
			first_name: ['', '  '],
			notes: '',
			tenure: { value: { min: '', max: '' } },
		};
		expect(await sentByAgent({ api: 'recruiter', recruiterPeopleFilters })).toEqual({});
	});

	it('Sales Navigator', async () => {
		const salesNavigatorPeopleFilters = {
			location: { include: [id('list', '')], exclude: [] },
			role: { include: [id('text', '')] },
			location_by_postal_code: { include: { values: [] }, within_area: '' },
			last_viewed_at: '',
			saved_search_id: locator('id', ''),
		};
		expect(await sentByAgent({ api: 'sales_navigator', salesNavigatorPeopleFilters })).toEqual({});
	});
});

describe('for a filter that takes a list', () => {
	const degrees = (value: string) => people({ network_distance: value });

	it.each([
		["={{ '1,2' }}", [1, 2]],
		["={{ ' 1 , 2 ' }}", [1, 2]],
		['={{ \'["1","2"]\' }}', [1, 2]],
		["={{ '[1,2]' }}", [1, 2]],
		['={{ 2 }}', [2]],
		['={{ [1, "2"] }}', [1, 2]],
		["={{ '1,1,2' }}", [1, 2]],
	])('%s is accepted', async (value, network_distance) => {
		expect(await sent(degrees(value))).toEqual({ network_distance });
	});

	it.each<[unknown, string[]]>([
		['4,96', ['4', '96']],
		['={{ "4, 96" }}', ['4', '96']],
		['={{ \'["4","96"]\' }}', ['4', '96']],
		['={{ ["4", 96] }}', ['4', '96']],
		['={{ 4 }}', ['4']],
	])('a picker By ID accepts %p', async (value, industry) => {
		expect(await sent(people({ industry: { values: [id('id', value)] } }))).toEqual({ industry });
	});

	it.each([
		['Software Development; Banking', ['4', '41']],
		['={{ \'["Software Development","Banking"]\' }}', ['4', '41']],
		['={{ ["Software Development", "Banking"] }}', ['4', '41']],
	])('a picker By Name accepts %p', async (value, industry) => {
		expect(await sent(people({ industry: { values: [id('name', value)] } }))).toEqual({ industry });
	});

	it('texts are split into a list', async () => {
		const recruiterPeopleFilters = { first_name: "={{ 'Maria, Anna' }}" };
		expect(await sent({ api: 'recruiter', recruiterPeopleFilters })).toEqual({
			first_name: ['Maria', 'Anna'],
		});
	});

	it.each<[object, object]>([
		[{ network_distance: '1,2' }, { network_distance: [1, 2] }],
		[{ network_distance: '["1","2"]' }, { network_distance: [1, 2] }],
		[{ industry: '4,96' }, { industry: ['4', '96'] }],
		[{ industry: 4 }, { industry: ['4'] }],
		[{ industry: '["4","96"]' }, { industry: ['4', '96'] }],
		[{ industry: 'Software Development; Banking' }, { industry: ['4', '41'] }],
		[{ location: 'Paris, Texas, United States' }, { location: ['104015569'] }],
	])('JSON accepts %j', async (filters, body) => {
		expect(await sent(json(filters))).toEqual(body);
	});
});

describe('numbers and booleans that arrive as text', () => {
	it('are accepted in the form', async () => {
		const filters = jobs({
			date_posted: "={{ '7' }}",
			easy_apply: "={{ 'true' }}",
			under_10_applicants: "={{ 'false' }}",
			minimum_salary: { value: { currency: 'USD', value: "={{ '100' }}" } },
		});
		expect(await sent(filters)).toEqual({
			date_posted: 7,
			easy_apply: true,
			under_10_applicants: false,
			minimum_salary: { currency: 'USD', value: 100 },
		});
	});

	it('are accepted for Limit', async () => {
		sandbox.current.reset({ results: 30 });
		expect(await found(sandbox.current, { limit: "={{ '3' }}" })).toHaveLength(3);
	});
});
