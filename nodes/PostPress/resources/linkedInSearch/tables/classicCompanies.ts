import { flag } from '../../../filters/basic';
import type { Filter } from '../../../filters/filter';
import { ids } from '../../../filters/ids';
import { headcount, networkDistance } from './common';

/** LinkedIn's company search. */
export const classicCompanies: Filter[] = [
	headcount('headcount', false),
	networkDistance('Connections (Degree)'),
	ids('industry', 'Industry', 'INDUSTRY'),
	flag(
		'has_job_offers',
		'Job Listings on LinkedIn (Hiring)',
		'Whether the company has open jobs on LinkedIn',
	),
	ids('location', 'Location (City, Country)', 'LOCATION'),
];
