import type { IDataObject } from 'n8n-workflow';
import type { Criterion, Verdict } from '../../../filters/check';
import { quote } from '../../../filters/fieldPath';
import { ParameterError } from '../../../parameterError';
import { isBlank } from '../../../values';
import { worstOf } from './wanted';

/** What Check Against Filters does with results that do not fit. */
export type CheckMode = 'off' | 'mark' | 'leaveOut';

const MODES: CheckMode[] = ['off', 'mark', 'leaveOut'];

/** Reads Check Against Filters. Throws a ParameterError for anything that it does not offer. */
export function readCheckMode(value: unknown): CheckMode {
	if (isBlank(value)) return 'off';
	const mode = MODES.find((one) => one === value);
	if (mode) return mode;
	throw new ParameterError(
		`Check Against Filters: ${quote(value)} is not one of ${MODES.join(', ')}`,
	);
}

/** Whether a result fits its search, with the reasons why not. */
interface Judgement {
	verdict: Verdict;
	/** In words, e.g. `Job Title: "Founder" is not "Head of Sales"`. */
	reasons: string[];
}

/**
 * Compares a result with all that its search asks for. A filter about which its data says nothing does
 * not count; where that is all of them, nothing is sure. Never throws.
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

/** The columns that Mark adds. */
export function marksOf(result: IDataObject, criteria: Criterion[]): IDataObject {
	const { verdict, reasons } = judge(result, criteria);
	return { match: verdict, match_reasons: reasons.length > 0 ? reasons.join('; ') : null };
}

/** False where a result does not fit; what is unsure does. */
export const fitsOf = (result: IDataObject, criteria: Criterion[]): boolean =>
	judge(result, criteria).verdict !== 'no';
