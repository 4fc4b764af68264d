import type { IDataObject } from 'n8n-workflow';
import type { Criterion } from '../../filters/check';
import { fitsOf, marksOf } from './checks/verdict';
import type { ResultOptions, SearchQuery } from './query';

/** What becomes of each result of a search. */
interface HandOn {
	/** Whether it is handed on; absent where all are. */
	filter?: (result: IDataObject) => boolean;
	/** The item that it becomes. */
	map: (result: IDataObject) => IDataObject;
}

/**
 * What becomes of the results, by the options of a search and what it asks of them. A URL or a cursor (no
 * category) says nothing of its filters, so there is nothing to check.
 */
export function handOn(
	{ category }: Pick<SearchQuery, 'category'>,
	{ output, isKnown, check: mode }: Pick<ResultOptions, 'output' | 'isKnown' | 'check'>,
	criteria: Criterion[],
): HandOn {
	const check = category === null ? 'off' : mode;
	const leavesOut = check === 'leaveOut' && criteria.length > 0;
	const map = (result: IDataObject) => output(result, criteria);
	return {
		...((isKnown || leavesOut) && {
			filter: (result) => !isKnown?.(result) && (!leavesOut || fitsOf(result, criteria)),
		}),
		map: check === 'mark' ? (result) => ({ ...map(result), ...marksOf(result, criteria) }) : map,
	};
}
