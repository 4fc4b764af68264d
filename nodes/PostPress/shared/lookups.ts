import type { IDataObject } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import type { ApiRequest } from './api';
import type { ParameterType, Service } from '../filters/parameterTypes';

/** What to look up: values of one type, as one account sees them. */
export interface ParameterQuery {
	accountId: string;
	type: ParameterType;
	service: Service;
	keywords?: string;
	/** 1 to 100; the route has no pages. */
	limit: number;
}

/** The request for the values of one type. */
export const parametersRequest = ({
	accountId,
	keywords,
	...query
}: ParameterQuery): ApiRequest => ({
	method: 'GET',
	url: '/linkedin/search/parameters',
	qs: { account_id: accountId, ...query, ...(keywords && { keywords }) },
});

/** The rows that can be chosen: those with an ID. */
export const asCandidates = (rows: IDataObject[]): Candidate[] =>
	rows
		.filter(({ id }) => id !== undefined && id !== null && id !== '')
		.map(({ id, title, additional_data: data }) => ({
			id: String(id),
			title: String(title ?? id),
			additional_data: data as IDataObject | undefined,
		}));
