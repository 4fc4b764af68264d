import type { SearchApi } from '../../filters/filterValueTypes';
import { VARIANTS } from './variants';

/** The result type of each category. */
const RESULT_TYPES: Record<string, string> = {
	people: 'PEOPLE',
	companies: 'COMPANY',
	posts: 'POST',
	jobs: 'JOB',
};

/** What is known about a search: for a URL or a cursor, only the results show the category. */
export interface SearchKind {
	api: SearchApi;
	category: string | null;
	/** The `type` of its results, null if there are none. */
	resultType: string | null;
}

/** Maximum number of results that LinkedIn returns for such a search. */
export function resultCapOf({ api, category, resultType }: SearchKind): number {
	const ofApi = VARIANTS.filter((variant) => variant.api === api);
	const fits = (one: string) => (category ? one === category : RESULT_TYPES[one] === resultType);
	const fitting = ofApi.filter((variant) => fits(variant.category));
	return Math.max(...(fitting.length > 0 ? fitting : ofApi).map(({ resultCap }) => resultCap));
}

/** True if LinkedIn has more results than the search returns: a total equal to the cap means that many or more. */
export const isAboveCap = (totalCount: number | null, cap: number): boolean =>
	totalCount !== null && totalCount >= cap;
