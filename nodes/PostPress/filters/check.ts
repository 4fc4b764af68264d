import type { IDataObject } from 'n8n-workflow';
import type { Filter } from './filter';
import type { Titles } from './titles';

/** Whether something fits a filter, as far as its own data tells. */
export type Verdict = 'yes' | 'no' | 'unsure';

/** What a result's own data says about one filter. */
export interface Finding {
	verdict: Verdict;
	/** In words, without the filter's label, e.g. `"Founder" is not "Head of Sales"`. */
	reason: string;
}

/** A filter of a search, ready to be compared with results. */
export interface Criterion {
	label: string;
	/** What the result says; undefined where its data says nothing about the filter. Never throws. */
	check(result: IDataObject): Finding | undefined;
	/** Whether an open position may be the one that LinkedIn found; only where the filter is about positions. */
	fitsPosition?(position: IDataObject): Verdict;
}

/**
 * Makes the criteria of a filter: `value` is what the API gets, `label` what the form calls the filter,
 * `titles` holds the names of the IDs as far as they are known.
 */
export type ResultCheck = (value: unknown, label: string, titles: Titles) => Criterion[];

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
