/**
 * Number of filters per search in the API documentation, including keywords, and how many take IDs (include and
 * exclude count once). The tests compare the form and the sandbox with it.
 */
export const COUNTS = {
	'classic.people': { filters: 13, idFields: 8 },
	'classic.companies': { filters: 6, idFields: 2 },
	'classic.posts': { filters: 7, idFields: 6 },
	'classic.jobs': { filters: 21, idFields: 6 },
	'sales_navigator.people': { filters: 41, idFields: 17 },
	'sales_navigator.companies': { filters: 21, idFields: 10 },
	'recruiter.people': { filters: 36, idFields: 14 },
} as const;

const sum = (of: 'filters' | 'idFields') =>
	Object.values(COUNTS).reduce((total, counts) => total + counts[of], 0);

/** The filters of all searches. */
export const FILTER_COUNT = sum('filters');

/** The fields of all searches that take IDs. */
export const ID_FIELD_COUNT = sum('idFields');
