import type { IDataObject } from 'n8n-workflow';
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
	/** What the result says; undefined if its data says nothing about the filter. Never throws. */
	check(result: IDataObject): Finding | undefined;
	/** Whether an open position may be the one that LinkedIn found; only if the filter is about positions. */
	fitsPosition?(position: IDataObject): Verdict;
}

/**
 * Makes the criteria of a filter: `value` is what the API gets, `label` what the form calls the filter,
 * `titles` holds the names of the IDs as far as they are known.
 */
export type ResultCheck = (value: unknown, label: string, titles: Titles) => Criterion[];
