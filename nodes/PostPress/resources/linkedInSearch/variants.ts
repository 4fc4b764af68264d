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

/** The filter that every search has: a parameter of its own in the form. */
export const KEYWORDS = text('keywords', 'Keywords', {
	description: 'Search terms. Supports AND, OR, NOT and quoted phrases.',
	placeholder: 'e.g. data engineer NOT intern',
});

/** One kind of search: an API with what it searches for, and the filters that this takes. */
export interface Variant {
	api: SearchApi;
	category: Category;
	/** The name of its Filters collection; saved workflows hold it. */
	filtersName: string;
	/** All but `KEYWORDS`. */
	filters: Filter[];
	/** LinkedIn gives no more results than this for one search. */
	resultCap: number;
	/** Said above the Filters, where something in the form needs explaining. */
	notice?: string;
}

/** The name of the parameter in which an agent writes the filters of this variant. */
export const agentFiltersName = ({ filtersName }: Variant): string => `${filtersName}ForAgent`;

/** The searches of the API, in the order of its page. */
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

/** Throws a ParameterError, named by `label`, where the search holds a filter that keeps it whole. */
export function assertDivisible({ filters }: Variant, body: Draft, label: string): void {
	const whole = filters.find(
		({ property, isIndivisible }) => isIndivisible && body[property.name] !== undefined,
	);
	if (!whole) return;
	throw new ParameterError(
		`${label}: cannot be combined with ${shortLabel(whole.property.displayName)}. Remove one of them`,
	);
}

/** The search of this API and category. Throws a ParameterError if the API has none. */
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
