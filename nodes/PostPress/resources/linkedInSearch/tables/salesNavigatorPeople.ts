import { flag, number, text } from '../../../filters/basic';
import { checkedBy } from '../../../filters/criteria';
import { date } from '../../../filters/dates';
import { choices } from '../../../filters/choices';
import { needing, splitting, type Filter, unsplittable } from '../../../filters/filter';
import { ids, includeExclude } from '../../../filters/ids';
import { includeExcludeChoices, object } from '../../../filters/nested';
import { includeExcludeSelect, select } from '../../../filters/selects';
import { buckets } from '../../../filters/ranges';
import {
	headcount,
	idsIn,
	nameIn,
	networkDistance,
	profileLanguage,
	recentSearchId,
	saveSearch,
	savedSearchId,
} from './common';
import { COMPANY_TYPES, SENIORITIES, YEARS } from './salesNavigatorChoices';
import { checks } from '../checks';

/** Location by postal code and radius. */
export const locationByPostalCode: Filter = object('location_by_postal_code', 'Postal Code (ZIP)', [
	ids('include', 'Include', 'POSTAL_CODE'),
	ids('exclude', 'Exclude', 'POSTAL_CODE'),
	needing(
		number('within_area', 'Radius', { description: 'Miles around the postal code', min: 0 }),
		'include',
	),
]);

/** Sales Navigator's lead search. */
export const salesNavigatorPeople: Filter[] = [
	includeExcludeSelect('account_lists', 'Account Lists', 'ACCOUNT_LISTS', {
		description: 'Leads at companies on these lists',
	}),
	flag('changed_jobs', 'Changed Jobs (New Role)', {
		description: 'Whether the lead changed jobs in the last 90 days',
	}),
	headcount('company_headcount', true),
	includeExclude('company_location', 'Company Headquarters Location', 'REGION'),
	choices('company_type', 'Company Type', COMPANY_TYPES),
	networkDistance('Connections (Degree)', true),
	unsplittable(
		ids('connections_of', 'Connections Of', 'PEOPLE', {
			description: 'Leads who are connected to these members',
		}),
	),
	splitting(
		checkedBy(
			includeExclude('company', 'Current Company', 'COMPANY', {
				text: true,
				description:
					'A company from the list matches exactly. Free text also matches companies without a LinkedIn page.',
			}),
			checks.company,
		),
		{ seenIds: idsIn('current_positions', 'company_id') },
	),
	checkedBy(
		includeExclude('role', 'Current Job Title (Role, Position)', 'JOB_TITLE', {
			text: true,
			description: 'Free text matches words in the title',
		}),
		checks.role,
	),
	checkedBy(text('first_name', 'First Name'), checks.firstName),
	flag('following_your_company', 'Following Your Company', {
		description: "Whether the lead follows the account's company",
	}),
	splitting(
		includeExcludeSelect('function', 'Function (Department)', 'DEPARTMENT', {
			description: 'The department the lead works in',
		}),
		{ byAllValues: true },
	),
	splitting(
		includeExclude('location', 'Geography (Location)', 'REGION', {
			description: 'Where the lead lives',
		}),
		{ seenNames: nameIn('location') },
	),
	select('groups', 'Group', 'GROUPS', {
		description: 'Members of these groups. Only groups of the account are available.',
	}),
	flag('include_saved_accounts', 'Include Saved Accounts', {
		description: 'Whether to find leads who work at saved accounts',
	}),
	flag('include_saved_leads', 'Include Saved Leads', {
		description: 'Whether to find saved leads',
	}),
	splitting(includeExclude('industry', 'Industry', 'SALES_INDUSTRY'), {
		seenNames: nameIn('industry'),
	}),
	checkedBy(text('last_name', 'Last Name'), checks.lastName),
	date('last_viewed_at', 'Last Viewed At', {
		description: 'For a saved search, only find results newer than this date',
	}),
	includeExcludeSelect('lead_lists', 'Lead Lists', 'LEAD_LISTS', {
		description: 'Leads on these lists',
	}),
	flag('mentionned_in_news', 'Mentioned in News', {
		description: 'Whether the lead was mentioned in the news recently',
	}),
	flag('messaged_recently', 'Messaged Recently', {
		description: 'Whether the account and the lead exchanged messages recently',
	}),
	flag('past_colleague', 'Past Colleague', {
		description: "Whether the lead is a former colleague of the account's owner",
	}),
	checkedBy(
		includeExclude('past_company', 'Past Company', 'COMPANY', { text: true }),
		checks.pastCompany,
	),
	includeExclude('past_role', 'Past Job Title (Role, Position)', 'JOB_TITLE'),
	select('persona', 'Persona', 'PERSONA', { description: 'Buyer personas saved in the account' }),
	locationByPostalCode,
	flag('posted_on_linkedin', 'Posted on LinkedIn (Active)', {
		description: 'Whether the lead posted in the last 30 days',
	}),
	profileLanguage,
	recentSearchId,
	saveSearch,
	savedSearchId,
	splitting(includeExclude('school', 'School (University)', 'SCHOOL'), {
		seenIds: idsIn('education', 'school_id'),
	}),
	splitting(includeExcludeChoices('seniority', 'Seniority Level', SENIORITIES), {
		byAllValues: true,
	}),
	flag('shared_experiences', 'Shared Experiences', {
		description: 'Whether the lead shares a group, school or company with the account',
	}),
	flag('viewed_profile_recently', 'Viewed Profile Recently', {
		description: "Whether the account viewed the lead's profile recently",
	}),
	flag('viewed_your_profile_recently', 'Viewed Your Profile Recently', {
		description: "Whether the lead viewed the account's profile recently",
	}),
	checkedBy(
		buckets('tenure_at_company', 'Years in Current Company (Tenure)', YEARS, { unit: 'Years' }),
		checks.yearsAtCompany,
	),
	checkedBy(
		buckets('tenure_at_role', 'Years in Current Position (Tenure)', YEARS, { unit: 'Years' }),
		checks.yearsInRole,
	),
	buckets('tenure', 'Years of Experience (Tenure)', YEARS, { unit: 'Years' }),
];
