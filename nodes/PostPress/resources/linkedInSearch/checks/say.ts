import type { Verdict } from '../../../filters/check';

const VERBS: Record<Verdict, string> = { yes: 'is', no: 'is not', unsure: 'may not be' };

/** Maximum number of values that a reason names. */
const NAMED = 5;

function list(texts: string[], join: string): string {
	const different = [...new Set(texts)];
	const named = different.slice(0, NAMED).map((text) => `"${text}"`);
	return [...named, ...(different.length > NAMED ? ['…'] : [])].join(join);
}

const shownOf = (terms: Array<{ shown: string }>) => terms.map(({ shown }) => shown);

/** Reasons in words. */
export const say = {
	/** What is there beside what is wanted: `"Founder" is not "Head of Sales" or "Sales Director"`. */
	compared: (found: string[], verdict: Verdict, wanted: Array<{ shown: string }>): string =>
		`${list(found, ', ')} ${VERBS[verdict]} ${list(shownOf(wanted), ' or ')}`,
	/** What should not be there: `"Acme" is excluded`. */
	excluded: (terms: Array<{ shown: string }>): string =>
		`${list(shownOf(terms), ', ')} is excluded`,
};
