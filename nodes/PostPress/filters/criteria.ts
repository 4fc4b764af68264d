import type { Criterion, ResultCheck } from './check';
import type { Filter } from './filter';
import type { Titles } from './titles';

/** The filter, whose value can be compared with what a result says of itself. */
export const checkedBy = (filter: Filter, check: ResultCheck): Filter => ({ ...filter, check });

/** The criteria that these filters make of the values in `body`; none where one overrides all others. */
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
		// Without the words in brackets by which the filter is found in the form.
		const label = displayName.replace(/ \(.*\)$/, '');
		return check(value, around ? `${around} › ${label}` : label, titles);
	});
}
