import { flag } from '../../../filters/basic';
import type { Filter } from '../../../filters/filter';
import { ids } from '../../../filters/ids';
import { headcount, networkDistance } from './common';
import { checkedBy } from '../../../filters/criteria';
import { checks } from '../checks';

/** LinkedIn's company search. */
export const classicCompanies: Filter[] = [
	headcount('headcount', false),
	networkDistance('Connections (Degree)'),
	checkedBy(ids('industry', 'Industry', 'INDUSTRY'), checks.industry('INDUSTRY')),
	flag('has_job_offers', 'Job Listings on LinkedIn (Hiring)', {
		description: 'Whether the company has open jobs on LinkedIn',
	}),
	ids('location', 'Location (City, Country)', 'LOCATION'),
];
