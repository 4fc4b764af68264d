import { companies } from './data/companies.cts';
import { degrees, groups, schools, services } from './data/education.cts';
import type { Entry } from './data/entry.cts';
import { industries } from './data/industries.cts';
import { departments, employmentTypes, jobFunctions, jobTitles } from './data/jobs.cts';
import * as own from './data/own.cts';
import { firstNames, lastNames } from './data/people.cts';
import { places, postalCodes } from './data/places.cts';
import { skills, technologies } from './data/skills.cts';
import { memberId } from './random.cts';

export const SERVICES = ['CLASSIC', 'SALES_NAVIGATOR', 'RECRUITER'] as const;
export type Service = (typeof SERVICES)[number];

/** A row of the parameters route, before formatting for the response. */
export interface Row {
	id: string;
	title: string;
	picture_url?: string;
	additional_data?: Record<string, unknown>;
}

const API_OF = {
	CLASSIC: 'classic',
	SALES_NAVIGATOR: 'sales_navigator',
	RECRUITER: 'recruiter',
} as const;

function plain(entries: readonly Entry[]): Row[] {
	return entries.map(([id, title]) => ({ id, title }));
}

function people(service: Service): Row[] {
	return Array.from({ length: 80 }, (_, index) => {
		const first = firstNames[index % firstNames.length];
		const last = lastNames[(index * 7 + 3) % lastNames.length];
		return {
			id: memberId(API_OF[service], 'catalogue', index),
			title: `${first} ${last}`,
			additional_data: {
				headline: `${jobTitles[(index * 5) % jobTitles.length][1]} at ${companies[(index * 11) % companies.length].title}`,
			},
		};
	});
}

function companyRows(): Row[] {
	return companies.map(({ id, title, industry, location, slug }) => ({
		id,
		title,
		picture_url: `https://media.licdn.com/dms/image/company/${slug}/logo_100.png`,
		additional_data: { industry, location },
	}));
}

function common(service: Service): Record<string, Row[]> {
	return {
		LOCATION: plain(places),
		PEOPLE: people(service),
		CONNECTIONS: people(service).filter((_, index) => index % 2 === 0),
		COMPANY: companyRows(),
		SCHOOL: plain(schools),
		INDUSTRY: plain(industries),
		SERVICE: plain(services),
		JOB_FUNCTION: plain(jobFunctions),
		JOB_TITLE: plain(jobTitles),
		EMPLOYMENT_TYPE: plain(employmentTypes),
		SKILL: plain(skills),
	};
}

const catalogue: Record<Service, Record<string, Row[]>> = {
	CLASSIC: common('CLASSIC'),
	SALES_NAVIGATOR: {
		...common('SALES_NAVIGATOR'),
		REGION: plain(places),
		POSTAL_CODE: plain(postalCodes),
		SALES_INDUSTRY: plain(industries),
		DEPARTMENT: plain(departments),
		GROUPS: plain(groups),
		PERSONA: plain(own.personas),
		ACCOUNT_LISTS: plain(own.accountLists),
		LEAD_LISTS: plain(own.leadLists),
		TECHNOLOGIES: plain(technologies),
		SAVED_ACCOUNTS: plain(own.savedAccounts),
		SAVED_SEARCHES: plain(own.savedSearches),
		RECENT_SEARCHES: plain(own.recentSearches),
	},
	RECRUITER: {
		...common('RECRUITER'),
		JOB_TITLE: plain(jobTitles).map((row, index) => ({
			...row,
			additional_data: { is_selection: index % 3 !== 0 },
		})),
		DEPARTMENT: plain(departments),
		DEGREE: plain(degrees),
		GROUPS: plain(groups),
		HIRING_PROJECTS: plain(own.hiringProjects),
		SAVED_FILTERS: plain(own.savedFilters),
		SAVED_SEARCHES: own.recruiterSavedSearches.map(([id, title, project_id]) => ({
			id,
			title,
			additional_data: { project_id },
		})),
	},
};

/** All types of all services. */
export const TYPES: ReadonlySet<string> = new Set(
	SERVICES.flatMap((service) => Object.keys(catalogue[service])),
);

/** All rows of a type, or undefined if the service does not have the type. */
export function rowsOf(service: Service, type: string): Row[] | undefined {
	return Object.hasOwn(catalogue[service], type) ? catalogue[service][type] : undefined;
}

/** The title of an ID in any service, e.g. to show a selected location in results. */
export function titleOf(type: string, id: string): string | undefined {
	return SERVICES.map((service) => rowsOf(service, type)?.find((row) => row.id === id)?.title).find(
		(title) => title !== undefined,
	);
}
