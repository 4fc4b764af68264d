import { text } from '../../filters/basic';
import { shortLabel } from '../../filters/fieldPath';
import type { Draft, Filter } from '../../filters/filter';
import type { SearchApi } from '../../filters/filterValueTypes';
import { classicCompanies } from './tables/classicCompanies';
import { classicJobs } from './tables/classicJobs';
import { classicPeople } from './tables/classicPeople';
import { classicPosts } from './tables/classicPosts';
import { recruiterPeople } from './tables/recruiterPeople';
import { salesNavigatorCompanies } from './tables/salesNavigatorCompanies';
import { salesNavigatorPeople } from './tables/salesNavigatorPeople';
import { ParameterError } from '../../parameterError';

export type Category = 'people' | 'companies' | 'posts' | 'jobs';

/** The filter of every search; a separate parameter in the form. */
export const KEYWORDS = text('keywords', 'Keywords', {
	description: 'Search terms. Supports AND, OR, NOT and quoted phrases.',
	placeholder: 'e.g. data engineer NOT intern',
});

/** A kind of search: an API and a category, with their filters. */
export interface Variant {
	api: SearchApi;
	category: Category;
	/** The name of its Filters collection; stored in saved workflows. */
	filtersName: string;
	/** All filters except `KEYWORDS`. */
	filters: Filter[];
	/** Maximum number of results that LinkedIn returns for one search. */
	resultCap: number;
	/** Notice above the filters, if the form needs an explanation. */
	notice?: string;
}

/** The name of the parameter for filters written by an agent. */
export const agentFiltersName = ({ filtersName }: Variant): string => `${filtersName}ForAgent`;

/** The searches of the API, in the order of its documentation. */
export const VARIANTS: readonly Variant[] = [
	{
		api: 'classic',
		category: 'people',
		filtersName: 'classicPeopleFilters',
		filters: classicPeople,
		resultCap: 1_000,
		notice: 'Company size and seniority need Sales Navigator or Recruiter.',
	},
	{
		api: 'classic',
		category: 'companies',
		filtersName: 'classicCompaniesFilters',
		filters: classicCompanies,
		resultCap: 1_000,
	},
	{
		api: 'classic',
		category: 'posts',
		filtersName: 'classicPostsFilters',
		filters: classicPosts,
		resultCap: 1_000,
	},
	{
		api: 'classic',
		category: 'jobs',
		filtersName: 'classicJobsFilters',
		filters: classicJobs,
		resultCap: 1_000,
		notice:
			'Region sets where to search, e.g. a country. Location narrows it down to cities and areas within that region.',
	},
	{
		api: 'sales_navigator',
		category: 'people',
		filtersName: 'salesNavigatorPeopleFilters',
		filters: salesNavigatorPeople,
		resultCap: 2_500,
	},
	{
		api: 'sales_navigator',
		category: 'companies',
		filtersName: 'salesNavigatorCompaniesFilters',
		filters: salesNavigatorCompanies,
		resultCap: 1_000,
	},
	{
		api: 'recruiter',
		category: 'people',
		filtersName: 'recruiterPeopleFilters',
		filters: recruiterPeople,
		resultCap: 2_500,
	},
];

/** Throws a ParameterError for the field `label` if the search has a filter that cannot be split. */
export function assertDivisible({ filters }: Variant, body: Draft, label: string): void {
	const whole = filters.find(
		({ property, isIndivisible }) => isIndivisible && body[property.name] !== undefined,
	);
	if (!whole) return;
	throw new ParameterError(
		`${label}: cannot be combined with ${shortLabel(whole.property.displayName)}. Remove one of them`,
	);
}

/** The variant of this API and category. Throws a ParameterError if there is none. */
export function variantOf(api: unknown, category: unknown): Variant {
	const variant = VARIANTS.find((one) => one.api === api && one.category === category);
	if (!variant) {
		const known = VARIANTS.filter((one) => one.api === api).map((one) => one.category);
		throw new ParameterError(
			known.length > 0
				? `Category: ${String(api)} cannot search ${String(category)}. Available: ${known.join(', ')}`
				: `API: ${String(api)} is not one of ${[...new Set(VARIANTS.map((one) => one.api))].join(', ')}`,
		);
	}
	return variant;
}
