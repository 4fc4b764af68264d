import { type NameParts, withCapitals } from './nameCapitals';
import {
	DEGREES,
	GENERATIONS,
	INNER_PARTICLES,
	PARTICLES,
	SHORT_DEGREES,
	SHORT_NAMES,
	SHORT_TITLES,
	TITLES,
} from './nameWords';

/** Bracketed and quoted parts, also unclosed ones. */
const BRACKETS =
	/\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?|<[^>]*>?|（[^）]*）?|【[^】]*】?|"[^"]*"?|“[^”]*”?/gu;

/** Pronouns after a name. */
const PRONOUNS =
	/(^|[\s,([])(she|he|they|ze|xe|sie|er|elle|il|iel|ella|él|elle|hen|hij|zij|hun|ona|on)\s*\/\s*[\p{L}/\s]+[)\]]?$/iu;

/** Emoji, symbols and invisible characters, except joiners within words of other scripts. */
const SYMBOLS =
	/(?!\|)[\p{Extended_Pictographic}\p{S}\p{Regional_Indicator}\p{Cc}\p{Co}\uFE0F\u20E3\u200B\u2060\uFEFF]/gu;
const STRAY_JOINERS = /(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu;

/** Separators between a name and text after it. */
const SEPARATOR = /\s[-–—]+\s|\s*[|•·;:/\\→»]+\s*/u;

const bare = (word: string) => word.replace(/[.\-–]/g, '').toLowerCase();

const isCapitals = (word: string) => /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);

function isTitle(word: string, isFirst: boolean): boolean {
	const plain = bare(word);
	if (TITLES.has(plain)) return true;
	if (isFirst && SHORT_TITLES.has(plain) && isCapitals(word)) return true;
	// "Dott.", "Ing.", "Dipl.-Kfm.", but neither "J." nor "J.R.R."
	return /\p{L}{2}\S*\.$/u.test(word) && !SHORT_NAMES.has(plain);
}

/** Whether a word is a degree; `others` is the number of name words before it. */
function isDegree(word: string, others: number): boolean {
	const plain = bare(word);
	if (GENERATIONS.has(plain)) return false;
	const isMarked = isCapitals(word) && (others > 1 || word.includes('.'));
	if (SHORT_DEGREES.has(plain)) return isMarked && others > 0;
	return DEGREES.has(plain);
}

/** Capitals without a vowel, after a word in mixed case: a certificate missing in the lists. */
const isAcronym = (word: string, before: string) =>
	/^[B-DF-HJ-NP-TV-XZ&]{3,}$|^[A-Z]{2,}[-\d][A-Z\d-]*$/.test(word) && /\p{Lu}\p{Ll}/u.test(before);

/** Removes brackets, pronouns and symbols; a first name may be entirely in brackets. */
function withoutDecoration(text: string, isFirst: boolean): string {
	const plain = text.normalize('NFKC').replace(PRONOUNS, ' ');
	const outside = plain.replace(BRACKETS, ' ').replace(PRONOUNS, ' ');
	const kept = isFirst && !/\p{L}/u.test(outside) ? plain : outside;
	return kept.replace(SYMBOLS, ' ').replace(STRAY_JOINERS, '');
}

/** Removes surrounding punctuation, except the dot of an initial or abbreviation. */
const trimmed = (word: string) =>
	/^(\p{L}\p{M}*\.)+$/u.test(word) || (word.endsWith('.') && GENERATIONS.has(bare(word)))
		? word
		: word.replace(/^[^\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]+$/gu, '');

/** The words of a part of a name, without leading titles and trailing degrees. */
function wordsOfPart(part: string, before = 0): string[] {
	const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	let start = 0;
	while (start < words.length && isTitle(words[start], before === 0)) {
		start += 1;
		// The rest of "Dr. rer. nat.".
		while (start < words.length && /^(\p{Ll}+\.)+$/u.test(words[start])) start += 1;
	}
	let end = words.length;
	while (
		end > start &&
		(isDegree(words[end - 1], end - 1 - start + before) ||
			(end - 1 > start && isAcronym(words[end - 1], words[start])))
	) {
		end -= 1;
	}
	return words
		.slice(start, end)
		.map(trimmed)
		.filter((word) => word !== '');
}

/** The words of a name without any additions; `before` is the number of words before it. */
function wordsOfName(text: string, before = 0): string[] {
	const [own, ...others] = withoutDecoration(text, before === 0)
		.trim()
		.split(SEPARATOR);
	const parts = own.split(/\s*,\s*/);
	const [first, second = []] = parts
		.map((part) => wordsOfPart(part, before))
		.filter((words) => words.length > 0);
	if (!first) return others.length > 0 ? wordsOfPart(others.join(' '), before) : [];
	// "Doe, Jane": with a comma, the last name is first.
	const isTurned = before === 0 && first.length === 1 && second.length > 0;
	const isGeneration = second.length === 1 && GENERATIONS.has(bare(second[0]));
	if (isGeneration) return [...first, ...second];
	return isTurned ? [...second, ...first] : first;
}

/** Index of the last name's first word: the last word, or the particles before it. */
function lastNameAt(words: string[]): number {
	let at = words.length - 1;
	if (at > 1 && GENERATIONS.has(bare(words[at]))) at -= 1;
	const isParticle = (word: string) =>
		PARTICLES.has(word.toLowerCase()) || INNER_PARTICLES.has(word.toLowerCase());
	while (at > 1 && isParticle(words[at - 1])) at -= 1;
	return at;
}

const joined = (words: string[]) => (words.length > 0 ? words.join(' ') : null);

/** Splits a full name; a particle such as "de" belongs to the last name. */
function split(words: string[], at: number): NameParts {
	if (words.length < 2) return { first: joined(words), last: null };
	return { first: joined(words.slice(0, at)), last: joined(words.slice(at)) };
}

/** True for most names: only letters, and no degree. The first pattern is for speed. */
const isPlain = (text: string) =>
	/^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(text) ||
	(/^[\p{L}\p{M}'’\- ]+$/u.test(text) && !DEGREES.has(bare(text.slice(text.lastIndexOf(' ') + 1))));

/** First and last name as returned by the API; a full name is split before the last word that is part of the name. */
export function namesOf(name: string, first: string, last: string): NameParts {
	const isLastName = last !== '' && (isPlain(last) || wordsOfName(last, 1).length > 0);
	if (isLastName || (first && !last)) return { first: first || null, last: last || null };
	const whole = last ? `${first} ${last}` : name;
	const words = isPlain(whole) ? whole.trim().split(/\s+/) : wordsOfName(whole);
	const isGeneration = words.length > 2 && GENERATIONS.has(bare(words[words.length - 1]));
	return split(words, words.length - (isGeneration ? 2 : 1));
}

/** First and last name without titles, degrees, brackets, pronouns and emoji, and capitalized. */
export function cleanNamesOf(name: string, first: string, last: string): NameParts {
	const firstWords = wordsOfName(first);
	const lastWords = wordsOfName(last, 1);
	if (firstWords.length > 0 && lastWords.length > 0) {
		return withCapitals({ first: joined(firstWords), last: joined(lastWords) });
	}
	const own = [...firstWords, ...lastWords];
	const whole = own.length > 0 ? own : wordsOfName(name);
	return withCapitals(split(whole, lastNameAt(whole)));
}
