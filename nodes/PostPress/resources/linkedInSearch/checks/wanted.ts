import { isRecord } from '../../../values';
import type { Verdict } from '../../../filters/check';

/** The requirement of a filter: one term of each group, and none of the excluded terms. */
export interface Wanted<Term> {
	groups: Term[][];
	excluded: Term[];
}

/** The worst of these verdicts; `yes` for none. */
export function worstOf(verdicts: Verdict[]): Verdict {
	if (verdicts.includes('no')) return 'no';
	return verdicts.includes('unsure') ? 'unsure' : 'yes';
}

/** The best of these verdicts; `no` for none. */
export function bestOf(verdicts: Verdict[]): Verdict {
	if (verdicts.includes('yes')) return 'yes';
	return verdicts.includes('unsure') ? 'unsure' : 'no';
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The requirement of Recruiter's rows: Can Have rows only count if there is no Must Have row. */
function wantedRows(rows: Array<Record<string, unknown>>): Wanted<unknown> {
	const of = (priority: string) => rows.filter((row) => (row.priority ?? 'CAN_HAVE') === priority);
	const must = of('MUST_HAVE').map((row) => [row]);
	const can = of('CAN_HAVE');
	return {
		groups: must.length === 0 && can.length > 0 ? [can] : must,
		excluded: of('DOESNT_HAVE'),
	};
}

/** The requirement of an API value: a text, a list, include and exclude, or rows. */
export function wantedOf(value: unknown): Wanted<unknown> {
	if (isRecord(value)) {
		const include = list(value.include);
		return { groups: include.length > 0 ? [include] : [], excluded: list(value.exclude) };
	}
	if (!Array.isArray(value)) return { groups: [[value]], excluded: [] };
	const rows = value.filter(isRecord);
	return rows.length > 0 ? wantedRows(rows) : { groups: [value], excluded: [] };
}

/** Applies `prepare` to each term. */
export function mapWanted<From, To>(
	{ groups, excluded }: Wanted<From>,
	prepare: (term: From) => To,
): Wanted<To> {
	return {
		groups: groups.map((group) => group.map(prepare)),
		excluded: excluded.map(prepare),
	};
}
