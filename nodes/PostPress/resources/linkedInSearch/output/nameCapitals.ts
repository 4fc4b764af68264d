import { INNER_PARTICLES, PARTICLES } from './nameWords';

/** First and last name. */
export interface NameParts {
	first: string | null;
	last: string | null;
}

const hasCapitals = (text: string) => /\p{Lu}/u.test(text);
const hasSmall = (text: string) => /\p{Ll}/u.test(text);

/** Scripts in which names are capitalized; Georgian has capitals, but does not use them for names. */
const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Turkish has a dotted and a dotless i; these letters identify the language. */
const localeOf = (name: string) => (/[İığĞ]/.test(name) ? 'tr' : 'en');

const capitalized = (word: string, locale: string) =>
	CASED.test(word) ? word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale)) : word;

/** Capitalizes a word: at its start, after a hyphen, and inside Irish and Italian names. */
function asName(word: string, locale: string): string {
	const small = word.toLocaleLowerCase(locale);
	return small
		.split('-')
		.map((part) => capitalized(part, locale))
		.join('-')
		.replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
		.replace(
			/^((?:O|D|L|Dell|Dall|Nell|All|Sant)['’])(\p{L})/u,
			(_, start: string, letter: string) => start + letter.toUpperCase(),
		);
}

/** Properties of the full name. */
interface Whole {
	isAllCapitals: boolean;
	locale: string;
}

/** Capitalizes a part of a name; particles of a last name stay in lower case. */
function setRight(text: string, isLast: boolean, { isAllCapitals, locale }: Whole): string {
	const words = text.split(' ');
	return words
		.map((word, index) => {
			const small = word.toLowerCase();
			const isInner = isLast && index < words.length - 1;
			const isParticle = PARTICLES.has(small) || (index > 0 && INNER_PARTICLES.has(small));
			// Single letters, initials such as JP, and numerals after a name are unchanged.
			if ([...word].length < 2 || /^[IVX]+$/.test(word) || word.includes('.')) return word;
			if (!hasCapitals(word)) return isInner && isParticle ? word : asName(word, locale);
			if (hasSmall(word) || (word.length < 3 && !isAllCapitals)) return word;
			return isInner && isParticle ? small : asName(word, locale);
		})
		.join(' ');
}

/** Capitalizes words that are all upper or all lower case; mixed case is unchanged. */
export function withCapitals({ first, last }: NameParts): NameParts {
	const whole = `${first ?? ''}${last ?? ''}`;
	const about = { isAllCapitals: hasCapitals(whole) && !hasSmall(whole), locale: localeOf(whole) };
	return {
		first: first && setRight(first, false, about),
		last: last && setRight(last, true, about),
	};
}
