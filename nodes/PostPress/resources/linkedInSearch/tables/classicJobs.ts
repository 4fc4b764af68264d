import type { INodeProperties } from 'n8n-workflow';
import { flag, number } from '../../../filters/basic';
import { choice, choices, type Choices } from '../../../filters/choices';
import { type Draft, type Filter, needing, unsplittable } from '../../../filters/filter';
import { id, ids } from '../../../filters/ids';
import { fieldsAtOnce } from '../../../filters/nested';
import type { FieldPath } from '../../../filters/fieldPath';
import { checkedBy } from '../../../filters/criteria';
import { checks } from '../checks';

/** Steps of the minimum salary, in thousands per year; pounds have different steps. */
const DOLLARS = [40, 60, 80, 100, 120, 140, 160, 180, 200];
const POUNDS = [20, 30, 40, 50, 60, 70, 80, 90, 100];

const steps = (values: number[], sign: string): Choices =>
	values.map((value) => [value, `${sign}${value},000+`]);

const salaryValue = (values: number[], sign: string, currencies: string[]): INodeProperties => ({
	// One default for both, because n8n confuses the defaults of fields with the same name.
	...choice('value', 'Value', steps(values, sign), { default: DOLLARS[0] }).property,
	displayOptions: { show: { currency: currencies } },
});

const stepNotation = `${DOLLARS.join(' | ')} (GBP: ${POUNDS.join(' | ')})`;

const checkSalary = ({ currency, value }: Draft, path: FieldPath) => {
	const allowed = currency === 'GBP' ? POUNDS : DOLLARS;
	if (!allowed.includes(value as number)) {
		path.field('value', 'Value').fail(`for ${currency} it must be one of ${allowed.join(', ')}`);
	}
};

const currency = choice(
	'currency',
	'Currency',
	[
		['AUD', 'Australian Dollar (AUD)'],
		['GBP', 'British Pound (GBP)'],
		['CAD', 'Canadian Dollar (CAD)'],
		['USD', 'US Dollar (USD)'],
	],
	{ default: 'USD' },
);

const minimumSalary: Filter = fieldsAtOnce(
	'minimum_salary',
	'Minimum Salary (Pay)',
	[currency, { ...number('value', 'Value'), notation: stepNotation }],
	{
		required: ['currency', 'value'],
		check: checkSalary,
		description: 'Minimum annual salary. In JSON, give the value in thousands.',
		shown: [
			currency.property,
			salaryValue(POUNDS, '£', ['GBP']),
			salaryValue(DOLLARS, '$', ['AUD', 'CAD', 'USD']),
		],
	},
);

/** The API accepts any number of days; LinkedIn's website offers three. */
const datePosted: Filter = {
	...number('date_posted', 'Date Posted', { min: 0 }),
	property: choice(
		'date_posted',
		'Date Posted',
		[
			[1, 'Past 24 Hours'],
			[7, 'Past Week'],
			[30, 'Past Month'],
		],
		{ description: 'An expression can set any number of days' },
	).property,
};

/** LinkedIn's job search. */
export const classicJobs: Filter[] = [
	unsplittable(
		choices('benefits', 'Benefits', [
			['401(k)', '401(k)'],
			['commuter_benefits', 'Commuter Benefits'],
			['dental_insurance', 'Dental Insurance'],
			['disability_insurance', 'Disability Insurance'],
			['medical_insurance', 'Medical Insurance'],
			['paid_maternity_leave', 'Paid Maternity Leave'],
			['paid_paternity_leave', 'Paid Paternity Leave'],
			['pension_plan', 'Pension Plan'],
			['student_loan_assistance', 'Student Loan Assistance'],
			['tuition_assistance', 'Tuition Assistance'],
			['vision_insurance', 'Vision Insurance'],
		]),
	),
	unsplittable(
		choices(
			'commitments',
			'Commitments',
			[
				['career_growth_and_learning', 'Career Growth and Learning'],
				['diversity_equity_and_inclusion', 'Diversity, Equity, and Inclusion'],
				['environmental_sustainability', 'Environmental Sustainability'],
				['social_impact', 'Social Impact'],
				['work_life_balance', 'Work-Life Balance'],
			],
			{ description: 'Commitments that the company states publicly' },
		),
	),
	checkedBy(ids('company', 'Company', 'COMPANY'), checks.employer),
	checkedBy(datePosted, checks.datePosted),
	needing(
		number('location_within_area', 'Distance (Radius)', {
			description: 'Miles around the location',
			min: 0,
		}),
		'location',
		'region',
	),
	checkedBy(
		flag('easy_apply', 'Easy Apply', { description: 'Whether applicants can apply on LinkedIn' }),
		checks.easyApply,
	),
	choices('seniority', 'Experience Level (Seniority)', [
		['intern', 'Internship'],
		['entry', 'Entry Level'],
		['associate', 'Associate'],
		['mid_senior', 'Mid-Senior Level'],
		['director', 'Director'],
		['executive', 'Executive'],
	]),
	flag('fair_chance_employer', 'Fair Chance Employer', {
		description: 'Whether the employer considers applicants with a criminal record',
	}),
	flag('has_verifications', 'Has Verifications', {
		description: 'Whether the job poster or the company page is verified',
	}),
	flag('in_your_network', 'In Your Network', {
		description: "Whether someone in the account's network works at the company",
	}),
	ids('industry', 'Industry', 'INDUSTRY'),
	ids('function', 'Job Function (Department)', 'JOB_FUNCTION'),
	choices('job_type', 'Job Type (Full-Time, Contract, Internship)', [
		['contract', 'Contract'],
		['full_time', 'Full-Time'],
		['internship', 'Internship'],
		['other', 'Other'],
		['part_time', 'Part-Time'],
		['temporary', 'Temporary'],
		['volunteer', 'Volunteer'],
	]),
	ids('location', 'Location (City)', 'LOCATION', {
		description:
			"Cities and areas within Region, like the location filter on LinkedIn's results page",
	}),
	minimumSalary,
	id('region', 'Region (Country, Location)', 'LOCATION', {
		description:
			"Where to search, like the location box next to LinkedIn's search box. Use Location to narrow it down.",
	}),
	checkedBy(
		choices('presence', 'Remote (On-Site, Hybrid)', [
			['hybrid', 'Hybrid'],
			['on_site', 'On-Site'],
			['remote', 'Remote'],
		]),
		checks.presence,
	),
	choice('sort_by', 'Sort By', [
		['date', 'Most Recent'],
		['relevance', 'Most Relevant'],
	]),
	ids('role', 'Title (Job Title, Role)', 'JOB_TITLE'),
	flag('under_10_applicants', 'Under 10 Applicants', {
		description: 'Whether fewer than ten people have applied',
	}),
];
