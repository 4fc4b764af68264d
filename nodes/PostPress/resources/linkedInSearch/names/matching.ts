import type { Candidate, Lookup } from '../../../filters/lookup';
import { fold } from '../../../fold';

/** How a name is matched with what LinkedIn offers: only when it is clear, or else the best offer. */
export type NameMatching = 'exact' | 'best';

/** How many candidates a message lists. */
const LISTED = 5;

const firstPart = (title: string) => fold(title.split(',')[0]);

const only = (candidates: Candidate[]): Candidate | undefined =>
	candidates.length === 1 ? candidates[0] : undefined;

function exactMatch(candidates: Candidate[], text: string): Candidate | undefined {
	const whole = candidates.filter(({ title }) => fold(title) === fold(text));
	if (whole.length > 0) return only(whole);
	return (
		only(candidates) ?? only(candidates.filter(({ title }) => firstPart(title) === fold(text)))
	);
}

const bestMatch = (candidates: Candidate[], text: string): Candidate =>
	candidates.find(({ title }) => fold(title) === fold(text)) ?? candidates[0];

/** The candidate that the name means. Throws a ParameterError that lists the candidates where that is not clear. */
export function match(lookup: Lookup, candidates: Candidate[], matching: NameMatching): Candidate {
	const { text, path } = lookup;
	if (candidates.length === 0) {
		return path.fail(`LinkedIn knows nothing called "${text}". Check the spelling`);
	}
	const found = matching === 'best' ? bestMatch(candidates, text) : exactMatch(candidates, text);
	if (found) return found;
	const offers = candidates
		.slice(0, LISTED)
		.map(({ title, id }) => `${title} (${id})`)
		.join('; ');
	return path.fail(
		`"${text}" fits more than one: ${offers}. Give the whole name or the ID, or set Name Matching to Best`,
	);
}
