import { locator } from '../../support/search.cts';
import { type Refusal, refusalOf } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

const JOBS = { category: 'jobs' };
const SALES = { api: 'sales_navigator' };
const RECRUITER = { api: 'recruiter' };

const rows = (mode: string, value: unknown) => ({ values: [{ id: locator(mode, value) }] });

const checks: Refusal[] = [
	[
		'an account whose expression gives nothing',
		account('={{ $json.missing }}'),
		/^Account is required/,
	],
	['an account whose expression gives an empty text', account("={{ '' }}"), /^Account is required/],
	['an account of spaces', account('   '), /^Account is required/],
	['limit 0', { limit: 0 }, /^Limit: .*whole number.*0/],
	['limit -1', { limit: -1 }, /^Limit: .*whole number.*-1/],
	['limit 1.5', { limit: 1.5 }, /^Limit: .*whole number.*1\.5/],
	['a limit that is text', { limit: "={{ 'abc' }}" }, /^Limit: .*whole number.*abc/],
	['an empty limit', { limit: "={{ '' }}" }, /^Limit: /],
	['a negative delay', { options: { delayBetweenRequests: -1 } }, /^Delay Between Requests: /],
	['too many retries', { options: { maxRetries: 11 } }, /^Max Retries: /],
	['an unknown name matching', { options: { nameMatching: 'fuzzy' } }, /^Name Matching: "fuzzy"/],
	[
		'an unknown output',
		{ output: 'csv' },
		/^Output: "csv" is not one of simplified, raw, selectedFields$/,
	],
	[
		'an API that has no such category',
		{ ...RECRUITER, category: 'companies' },
		/^Category: recruiter cannot search companies. Available: people/,
	],
	[
		'an unknown API',
		{ api: 'premium' },
		/^API: premium is not one of classic, sales_navigator, recruiter/,
	],
	[
		'a value outside its list',
		{ ...JOBS, classicJobsFilters: { seniority: ['boss'] } },
		/^Experience Level: "boss" is not one of .*intern.*executive/,
	],
	[
		'a range that does not exist',
		{ category: 'companies', classicCompaniesFilters: { headcount: ['11-51'] } },
		/^Company Headcount: "11-51" is not one of .*11-50/,
	],
	[
		'text for a number',
		{ ...JOBS, classicJobsFilters: { date_posted: "={{ 'week' }}" } },
		/^Date Posted: must be a number, not "week"/,
	],
	[
		'text for yes or no',
		{ ...JOBS, classicJobsFilters: { easy_apply: "={{ 'maybe' }}" } },
		/^Easy Apply: must be true or false, not "maybe"/,
	],
	[
		'a posted-by with nothing in it',
		{ category: 'posts', classicPostsFilters: { posted_by: {} } },
		/^Posted By: the value is empty/,
	],
	[
		'a salary without its value',
		salary({ currency: 'USD', value: '={{ undefined }}' }),
		/^Minimum Salary › Value: the value is empty/,
	],
	[
		'dollar steps for pounds',
		salary({ currency: 'GBP', value: 120 }),
		/^Minimum Salary › Value: for GBP.*20, 30/,
	],
	[
		'pound steps for dollars',
		salary({ currency: 'USD', value: 30 }),
		/^Minimum Salary › Value: for USD.*40, 60/,
	],
	[
		'a minimum above the maximum',
		{ ...RECRUITER, recruiterPeopleFilters: { tenure: { value: { min: 9, max: 3 } } } },
		/^Years of Experience: the minimum 9 is above the maximum 3/,
	],
	[
		'a name given as an ID',
		{ classicPeopleFilters: { location: rows('id', 'Berlin') } },
		/^Location: "Berlin" is not a valid location ID.*By Name/,
	],
	[
		'an unknown name',
		{ classicPeopleFilters: { location: rows('name', 'Xyzzyville') } },
		/^Location: .*"Xyzzyville"/,
	],
	[
		'a name that many have',
		{ classicPeopleFilters: { location: rows('name', 'Berlin') } },
		/^Location: "Berlin" matches more than one value: .*Berlin, Germany \(106967730\).*Berlin, Connecticut/,
	],
	[
		'an invalid date',
		{ ...SALES, salesNavigatorPeopleFilters: { last_viewed_at: "={{ 'soon' }}" } },
		/^Last Viewed At: must be a date/,
	],
	[
		'a saved search without its name',
		{
			...SALES,
			salesNavigatorPeopleFilters: { save_search: { value: { name: "={{ '' }}" } } },
		},
		/^Also Save This Search As › Name: the value is empty/,
	],
];

function account(value: string) {
	return { accountId: locator('id', value) };
}

function salary(value: { currency: string; value: unknown }) {
	return { ...JOBS, classicJobsFilters: { minimum_salary: { value: value as { value: number } } } };
}

describe('no request is sent, and the error names the field:', () => {
	it.each(checks)('%s', async (_what, changes, message) => {
		expect(await refusalOf(sandbox.current, changes)).toMatch(message);
	});

	it('an ambiguous name lists five of many candidates', async () => {
		const message = await refusalOf(sandbox.current, {
			classicPeopleFilters: { location: rows('name', 'San') },
		});
		expect(message.match(/\(\d+\)/g)).toHaveLength(5);
	});
});

it('a valid form is searched', async () => {
	await found(sandbox.current, { ...salary({ currency: 'GBP', value: 30 }), limit: 1 });
	expect(bodiesOf(sandbox.current)).toEqual([
		{ api: 'classic', category: 'jobs', minimum_salary: { currency: 'GBP', value: 30 } },
	]);
});
