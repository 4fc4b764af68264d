import { fold } from '../../../fold';

/** Words that carry no meaning in titles and names of companies. */
const FILLERS = new Set(
	'a an and at for in of the to & de del der des di do du e et für im la le und y'.split(' '),
);

/** Short forms of titles, as people write them. */
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

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const split = (text: string): string[] =>
	fold(text)
		.split(/[^\p{L}\p{M}\p{N}+#&]+/u)
		.filter((word) => word !== '');

const spaced = (words: string[]) => (words.length > 0 ? ` ${words.join(' ')} ` : '');

/** The words of a name as they are compared, with spaces around each, e.g. ` maria schmidt `. */
export const plainWordsOf = (text: string): string => spaced(split(text));

/** The words of a title or a company's name that count, short forms written out, e.g. ` head sales `. */
export const wordsOf = (text: string): string =>
	spaced(
		split(text)
			.filter((word) => !FILLERS.has(word))
			.map((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word)),
	);

/** True if all words of the phrase stand in the text, one behind the other; both as `wordsOf` gives them. */
export const hasPhrase = (words: string, phrase: string): boolean =>
	words.includes(phrase) || (UNSPACED.test(phrase) && words.includes(phrase.trim()));

/** How many of the words stand in the text, wherever: all, some, or none; both as `wordsOf` gives them. */
export function shareOf(words: string, wanted: string): 'all' | 'some' | 'none' {
	const each = wanted.trim().split(' ').filter(Boolean);
	const found = each.filter((word) => hasPhrase(words, ` ${word} `)).length;
	return found === each.length ? 'all' : found > 0 ? 'some' : 'none';
}
