import type { Criterion, ResultCheck } from './check';
import type { Filter } from './filter';
import type { Titles } from './titles';

/** The filter with a check that compares its value with results. */
export const checkedBy = (filter: Filter, check: ResultCheck): Filter => ({ ...filter, check });

/** The criteria of the filters set in `body`; none if one of them overrides all others. */
export function criteriaOf(
	filters: Filter[],
	body: Record<string, unknown>,
	titles: Titles,
	around = '',
): Criterion[] {
	const isUsed = ({ property }: Filter) => body[property.name] !== undefined;
	if (filters.some((filter) => filter.overridesOthers && isUsed(filter))) return [];
	return filters.flatMap(({ property: { name, displayName }, check }) => {
		const value = body[name];
		if (!check || value === undefined) return [];
		// Without the search terms in brackets.
		const label = displayName.replace(/ \(.*\)$/, '');
		return check(value, around ? `${around} › ${label}` : label, titles);
	});
}
