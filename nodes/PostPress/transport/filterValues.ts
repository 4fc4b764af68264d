import type { IDataObject } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import type { ApiRequest } from './api';
import { readItems } from './responses';
import type { FilterValueType, Service } from '../filters/filterValueTypes';

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

/** The rows that can be chosen: those with an ID. */
export const readCandidates = (rows: IDataObject[]): Candidate[] =>
	rows
		.filter(({ id }) => id !== undefined && id !== null && id !== '')
		.map(({ id, title, additional_data: data }) => ({
			id: String(id),
			title: String(title ?? id),
			additional_data: data as IDataObject | undefined,
		}));
