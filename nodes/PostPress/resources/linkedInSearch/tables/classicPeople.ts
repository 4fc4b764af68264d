import { checkedBy } from '../../../filters/criteria';
import { text } from '../../../filters/basic';
import { choices } from '../../../filters/choices';
import { type Filter, unsplittable } from '../../../filters/filter';
import { ids } from '../../../filters/ids';
import { fieldsAtOnce } from '../../../filters/nested';
import { networkDistance, profileLanguage } from './common';
import { checks } from '../checks';

/** LinkedIn's people search; `keywords` is a separate parameter. */
export const classicPeople: Filter[] = [
	fieldsAtOnce(
		'advanced_keywords',
		'Advanced Keywords (Title, Name, Company, School)',
		[
			checkedBy(text('company', 'Company'), checks.company),
			checkedBy(text('first_name', 'First Name'), checks.firstName),
			checkedBy(text('last_name', 'Last Name'), checks.lastName),
			text('school', 'School'),
			checkedBy(text('title', 'Title'), checks.role),
		],
		{ description: 'Terms to find in a specific part of the profile' },
	),
	networkDistance('Connections (Degree)'),
	unsplittable(
		ids('connections_of', 'Connections Of', 'CONNECTIONS', {
			description: 'People who are connected to these members',
		}),
	),
	checkedBy(ids('company', 'Current Company', 'COMPANY'), checks.company),
	ids('followers_of', 'Followers Of', 'PEOPLE', { description: 'People who follow these members' }),
	ids('industry', 'Industry', 'INDUSTRY'),
	ids('location', 'Location (City, Country)', 'LOCATION'),
	choices(
		'open_to',
		'Open To (Pro Bono, Board)',
		[
			['boardMember', 'Joining a Nonprofit Board'],
			['proBono', 'Pro Bono Consulting and Volunteering'],
		],
		{ description: 'What the member is open to' },
	),
	checkedBy(ids('past_company', 'Past Company', 'COMPANY'), checks.pastCompany),
	profileLanguage,
	ids('school', 'School (University)', 'SCHOOL'),
	ids('service', 'Service Category (Freelance)', 'SERVICE', {
		description: 'Services the member offers',
	}),
];
