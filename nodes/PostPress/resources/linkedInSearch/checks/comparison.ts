import type { IDataObject } from 'n8n-workflow';
import type { ResultCheck, Verdict } from '../../../filters/check';
import type { Titles } from '../../../filters/titles';
import { say } from './say';
import { bestOf } from './wanted';

/** What a filter asks for, ready to be compared with what a result says of itself. */
interface Asked<Own> {
	/** In words, for reasons. */
	shown: string[];
	verdictOf(own: Own, result: IDataObject): Verdict;
}

/** How a filter is compared with one kind of data in a result. */
interface Comparison<Own> {
	/** What the result says, once or several times, of which the best counts; nothing where it does not tell. */
	read(result: IDataObject): Own[];
	/** What it says, in words. */
	show(own: Own): string;
	/** What the filter's value asks for; undefined where that cannot be proven. */
	ask(value: unknown, titles: Titles): Asked<Own> | undefined;
}

/** The check that this comparison makes. */
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

/** The entries of a list, or the one value that is none. */
export const entriesOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
