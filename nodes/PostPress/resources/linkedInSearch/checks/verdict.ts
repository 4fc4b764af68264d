import type { IDataObject } from 'n8n-workflow';
import type { Criterion, Verdict } from '../../../filters/check';
import { worstOf } from './wanted';

/** What Check Against Filters does with results that do not match. */
export type CheckMode = 'off' | 'mark' | 'leaveOut';

/** Whether a result matches its search, with the reasons if it does not. */
interface Judgement {
	verdict: Verdict;
	/** Texts, e.g. `Job Title: "Founder" is not "Head of Sales"`. */
	reasons: string[];
}

/**
 * Compares a result with all filters of its search. Filters that its data does not cover are ignored; unsure if
 * that is all of them. Never throws.
 */
function judge(result: IDataObject, criteria: Criterion[]): Judgement {
	const findings = criteria.flatMap(({ label, check }) => {
		const finding = check(result);
		return finding ? [{ ...finding, label }] : [];
	});
	const reasonsFor = (verdict: Verdict) =>
		findings
			.filter((finding) => finding.verdict === verdict)
			.map(({ label, reason }) => `${label}: ${reason}`);
	return {
		verdict: findings.length === 0 ? 'unsure' : worstOf(findings.map(({ verdict }) => verdict)),
		reasons: [...reasonsFor('no'), ...reasonsFor('unsure')],
	};
}

/** The columns added by Mark. */
export function marksOf(result: IDataObject, criteria: Criterion[]): IDataObject {
	const { verdict, reasons } = judge(result, criteria);
	return { match: verdict, match_reasons: reasons.length > 0 ? reasons.join('; ') : null };
}

/** False if a result does not match; unsure results count as matches. */
export const fitsOf = (result: IDataObject, criteria: Criterion[]): boolean =>
	judge(result, criteria).verdict !== 'no';
