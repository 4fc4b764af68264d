import type { IDataObject } from 'n8n-workflow';
import type { Titles } from './titles';

/** Whether a result matches a filter, judged by the result's data. */
export type Verdict = 'yes' | 'no' | 'unsure';

/** The outcome of comparing a result with one filter. */
export interface Finding {
	verdict: Verdict;
	/** Text without the filter's label, e.g. `"Founder" is not "Head of Sales"`. */
	reason: string;
}

/** A filter of a search, prepared for comparison with results. */
export interface Criterion {
	label: string;
	/** Compares a result; undefined if its data does not cover the filter. Never throws. */
	check(result: IDataObject): Finding | undefined;
	/** Whether LinkedIn may have matched this current position; only for filters on positions. */
	fitsPosition?(position: IDataObject): Verdict;
}

/**
 * Creates the criteria of a filter from its API value and its label in the form. `titles` has the known names
 * of IDs.
 */
export type ResultCheck = (value: unknown, label: string, titles: Titles) => Criterion[];
