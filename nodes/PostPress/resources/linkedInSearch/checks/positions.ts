import type { IDataObject } from 'n8n-workflow';
import type { Criterion, Finding, ResultCheck, Verdict } from '../../../filters/check';
import { isRecord } from '../../../values';
import { say } from './say';
import { type Term, termOf } from './terms';
import { bestOf, mapWanted, type Wanted, wantedOf, worstOf } from './wanted';
import { wordsOf } from './words';

const recordsAt = (value: unknown): IDataObject[] =>
	(Array.isArray(value) ? value.filter(isRecord) : []) as IDataObject[];

/** A person's current positions. */
export const openPositions = ({ current_positions: open }: IDataObject): IDataObject[] =>
	recordsAt(open);

/** When a person held the position. */
type Period = 'now' | 'past' | 'either';

/** Recruiter's scopes, except Open to Work, which positions do not show. */
const PERIODS: Record<string, Period> = {
	CURRENT: 'now',
	CURRENT_OR_PAST: 'either',
	PAST: 'past',
	PAST_NOT_CURRENT: 'past',
};

/** A filter on positions. */
interface PositionFilter {
	type: 'JOB_TITLE' | 'COMPANY';
	/** The default for terms without a scope. */
	period: Period;
	/** The position's field used in reasons. */
	field: 'role' | 'company';
	/** Whether the position matches the term. */
	compare(term: Term, position: IDataObject): Verdict;
}

function compareWords({ words }: Term, value: unknown): Verdict {
	const own = typeof value === 'string' ? wordsOf(value) : '';
	return own === '' ? 'unsure' : words(own);
}

const role = (period: Period): PositionFilter => ({
	type: 'JOB_TITLE',
	period,
	field: 'role',
	compare: (term, position) => compareWords(term, position.role),
});

/** Whether a company matches the term: by ID, or by name if it has no page. */
export function compareCompany(term: Term, id: unknown, name: unknown): Verdict {
	const hasId = typeof id === 'string' && id !== '';
	if (term.id !== undefined && hasId) return id === term.id ? 'yes' : 'no';
	return compareWords(term, name);
}

const company = (period: Period): PositionFilter => ({
	type: 'COMPANY',
	period,
	field: 'company',
	compare: (term, position) => compareCompany(term, position.company_id, position.company),
});

const periodOf = ({ scope }: Term, { period }: PositionFilter): Period | undefined =>
	scope === undefined ? period : PERIODS[scope];

/** The positions of a period, and whether they are complete: most APIs do not return past positions. */
function positionsOf(period: Period | undefined, result: IDataObject) {
	const { work_experience: past } = result;
	const knowsPast = Array.isArray(past);
	if (period === 'now') return { positions: openPositions(result), isComplete: true };
	if (period === undefined) return { positions: [], isComplete: false };
	const open = period === 'either' ? openPositions(result) : [];
	return { positions: [...open, ...recordsAt(past)], isComplete: knowsPast };
}

function checkPositions(
	filter: PositionFilter,
	{ groups, excluded }: Wanted<Term>,
	result: IDataObject,
): Finding | undefined {
	const verdictOf = (term: Term): Verdict => {
		const { positions, isComplete } = positionsOf(periodOf(term, filter), result);
		const best = bestOf(positions.map((position) => filter.compare(term, position)));
		return best === 'no' && (!isComplete || positions.length === 0) ? 'unsure' : best;
	};
	const found = positionsOf(filter.period, result)
		.positions.map((position) => position[filter.field])
		.filter((text) => typeof text === 'string' && text !== '') as string[];
	if (found.length === 0) return undefined;
	const shut = excluded.filter((term) => verdictOf(term) === 'yes');
	if (shut.length > 0) return { verdict: 'no', reason: say.excluded(shut) };
	const judged = groups.map((group) => ({ group, verdict: bestOf(group.map(verdictOf)) }));
	const verdict = worstOf(judged.map((one) => one.verdict));
	const terms = judged.filter((one) => one.verdict === verdict).flatMap(({ group }) => group);
	return { verdict, reason: say.compared(found, verdict, terms) };
}

/** Whether LinkedIn may have matched this current position; false if the filter requires it to be past. */
function fits(
	filter: PositionFilter,
	{ groups, excluded }: Wanted<Term>,
	position: IDataObject,
): Verdict {
	const fitsTerm = (term: Term): Verdict => {
		const period = periodOf(term, filter);
		if (period === undefined) return 'unsure';
		const verdict = filter.compare(term, position);
		if (period !== 'past') return verdict;
		return verdict === 'yes' ? 'no' : 'yes';
	};
	const isExcluded = excluded.some(
		(term) => periodOf(term, filter) !== 'past' && fitsTerm(term) === 'yes',
	);
	return isExcluded ? 'no' : worstOf(groups.map((group) => bestOf(group.map(fitsTerm))));
}

const check =
	(filter: PositionFilter): ResultCheck =>
	(value, label, titles): Criterion[] => {
		const wanted = mapWanted(wantedOf(value), (term) => termOf(term, filter.type, titles));
		return [
			{
				label,
				check: (result) => checkPositions(filter, wanted, result),
				fitsPosition: (position) => fits(filter, wanted, position),
			},
		];
	};

/** Checks of job titles and companies; `anyTime` is for filters whose rows may have a scope. */
export const positionChecks = {
	role: check(role('now')),
	company: check(company('now')),
	pastCompany: check(company('past')),
	anyTimeRole: check(role('either')),
	anyTimeCompany: check(company('either')),
};

/** The current position that the search most likely matched: the first that fits all filters, or else the first. */
export function foundPosition(result: IDataObject, criteria: Criterion[]): IDataObject {
	const open = openPositions(result);
	if (open.length < 2) return open[0] ?? {};
	const verdicts = open.map((position) =>
		worstOf(criteria.map(({ fitsPosition }) => fitsPosition?.(position) ?? 'yes')),
	);
	const best = bestOf(verdicts);
	return open[best === 'no' ? 0 : verdicts.indexOf(best)];
}
