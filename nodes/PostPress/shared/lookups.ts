import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import { type Sender, send } from './api';
import { asItems } from './answers';
import type { ParameterType, Service } from './parameterTypes';

/** What to look up: values of one type, as one account sees them. */
export interface ParameterQuery {
	accountId: string;
	type: ParameterType;
	service: Service;
	keywords?: string;
	/** 1 to 100; the route has no pages. */
	limit: number;
}

/** The rows of GET /linkedin/search/parameters, untouched. Throws an ApiFailure. */
export async function fetchParameters(
	sender: Sender,
	{ accountId, keywords, ...query }: ParameterQuery,
	options?: Partial<IHttpRequestOptions>,
): Promise<IDataObject[]> {
	const qs = { account_id: accountId, ...query, ...(keywords && { keywords }) };
	const answer = await send(
		sender,
		{ method: 'GET', url: '/linkedin/search/parameters', qs },
		options,
	);
	return asItems(answer);
}

/** The rows that can be chosen: those with an ID. */
export const asCandidates = (rows: IDataObject[]): Candidate[] =>
	rows
		.filter(({ id }) => id !== undefined && id !== null && id !== '')
		.map(({ id, title, additional_data: data }) => ({
			id: String(id),
			title: String(title ?? id),
			additional_data: data as IDataObject | undefined,
		}));
