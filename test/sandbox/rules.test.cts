import { checkSearchBody } from './validate.cts';

const people = { api: 'classic', category: 'people' };
const posts = { api: 'classic', category: 'posts' };
const jobs = { api: 'classic', category: 'jobs' };
const leads = { api: 'sales_navigator', category: 'people' };
const firms = { api: 'sales_navigator', category: 'companies' };
const talent = { api: 'recruiter', category: 'people' };

function detail(body: unknown): string {
	const verdict = checkSearchBody(body);
	return verdict.ok ? 'accepted' : verdict.detail;
}

describe('accepts a body with', () => {
	it.each<[string, object]>([
		[
			'the example of the page',
			{
				...people,
				keywords: 'software engineer',
				location: ['102277331'],
				network_distance: [1, 2],
			},
		],
		['a URL', { url: 'https://www.linkedin.com/search/results/people/?keywords=cto' }],
		['a cursor', { cursor: 'eyJ9' }],
		['one of several posters', { ...posts, posted_by: { me: false } }],
		['pounds', { ...jobs, minimum_salary: { currency: 'GBP', value: 30 } }],
		['names if text is accepted', { ...leads, company: { include: ['Siemens AG'] } }],
		['groups and degrees', { ...leads, network_distance: [1, 'GROUP'] }],
		['ranges with an open end', { ...leads, tenure: [{ min: 10 }, { min: 0, max: 1 }] }],
		['shrinking', { ...firms, headcount_growth: { min: -20, max: 0 } }],
		['revenue', { ...firms, annual_revenue: { currency: 'EUR', min: 0.2, max: 1001 } }],
		['ALL', { ...firms, account_lists: { exclude: ['ALL'] } }],
		[
			'roles of both kinds',
			{ ...talent, role: [{ id: '9', is_selection: false }, { keywords: 'cto' }] },
		],
		['a company’s name', { ...talent, company: [{ id: '1043', name: 'Siemens', scope: 'PAST' }] }],
		[
			'a place to move to',
			{ ...talent, location: [{ id: '1', scope: 'CURRENT_OR_OPEN_TO_RELOCATE', title: 'Berlin' }] },
		],
		['newcomers', { ...talent, recently_joined: [{ max: 1 }, { min: 31, max: 90 }] }],
	])('%s', (_name, body) => expect(detail(body)).toBe('accepted'));
});

describe('rejects', () => {
	it.each<[unknown, string]>([
		[[], 'The body must be a JSON object'],
		['text', 'The body must be a JSON object'],
		[{ category: 'people' }, 'required field "api"'],
		[{ api: 'classic' }, 'required field "category"'],
		[{ api: 'sales_navigator', category: 'jobs' }, 'There is no search "sales_navigator.jobs"'],
		[{ api: 'constructor', category: 'x' }, 'There is no search'],
		[{ ...people, cursor: 'x' }, 'unknown field "api"'],
		[{ ...people, url: 'https://www.linkedin.com/search/results/people/' }, 'unknown field "api"'],
		[{ cursor: '' }, 'cursor must not be an empty text'],
		[{ url: 1 }, 'url must be string'],
		[{ ...people, location: ['Berlin'] }, 'location[0] must match'],
		[{ ...people, location: [102277331] }, 'location[0] must be string'],
		[{ ...people, network_distance: ['1'] }, 'network_distance[0] must be number'],
		[{ ...people, network_distance: [4] }, 'network_distance[0] must be one of [1,2,3]'],
		[{ ...people, network_distance: ['GROUP'] }, 'network_distance[0] must be'],
		[{ ...people, profile_language: ['deu'] }, 'profile_language[0] must match'],
		[{ ...people, advanced_keywords: { tilte: 'x' } }, 'unknown field "tilte"'],
		[{ ...posts, posted_by: {} }, 'posted_by must not be an empty object'],
		[{ ...posts, mentioning: {} }, 'mentioning must not be an empty object'],
		[{ ...jobs, function: ['ENG'] }, 'function[0] must match'],
		[{ ...jobs, date_posted: '7' }, 'date_posted must be number'],
		[{ ...jobs, minimum_salary: { currency: 'USD', value: 30 } }, 'documented shapes'],
		[{ ...jobs, minimum_salary: { currency: 'GBP', value: 120 } }, 'documented shapes'],
		[{ ...jobs, minimum_salary: { currency: 'USD' } }, 'documented shapes'],
		[{ ...jobs, minimum_salary: { currency: 'EUR', value: 40 } }, 'documented shapes'],
		[{ ...leads, tenure: [{ min: 0, max: 5 }] }, 'tenure[0] must be one of'],
		[{ ...leads, tenure: [{ min: 3 }] }, 'tenure[0] must be one of'],
		[{ ...leads, company_headcount: [{ min: 11 }] }, 'company_headcount[0] must be one of'],
		[{ ...leads, past_role: { include: ['CEO'] } }, 'past_role.include[0] must match'],
		[{ ...leads, account_lists: { include: ['all'] } }, 'account_lists.include[0] must match'],
		[{ ...leads, last_viewed_at: 1.5 }, 'last_viewed_at must be integer'],
		[{ ...leads, last_viewed_at: -1 }, 'last_viewed_at must be >= 100000000'],
		[{ ...leads, save_search: {} }, 'save_search misses the required field "name"'],
		[{ ...leads, save_search: { name: '' } }, 'save_search.name must not be an empty text'],
		[{ ...firms, annual_revenue: { currency: 'EUR', min: 1 } }, 'required field "max"'],
		[{ ...firms, annual_revenue: { currency: 'eur', min: 1, max: 5 } }, 'must match'],
		[{ ...firms, annual_revenue: { currency: 'EUR', min: 3, max: 5 } }, 'must be one of'],
		[{ ...firms, followers_count: [{ min: 5001, max: 9999 }] }, 'must be one of'],
		[{ ...firms, department_headcount: { min: 5 } }, 'required field "department"'],
		[{ ...firms, network_distance: ['GROUP'] }, 'network_distance[0] must be'],
		[{ ...talent, location: ['102277331'] }, 'location[0] must be object'],
		[{ ...talent, location: [{ priority: 'CAN_HAVE' }] }, 'required field "id"'],
		[
			{ ...talent, location: [{ id: '1', scope: 'CURRENT_OR_OPEN_TO_RELOCATE' }] },
			'required field "title"',
		],
		[{ ...talent, role: [{ id: '9' }] }, 'documented shapes'],
		[{ ...talent, role: [{ id: '9', is_selection: true, keywords: 'x' }] }, 'documented shapes'],
		[{ ...talent, role: [{ keywords: 'x', is_selection: true }] }, 'documented shapes'],
		[{ ...talent, role: [{ priority: 'MUST_HAVE' }] }, 'documented shapes'],
		[{ ...talent, skills: [{ id: '1', keywords: 'x' }] }, 'documented shapes'],
		[{ ...talent, skills: [{ keywords: 'x', scope: 'PAST' }] }, 'unknown field "scope"'],
		[{ ...talent, company: [{ name: 'Siemens' }] }, 'documented shapes'],
		[{ ...talent, company: [{ id: '1', scope: 'OPEN_TO_WORK' }] }, 'must be one of'],
		[{ ...talent, school: [{ priority: 'CAN_HAVE' }] }, 'required field "id"'],
		[{ ...talent, graduation_year: { min: 999 } }, 'graduation_year.min must be >= 1000'],
		[{ ...talent, saved_search: { id: '1' } }, 'required field "project_id"'],
		[{ ...talent, hide_previously_viewed: {} }, 'required field "timespan"'],
		[{ ...talent, recruiting_activity: [{ id: 'mails' }] }, 'must be one of'],
		[{ ...talent, spoken_languages: [{ scope: 'ELEMENTARY' }] }, 'required field "language"'],
		[{ ...talent, recently_joined: [{ min: 1, max: 7 }] }, 'must be one of'],
		[{ ...talent, locale: 'English' }, 'locale must be one of'],
		[{ ...talent, notes: 'text' }, 'notes must be array'],
	])('%j: %s', (body, words) => expect(detail(body)).toContain(words));
});
