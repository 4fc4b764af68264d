import type { SearchApi } from '../../filters/filterValueTypes';
import { VARIANTS } from './variants';

/** What kind of result each category brings. */
const RESULT_TYPES: Record<string, string> = {
	people: 'PEOPLE',
	companies: 'COMPANY',
	posts: 'POST',
	jobs: 'JOB',
};

/** A search, as far as it is known: of a URL or a cursor only the results tell the category. */
export interface SearchKind {
	api: SearchApi;
	category: string | null;
	/** The `type` of its results, null if there are none. */
	resultType: string | null;
}

/** Maximum number of results that LinkedIn gives for one such search. */
export function resultCapOf({ api, category, resultType }: SearchKind): number {
	const ofApi = VARIANTS.filter((variant) => variant.api === api);
	const fits = (one: string) => (category ? one === category : RESULT_TYPES[one] === resultType);
	const fitting = ofApi.filter((variant) => fits(variant.category));
	return Math.max(...(fitting.length > 0 ? fitting : ofApi).map(({ resultCap }) => resultCap));
}

/** True if LinkedIn has results that the search cannot give: a total that equals the cap means this many or more. */
export const isAboveCap = (totalCount: number | null, cap: number): boolean =>
	totalCount !== null && totalCount >= cap;
