import type { FilterValueType } from '../../../filters/filterValueTypes';
import { filterValueType } from '../../../filters/filterValueTypes';
import type { Titles } from '../../../filters/titles';
import type { Verdict } from '../../../filters/check';
import { isRecord } from '../../../values';
import { booleanQuery } from './booleanQuery';
import { shareOf, wordsOf } from './words';

/** One value of a filter, ready to be compared. */
export interface Term {
	/** As a person reads it: its name, or its ID where only that is known. */
	shown: string;
	/** The ID, if it is one. */
	id?: string;
	/** Recruiter's scope of the row. */
	scope?: string;
	/** Compares words as `wordsOf` gives them; unsure where only an unnamed ID is known. */
	words(words: string): Verdict;
}

function byTitle(title: string): (words: string) => Verdict {
	const wanted = wordsOf(title);
	// LinkedIn knows one thing under several names, so a part of the words proves nothing.
	const verdicts = { all: 'yes', some: 'unsure', none: 'no' } as const;
	return (words) => verdicts[shareOf(words, wanted)];
}

function byQuery(query: string): (words: string) => Verdict {
	const test = booleanQuery(query);
	return (words) => (test(words) ? 'yes' : 'no');
}

const ofId = (id: string, title: string | undefined): Term => ({
	id,
	shown: title ?? id,
	words: title === undefined ? () => 'unsure' : byTitle(title),
});

/** The term that a value of a filter is: an ID of this type, words, or a row with either. */
export function termOf(value: unknown, type: FilterValueType, titles: Titles): Term {
	if (isRecord(value)) {
		const { id, keywords, name } = value;
		const scope = typeof value.scope === 'string' ? value.scope : undefined;
		const title = typeof name === 'string' ? name : titles.get(type, String(id));
		return id === undefined
			? { ...termOf(keywords, type, titles), scope }
			: { ...ofId(String(id), title), scope };
	}
	const text = String(value);
	if (filterValueType(type).id.test(text)) return ofId(text, titles.get(type, text));
	return { shown: text, words: byQuery(text) };
}
