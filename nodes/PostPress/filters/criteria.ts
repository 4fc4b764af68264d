import type { Criterion, ResultCheck } from './check';
import type { Filter } from './filter';
import type { Titles } from './titles';

/** The filter, whose value can be compared with what a result says of itself. */
export const checkedBy = (filter: Filter, check: ResultCheck): Filter => ({ ...filter, check });

/** The criteria that these filters make of the values in `body`. */
export function criteriaOf(
	filters: Filter[],
	body: Record<string, unknown>,
	titles: Titles,
	around = '',
): Criterion[] {
	return filters.flatMap(({ property: { name, displayName }, check }) => {
		const value = body[name];
		if (!check || value === undefined) return [];
		return check(value, around ? `${around} › ${displayName}` : displayName, titles);
	});
}
