import type { IDataObject } from 'n8n-workflow';

/** The variable parts of an API request. */
export interface ApiRequest {
	method: 'GET' | 'POST';
	url: '/accounts' | '/linkedin/search' | '/linkedin/search/parameters';
	qs: IDataObject;
	body?: IDataObject;
}
