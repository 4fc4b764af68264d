import { INNER_PARTICLES, PARTICLES } from './nameWords';

/** A name in two parts, as mails and CRMs want it. */
export interface NameParts {
	first: string | null;
	last: string | null;
}

const hasCapitals = (text: string) => /\p{Lu}/u.test(text);
const hasSmall = (text: string) => /\p{Ll}/u.test(text);

/** Scripts whose names start with a capital; Georgian has capitals, but not for this. */
const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Turkish knows two letters i; these letters tell it. */
const localeOf = (name: string) => (/[İığĞ]/.test(name) ? 'tr' : 'en');

const capitalized = (word: string, locale: string) =>
	CASED.test(word) ? word.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale)) : word;

/** One word with a capital at its start, behind a hyphen, and where Irish and Italian names have one more. */
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

/** What the whole name says about each of its words. */
interface Whole {
	isAllCapitals: boolean;
	locale: string;
}

/** A part of a name with capitals where they belong; small words of a last name stay small before its last word. */
function setRight(text: string, isLast: boolean, { isAllCapitals, locale }: Whole): string {
	const words = text.split(' ');
	return words
		.map((word, index) => {
			const small = word.toLowerCase();
			const isInner = isLast && index < words.length - 1;
			const isParticle = PARTICLES.has(small) || (index > 0 && INNER_PARTICLES.has(small));
			// One letter, initials such as JP, and the number behind a name stay as they are.
			if ([...word].length < 2 || /^[IVX]+$/.test(word) || word.includes('.')) return word;
			if (!hasCapitals(word)) return isInner && isParticle ? word : asName(word, locale);
			if (hasSmall(word) || (word.length < 3 && !isAllCapitals)) return word;
			return isInner && isParticle ? small : asName(word, locale);
		})
		.join(' ');
}

/** The name, with words in capitals or in small letters set right; what is mixed already is left alone. */
export function withCapitals({ first, last }: NameParts): NameParts {
	const whole = `${first ?? ''}${last ?? ''}`;
	const about = { isAllCapitals: hasCapitals(whole) && !hasSmall(whole), locale: localeOf(whole) };
	return {
		first: first && setRight(first, false, about),
		last: last && setRight(last, true, about),
	};
}
