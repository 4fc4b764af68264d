import { flag, number, text } from '../../../filters/basic';
import { date } from '../../../filters/dates';
import { choice, choices, type Choices } from '../../../filters/choices';
import { type Draft, type Filter, splitting, unsplittable } from '../../../filters/filter';
import { ids, includeExclude } from '../../../filters/ids';
import { fieldsAtOnce } from '../../../filters/nested';
import type { FieldPath } from '../../../filters/fieldPath';
import { includeExcludeSelect, select } from '../../../filters/selects';
import { buckets, checkOrder, range } from '../../../filters/ranges';
import {
	headcount,
	nameIn,
	networkDistance,
	recentSearchId,
	savedSearchId,
	saveSearch,
} from './common';
import { locationByPostalCode } from './salesNavigatorPeople';
import { checkedBy } from '../../../filters/criteria';
import { checks } from '../checks';

/** The steps of annual revenue, in millions. */
const REVENUES = [0, 0.2, 1, 2.5, 5, 10, 20, 50, 100, 500, 1000, 1001];

const revenueSteps: Choices = REVENUES.map((value) => [
	value,
	value === 1001
		? 'More Than 1 Billion'
		: value === 1000
			? '1 Billion'
			: value === 0
				? '0'
				: `${value} Million`,
]);

const checkRevenue = (body: Draft, path: FieldPath) => {
	if (!/^[A-Z]{3}$/.test(String(body.currency))) {
		path.field('currency', 'Currency').fail('must be a code of three capital letters, such as EUR');
	}
	checkOrder(body, path);
};

const departments = (name: string, displayName: string, what: string): Filter =>
	fieldsAtOnce(
		name,
		displayName,
		[
			select('department', 'Department', 'DEPARTMENT'),
			number('min', 'Minimum'),
			number('max', 'Maximum'),
		],
		{ required: ['department'], check: checkOrder, description: what },
	);

/** Sales Navigator's account search. */
export const salesNavigatorCompanies: Filter[] = [
	includeExcludeSelect('account_lists', 'Account Lists', 'ACCOUNT_LISTS', {
		description: 'Companies on these lists',
	}),
	fieldsAtOnce(
		'annual_revenue',
		'Annual Revenue (Turnover)',
		[
			text('currency', 'Currency', {
				description: 'Three-letter currency code',
				placeholder: 'e.g. EUR',
			}),
			choice('min', 'Minimum', revenueSteps),
			choice('max', 'Maximum', revenueSteps, { default: 1001 }),
		],
		{
			required: ['currency', 'min', 'max'],
			check: checkRevenue,
			description: 'In millions. In JSON, a maximum of 1001 means more than 1 billion.',
		},
	),
	headcount('headcount', true),
	range('headcount_growth', 'Company Headcount Growth', {
		description: 'Percentage change over the past year',
	}),
	networkDistance('Connections (Degree)'),
	departments('department_headcount', 'Department Headcount', 'Number of people in a department'),
	departments(
		'department_headcount_growth',
		'Department Headcount Growth',
		'Percentage change over the past year',
	),
	buckets(
		'fortune',
		'Fortune (500)',
		[
			{ min: 0, max: 50, label: 'Fortune 50' },
			{ min: 51, max: 100 },
			{ min: 101, max: 250 },
			{ min: 251, max: 500 },
		],
		{ unit: '', description: 'Rank in the Fortune 500' },
	),
	splitting(includeExclude('location', 'Headquarters Location (Geography)', 'LOCATION'), {
		seenNames: nameIn('location'),
	}),
	splitting(
		checkedBy(
			includeExclude('industry', 'Industry', 'SALES_INDUSTRY'),
			checks.industry('SALES_INDUSTRY'),
		),
		{
			seenNames: nameIn('industry'),
		},
	),
	flag('has_job_offers', 'Job Opportunities (Hiring)', {
		description: 'Whether the company is hiring on LinkedIn',
	}),
	date('last_viewed_at', 'Last Viewed At', {
		description: 'For a saved search, only find results newer than this date',
	}),
	buckets(
		'followers_count',
		'Number of Followers',
		[
			{ min: 1, max: 50 },
			{ min: 51, max: 100 },
			{ min: 101, max: 1000 },
			{ min: 1001, max: 5000 },
			{ min: 5001 },
		],
		{ unit: 'Followers' },
	),
	locationByPostalCode,
	unsplittable(
		choices('recent_activities', 'Recent Activities (Funding, New Leaders)', [
			['funding_events', 'Funding Events in Past 12 Months'],
			['senior_leadership_changes', 'Senior Leadership Changes in Last 3 Months'],
		]),
	),
	recentSearchId,
	saveSearch,
	ids('saved_accounts', 'Saved Accounts', 'SAVED_ACCOUNTS'),
	savedSearchId,
	ids('technologies', 'Technologies Used (Software)', 'TECHNOLOGIES'),
];
