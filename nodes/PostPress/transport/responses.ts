import type { IDataObject } from 'n8n-workflow';
import { ApiError } from './apiError';
import { isRecord } from '../values';

/** The `items` of a response. Throws an ApiError if there is no list: only an empty list means no results. */
export function readItems({ items }: IDataObject): IDataObject[] {
	if (Array.isArray(items)) return items.filter(isRecord) as IDataObject[];
	throw new ApiError({
		message: 'The PostPress response has no list of results',
		description: 'Try again. If this keeps happening, contact PostPress support.',
		type: 'no_items',
		isTransient: false,
	});
}

const numberOrNull = (value: unknown) => (typeof value === 'number' ? value : null);

/** The cursor of a response, or null. */
export const readCursor = ({ cursor }: IDataObject): string | null =>
	typeof cursor === 'string' && cursor !== '' ? cursor : null;

/** Parses a page of a search. Throws an ApiError if the response has no list of results. */
export function readPage(response: IDataObject): Page {
	const paging = isRecord(response.paging) ? response.paging : {};
	const items = readItems(response);
	const type = items[0]?.type;
	return {
		items,
		cursor: readCursor(response),
		start: numberOrNull(paging.start),
		totalCount: numberOrNull(paging.total_count),
		resultType: typeof type === 'string' ? type : null,
	};
}

/** A page of a search, as returned by the API. */
export interface Page {
	items: IDataObject[];
	/** Fetches the next page; null at the end. */
	cursor: string | null;
	start: number | null;
	totalCount: number | null;
	/** The kind of the results, e.g. `PEOPLE`; null if there are none. */
	resultType: string | null;
}
