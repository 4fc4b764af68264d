import type { FilterValueType } from '../../../filters/filterValueTypes';
import { filterValueType } from '../../../filters/filterValueTypes';
import type { Titles } from '../../../filters/titles';
import type { Verdict } from '../../../filters/check';
import { isRecord } from '../../../values';
import { booleanQuery } from './booleanQuery';
import { shareOf, wordsOf } from './words';

/** A value of a filter, prepared for comparison. */
export interface Term {
	/** Its name for reasons, or its ID if the name is unknown. */
	shown: string;
	/** The ID, if the value is an ID. */
	id?: string;
	/** Recruiter's scope of the row. */
	scope?: string;
	/** Compares words returned by `wordsOf`; unsure for an ID without a known name. */
	words(words: string): Verdict;
}

function byTitle(title: string): (words: string) => Verdict {
	const wanted = wordsOf(title);
	// LinkedIn has several names for the same thing, so a partial match proves nothing.
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

/** Converts a filter value to a term: an ID of this type, a text, or a row with either. */
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
