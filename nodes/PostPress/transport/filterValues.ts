import type { IDataObject } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import type { ApiRequest } from './request';
import { readItems } from './responses';
import type { FilterValueType, Service } from '../filters/filterValueTypes';
import { isEmpty } from '../values';

/** What to look up: values of one type, as one account sees them. */
export interface FilterValueQuery {
	accountId: string;
	type: FilterValueType;
	service: Service;
	keywords?: string;
	/** 1 to 100; the route has no pages. */
	limit: number;
}

/** The values of one type, as the API gives them. Throws what `request` throws, and an ApiError for no list. */
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

/** The rows that can be chosen: those with an ID, each ID once. */
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
