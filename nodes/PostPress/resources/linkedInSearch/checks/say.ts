import type { Verdict } from '../../../filters/check';

const VERBS: Record<Verdict, string> = { yes: 'is', no: 'is not', unsure: 'may not be' };

/** Maximum number of values listed in a reason. */
const NAMED = 5;

function list(texts: string[], join: string): string {
	const different = [...new Set(texts)];
	const named = different.slice(0, NAMED).map((text) => `"${text}"`);
	return [...named, ...(different.length > NAMED ? ['…'] : [])].join(join);
}

const shownOf = (terms: Array<{ shown: string }>) => terms.map(({ shown }) => shown);

/** Texts of reasons. */
export const say = {
	/** Actual and required values, e.g. `"Founder" is not "Head of Sales" or "Sales Director"`. */
	compared: (found: string[], verdict: Verdict, wanted: Array<{ shown: string }>): string =>
		`${list(found, ', ')} ${VERBS[verdict]} ${list(shownOf(wanted), ' or ')}`,
	/** Excluded values, e.g. `"Acme" is excluded`. */
	excluded: (terms: Array<{ shown: string }>): string =>
		`${list(shownOf(terms), ', ')} is excluded`,
};
