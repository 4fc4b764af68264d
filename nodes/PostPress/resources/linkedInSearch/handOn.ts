import type { IDataObject } from 'n8n-workflow';
import type { Criterion } from '../../filters/check';
import { fitsOf, marksOf } from './checks/verdict';
import type { Output } from './output';
import type { ResultOptions, SearchQuery } from './query';

/** How the results of a search are processed. */
interface HandOn {
	/** Whether to return the result; absent if all are returned. */
	filter?: (result: IDataObject) => boolean;
	/** Converts a result to an item. */
	map: (result: IDataObject) => IDataObject;
}

function mapped(
	output: Output,
	criteria: Criterion[],
	isMarked: boolean,
	result: IDataObject,
): IDataObject {
	const item = output(result, criteria);
	return isMarked ? { ...item, ...marksOf(result, criteria) } : item;
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
	return {
		...((isKnown || leavesOut) && {
			filter: (result) => !isKnown?.(result) && (!leavesOut || fitsOf(result, criteria)),
		}),
		// Bound, because V8 would compile a closure again for each search.
		map: mapped.bind(null, output, criteria, check === 'mark'),
	};
}
