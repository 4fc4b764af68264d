import type { IDataObject } from 'n8n-workflow';
import type { ResultCheck, Verdict } from '../../../filters/check';
import type { Titles } from '../../../filters/titles';
import { say } from './say';
import { bestOf } from './wanted';

/** The requirement of a filter, prepared for comparison with results. */
interface Asked<Own> {
	/** Texts for reasons. */
	shown: string[];
	verdictOf(own: Own, result: IDataObject): Verdict;
}

/** How to compare a filter with one kind of result data. */
interface Comparison<Own> {
	/** The result's values, of which the best match counts; empty if it has none. */
	read(result: IDataObject): Own[];
	/** The text of a value, for reasons. */
	show(own: Own): string;
	/** The requirement of the filter's value; undefined if result data cannot prove a mismatch. */
	ask(value: unknown, titles: Titles): Asked<Own> | undefined;
}

/** Creates the check for a comparison. */
export const checkBy =
	<Own>({ read, show, ask }: Comparison<Own>): ResultCheck =>
	(value, label, titles) => {
		const asked = ask(value, titles);
		if (!asked) return [];
		const check = (result: IDataObject) => {
			const own = read(result);
			if (own.length === 0) return undefined;
			const verdict = bestOf(own.map((one) => asked.verdictOf(one, result)));
			const wanted = asked.shown.map((shown) => ({ shown }));
			return { verdict, reason: say.compared(own.map(show), verdict, wanted) };
		};
		return [{ label, check }];
	};

/** The entries of a list; a single value counts as a list of one. */
export const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
