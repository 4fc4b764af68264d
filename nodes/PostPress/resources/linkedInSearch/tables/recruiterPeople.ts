import { flag, number, text, texts } from '../../../filters/basic';
import { choice, choices } from '../../../filters/choices';
import {
	indivisible,
	needing,
	splitting,
	type Filter,
	unsplittable,
} from '../../../filters/filter';
import { id, includeExclude } from '../../../filters/ids';
import { fieldsAtOnce, includeExcludeChoices, showWhen } from '../../../filters/nested';
import { includeExcludeSelect, select } from '../../../filters/selects';
import { buckets, range } from '../../../filters/ranges';
import { rows } from '../../../filters/rows';
import { byId, byKeywords, priority, scope, UNSET } from './recruiterRows';
import { headcount, idsIn, nameIn, networkDistance, profileLanguage } from './common';
import { SENIORITIES } from './recruiterChoices';
import { locationTitle } from './recruiterDetails';
import {
	company,
	currentCompany,
	pastCompany,
	role,
	yearsInCompany,
	yearsInPosition,
	yearsOfExperience,
} from './recruiterPositions';
import { locale, savedSearch } from './recruiterSearch';
import { firstName, lastName, spokenLanguages } from './recruiterPerson';

/** Recruiter's talent search. */
export const recruiterPeople: Filter[] = [
	company,
	headcount('company_headcount', true),
	splitting(currentCompany, { seenIds: idsIn('current_positions', 'company_id') }),
	splitting(includeExcludeSelect('degree', 'Degree (Education)', 'DEGREE'), { byAllValues: true }),
	choices(
		'employment_type',
		'Employment Type (Full-Time, Contract)',
		[
			['CONTRACT', 'Contract'],
			['FULL_TIME', 'Full-Time'],
			['INTERNSHIP', 'Internship'],
			['PART_TIME', 'Part-Time'],
		],
		{ description: 'Requires Recruiter PRO' },
	),
	firstName,
	range('graduation_year', 'Graduation Year', { min: 1000, max: 9999, integer: true }),
	select('groups', 'Group', 'GROUPS', { description: 'Members of these groups' }),
	fieldsAtOnce(
		'hide_previously_viewed',
		'Hide Previously Viewed',
		[number('timespan', 'Days', { description: 'Number of days to look back', min: 0 })],
		{ required: ['timespan'], description: 'Exclude people the account viewed recently' },
	),
	includeExclude('hiring_projects', 'Hiring Projects', 'HIRING_PROJECTS'),
	splitting(includeExclude('industry', 'Industry', 'INDUSTRY'), { seenNames: nameIn('industry') }),
	select('function', 'Job Function (Department)', 'DEPARTMENT'),
	role,
	lastName,
	locale,
	splitting(
		{
			...rows('location', 'Location (City, Country)', [
				byId(
					'Location',
					'LOCATION',
					[
						priority,
						scope([
							UNSET,
							['CURRENT', 'Lives There'],
							['CURRENT_OR_OPEN_TO_RELOCATE', 'Lives There or Would Relocate'],
							['OPEN_TO_RELOCATE_ONLY', 'Would Relocate'],
						]),
						showWhen(
							text('title', 'Title', {
								description: 'Name of the location. Only needed if the location is entered by ID.',
							}),
							{ scope: ['CURRENT_OR_OPEN_TO_RELOCATE'] },
						),
					],
					locationTitle,
				),
			]),
			idType: 'LOCATION',
		},
		{ seenNames: nameIn('location') },
	),
	needing(
		number('location_within_area', 'Location Radius (Distance)', {
			description: 'Miles around the locations',
			min: 0,
		}),
		'location',
	),
	flag('has_military_background', 'Military Background (Veteran)', {
		description: 'Whether the person served in the military',
	}),
	networkDistance('Network Relationships (Connections, Degree)', true),
	texts('notes', 'Notes', { description: "Terms in your team's notes" }),
	flag('past_applicants', 'Past Applicants (Applied Before)', {
		description: 'Whether the person has applied to your jobs before',
	}),
	pastCompany,
	profileLanguage,
	buckets(
		'recently_joined',
		'Recently Joined LinkedIn',
		[
			{ max: 1 },
			{ min: 2, max: 7 },
			{ min: 8, max: 14 },
			{ min: 15, max: 30 },
			{ min: 31, max: 90 },
		],
		{ unit: 'Days Ago' },
	),
	rows('recruiting_activity', 'Recruiting Activity', [
		{
			name: 'values',
			displayName: 'Activity',
			key: 'id',
			fields: [
				choice('id', 'Activity', [
					['messages', 'Messages'],
					['notes', 'Notes'],
					['projects', 'Projects'],
					['resumes', 'Resumes'],
					['reviews', 'Reviews'],
					['tags', 'Tags'],
				]),
				priority,
				number('timespan', 'Days', { description: 'Number of days to look back', min: 0 }),
			],
		},
	]),
	indivisible(id('saved_filter', 'Saved Filter', 'SAVED_FILTERS')),
	savedSearch,
	splitting(rows('school', 'School (University)', [byId('School', 'SCHOOL', [priority])]), {
		seenIds: idsIn('education', 'school_id'),
	}),
	splitting(includeExcludeChoices('seniority', 'Seniority', SENIORITIES), { byAllValues: true }),
	rows('skills', 'Skills', [byId('Skill', 'SKILL', [priority]), byKeywords([priority])]),
	spokenLanguages,
	unsplittable(
		choices(
			'spotlights',
			'Spotlights (Open to Work, Active Talent)',
			[
				['ACTIVE_TALENT', 'Active Talent'],
				['HAVE_COMPANY_CONNECTIONS', 'Have Company Connections'],
				['INTERESTED_IN_YOUR_COMPANY', 'Interested in Your Company'],
				['INTERNAL_CANDIDATES', 'Internal Candidates'],
				['OPEN_TO_WORK', 'Open to Work'],
				['REDISCOVERED_CANDIDATES', 'Rediscovered Candidates'],
			],
			{ description: 'Availability depends on the Recruiter seat' },
		),
	),
	yearsInCompany,
	yearsInPosition,
	yearsOfExperience,
];
