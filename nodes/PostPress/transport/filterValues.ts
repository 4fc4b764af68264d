import type { IDataObject } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import type { ApiRequest } from './request';
import { readItems } from './responses';
import type { FilterValueType, Service } from '../filters/filterValueTypes';
import { isEmpty } from '../values';

/** A query for values of one type, as available to one account. */
export interface FilterValueQuery {
	accountId: string;
	type: FilterValueType;
	service: Service;
	keywords?: string;
	/** 1 to 100; the route has no paging. */
	limit: number;
}

/** The unmodified values of a type. Throws whatever `request` throws, and an ApiError if the response has no list. */
export async function fetchFilterValues(
	request: (request: ApiRequest) => Promise<IDataObject>,
	{ accountId, keywords, ...query }: FilterValueQuery,
): Promise<IDataObject[]> {
	const response = await request({
		method: 'GET',
		url: '/linkedin/search/parameters',
		qs: { account_id: accountId, ...query, ...(keywords && { keywords }) },
	});
	return readItems(response);
}

/** The rows with an ID, each ID once. */
export function readCandidates(rows: IDataObject[]): Candidate[] {
	const byId = new Map<string, Candidate>();
	for (const { id, title, additional_data: data } of rows) {
		const key = isEmpty(id) ? '' : String(id);
		if (key === '' || byId.has(key)) continue;
		byId.set(key, {
			id: key,
			title: String(title ?? id),
			additional_data: data as IDataObject | undefined,
		});
	}
	return [...byId.values()];
}
