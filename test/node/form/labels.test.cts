import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { loadedDescription } from '../../support/loaded.cts';

let form: INodeTypeDescription;
beforeAll(async () => {
	form = await loadedDescription();
});

/** The names of the filters that n8n's menu shows for this text: it looks at labels only. */
function found(filtersName: string, typed: string): string[] {
	const { options } = form.properties.find(({ name }) => name === filtersName)!;
	const filters = options as INodeProperties[];
	const words = typed.toLowerCase();
	return filters
		.filter(({ displayName }) => displayName.toLowerCase().includes(words))
		.map(({ name }) => name);
}

const LEADS = 'salesNavigatorPeopleFilters';
const ACCOUNTS = 'salesNavigatorCompaniesFilters';
const CANDIDATES = 'recruiterPeopleFilters';

describe('Add Filter finds what people type:', () => {
	it.each([
		['location', LEADS, 'location'],
		['geography', LEADS, 'location'],
		['department', LEADS, 'function'],
		['size', LEADS, 'company_headcount'],
		['degree', LEADS, 'network_distance'],
		['connections', LEADS, 'network_distance'],
		['title', LEADS, 'role'],
		['position', LEADS, 'role'],
		['role', LEADS, 'role'],
		['new role', LEADS, 'changed_jobs'],
		['active', LEADS, 'posted_on_linkedin'],
		['zip', LEADS, 'location_by_postal_code'],
		['university', LEADS, 'school'],
		['tenure', LEADS, 'tenure_at_role'],
		['save this search', LEADS, 'save_search'],
		['location', ACCOUNTS, 'location'],
		['geography', ACCOUNTS, 'location'],
		['size', ACCOUNTS, 'headcount'],
		['hiring', ACCOUNTS, 'has_job_offers'],
		['funding', ACCOUNTS, 'recent_activities'],
		['software', ACCOUNTS, 'technologies'],
		['revenue', ACCOUNTS, 'annual_revenue'],
		['open to work', CANDIDATES, 'spotlights'],
		['department', CANDIDATES, 'function'],
		['title', CANDIDATES, 'role'],
		['country', CANDIDATES, 'location'],
		['radius', CANDIDATES, 'location_within_area'],
		['distance', CANDIDATES, 'location_within_area'],
		['education', CANDIDATES, 'degree'],
		['full-time', CANDIDATES, 'employment_type'],
		['connections', CANDIDATES, 'network_distance'],
		['veteran', CANDIDATES, 'has_military_background'],
		['applied', CANDIDATES, 'past_applicants'],
		['tenure', CANDIDATES, 'tenure_in_company'],
		['title', 'classicPeopleFilters', 'advanced_keywords'],
		['name', 'classicPeopleFilters', 'advanced_keywords'],
		['country', 'classicPeopleFilters', 'location'],
		['degree', 'classicPeopleFilters', 'network_distance'],
		['size', 'classicCompaniesFilters', 'headcount'],
		['hiring', 'classicCompaniesFilters', 'has_job_offers'],
		['video', 'classicPostsFilters', 'content_type'],
		['headline', 'classicPostsFilters', 'author'],
		['seniority', 'classicJobsFilters', 'seniority'],
		['full-time', 'classicJobsFilters', 'job_type'],
		['country', 'classicJobsFilters', 'region'],
		['hybrid', 'classicJobsFilters', 'presence'],
		['department', 'classicJobsFilters', 'function'],
		['job title', 'classicJobsFilters', 'role'],
		['radius', 'classicJobsFilters', 'location_within_area'],
	])('"%s" in %s', (typed, filtersName, name) => {
		expect(found(filtersName, typed)).toContain(name);
	});
});

it('the actions name what they search', () => {
	const { options } = form.properties.find(({ name }) => name === 'operation')!;
	const actions = (options as Array<{ action: string }>).map(({ action }) => action);
	expect(actions).toEqual([
		'Continue LinkedIn search',
		'Count LinkedIn results',
		'Count LinkedIn results from URL',
		'Search LinkedIn with filters',
		'Search LinkedIn from URL',
	]);
});
