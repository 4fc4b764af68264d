import { fold } from '../../../fold';

/** Words to ignore in job titles and company names. */
const FILLERS = new Set(
	'a an and at for in of the to & de del der des di do du e et für im la le und y'.split(' '),
);

/** Abbreviations in job titles. */
const SHORT_FORMS: Record<string, string> = {
	ceo: 'chief executive officer',
	cfo: 'chief financial officer',
	chro: 'chief human resources officer',
	cio: 'chief information officer',
	cmo: 'chief marketing officer',
	coo: 'chief operating officer',
	cpo: 'chief product officer',
	cro: 'chief revenue officer',
	cto: 'chief technology officer',
	evp: 'executive vice president',
	hr: 'human resources',
	jr: 'junior',
	mgr: 'manager',
	sr: 'senior',
	svp: 'senior vice president',
	vp: 'vice president',
};

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const split = (text: string): string[] =>
	fold(text)
		.split(/[^\p{L}\p{M}\p{N}+#&]+/u)
		.filter((word) => word !== '');

const spaced = (words: string[]) => (words.length > 0 ? ` ${words.join(' ')} ` : '');

/** Normalized words of a name with surrounding spaces, e.g. ` maria schmidt `. */
export const plainWordsOf = (text: string): string => spaced(split(text));

/** Normalized relevant words of a job title or company name, with abbreviations expanded, e.g. ` head sales `. */
export const wordsOf = (text: string): string =>
	spaced(
		split(text)
			.filter((word) => !FILLERS.has(word))
			.map((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word)),
	);

/** True if the text contains the phrase's words in this order; both as returned by `wordsOf`. */
export const hasPhrase = (words: string, phrase: string): boolean =>
	words.includes(phrase) || (UNSPACED.test(phrase) && words.includes(phrase.trim()));

/** How many of the wanted words the text contains, in any order; both as returned by `wordsOf`. */
export function shareOf(words: string, wanted: string): 'all' | 'some' | 'none' {
	const each = wanted.trim().split(' ').filter(Boolean);
	const found = each.filter((word) => hasPhrase(words, ` ${word} `)).length;
	return found === each.length ? 'all' : found > 0 ? 'some' : 'none';
}
