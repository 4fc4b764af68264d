import type { Candidate, Lookup } from '../../../filters/lookup';
import { fold } from '../../../fold';

/** How a name is matched with what LinkedIn suggests: only if it is clear, or else the first suggestion. */
export type NameMatching = 'exact' | 'best';

/** How many candidates a message lists. */
const LISTED = 5;

/** Shorter words than this, such as "of", are not what a name is about, in characters. */
const SHORT_WORD = 3;

const firstPart = (title: string) => fold(title.split(',')[0]);

/** The words of a name that tell it from others. */
function words(name: string): string[] {
	const all = fold(name).split(/[^\p{L}\p{M}\p{N}]+/u);
	const long = all.filter(({ length }) => length >= SHORT_WORD);
	return long.length > 0 ? long : all.filter(Boolean);
}

/** True if a word of one begins with a word of the other: names are often typed up to where they are clear. */
const sharesWord = (title: string, text: string): boolean =>
	words(title).some((one) =>
		words(text).some((other) => one.startsWith(other) || other.startsWith(one)),
	);

const only = (candidates: Candidate[]): Candidate | undefined =>
	candidates.length === 1 ? candidates[0] : undefined;

function exactMatch(candidates: Candidate[], text: string): Candidate | undefined {
	const wanted = fold(text);
	const [first] = candidates;
	// A namesake far away is not meant where LinkedIn suggests something else before it.
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

/** The candidate that the name means. Throws a ParameterError that lists the candidates if that is not clear. */
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
