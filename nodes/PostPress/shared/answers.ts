import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../filters/filter';
import { ApiFailure } from './failures';
import type { Page } from './pages';

/** The `items` of an answer. Throws an ApiFailure where there is no list: only an empty one means that nothing was found. */
export function asItems({ items }: IDataObject): IDataObject[] {
	if (Array.isArray(items)) return items.filter(isRecord) as IDataObject[];
	throw new ApiFailure({
		message: 'PostPress answered without a list of results',
		description: 'Try again; if it stays, report it to PostPress support',
		type: 'no_items',
		isTransient: false,
	});
}

const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);

/** The cursor of an answer, null where there is none. */
export const asCursor = ({ cursor }: IDataObject): string | null =>
	typeof cursor === 'string' && cursor !== '' ? cursor : null;

/** One page of a search. Throws an ApiFailure where the answer has no list of results. */
export function asPage(answer: IDataObject): Page {
	const paging = isRecord(answer.paging) ? answer.paging : {};
	return {
		items: asItems(answer),
		cursor: asCursor(answer),
		start: asNumber(paging.start),
		totalCount: asNumber(paging.total_count),
	};
}
