import type { Candidate, Lookup } from '../../../filters/lookup';
import { fold } from '../../../fold';

/**
 * How to match a name with LinkedIn's suggestions: `exact` requires a unique match, `best` falls back to the
 * first suggestion.
 */
export type NameMatching = 'exact' | 'best';

/** Number of candidates listed in a message. */
const LISTED = 5;

/** Shorter words, in characters, such as "of", are ignored. */
const SHORT_WORD = 3;

const firstPart = (title: string) => fold(title.split(',')[0]);

/** The distinctive words of a name. */
function words(name: string): string[] {
	const all = fold(name).split(/[^\p{L}\p{M}\p{N}]+/u);
	const long = all.filter(({ length }) => length >= SHORT_WORD);
	return long.length > 0 ? long : all.filter(Boolean);
}

/** True if a word of one starts with a word of the other, because names are often abbreviated. */
const sharesWord = (title: string, text: string): boolean =>
	words(title).some((one) =>
		words(text).some((other) => one.startsWith(other) || other.startsWith(one)),
	);

const only = (candidates: Candidate[]): Candidate | undefined =>
	candidates.length === 1 ? candidates[0] : undefined;

function exactMatch(candidates: Candidate[], text: string): Candidate | undefined {
	const wanted = fold(text);
	const [first] = candidates;
	// A match is not trusted if LinkedIn ranks another suggestion above it: it may be a namesake far away.
	const isClear = (one: Candidate | undefined) => (one === first ? one : undefined);
	const sole = only(candidates);
	return (
		only(candidates.filter(({ title }) => title === text)) ??
		only(candidates.filter(({ title }) => fold(title) === wanted)) ??
		isClear(only(candidates.filter(({ title }) => firstPart(title) === wanted))) ??
		(sole && sharesWord(sole.title, text) ? sole : undefined)
	);
}

const bestMatch = (candidates: Candidate[], text: string): Candidate =>
	candidates.find(({ title }) => title === text) ??
	candidates.find(({ title }) => fold(title) === fold(text)) ??
	candidates[0];

/** The candidate that matches the name. Throws a ParameterError that lists the candidates if the name is ambiguous. */
export function match(lookup: Lookup, candidates: Candidate[], matching: NameMatching): Candidate {
	const { text, path } = lookup;
	const found = matching === 'best' ? bestMatch(candidates, text) : exactMatch(candidates, text);
	if (found) return found;
	const [first, ...others] = candidates.map(({ title, id }) => `${title} (${id})`);
	if (first === undefined) {
		return path.fail(`LinkedIn has no match for "${text}". Check the spelling`);
	}
	if (others.length === 0) {
		return path.fail(
			`LinkedIn has no match for "${text}" and suggests only ${first}. Check the spelling, or enter that name or ID`,
		);
	}
	const suggestions = [first, ...others].slice(0, LISTED).join('; ');
	return path.fail(
		`"${text}" matches more than one value: ${suggestions}. Enter the full name or the ID, or set Name Matching to Best Match`,
	);
}
