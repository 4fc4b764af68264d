import type { IDataObject } from 'n8n-workflow';
import type { Criterion } from '../../filters/check';
import { fitsOf, marksOf } from './checks/verdict';
import type { ResultOptions, SearchQuery } from './query';

/** How the results of a search are processed. */
interface HandOn {
	/** Whether to return the result; absent if all are returned. */
	filter?: (result: IDataObject) => boolean;
	/** Converts a result to an item. */
	map: (result: IDataObject) => IDataObject;
}

/**
 * The processing of a search's results according to its options and criteria. The filters of a URL or a cursor
 * (no category) are unknown, so there is nothing to check.
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
