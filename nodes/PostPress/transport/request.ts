import type { IDataObject } from 'n8n-workflow';

/** A request to the API, without what every request has in common. */
export interface ApiRequest {
	method: 'GET' | 'POST';
	url: '/accounts' | '/linkedin/search' | '/linkedin/search/parameters';
	qs: IDataObject;
	body?: IDataObject;
}
