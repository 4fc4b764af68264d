import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { ACCOUNT } from '../../support/search.cts';

interface Page {
	items: IDataObject[];
	cursor: string | null;
}

/** All results of a search, or `wanted`, by a loop of bare requests: the least that has to be done. */
export async function axiosLoop(
	url: string,
	search: IDataObject,
	limit: number,
	wanted = Infinity,
): Promise<IDataObject[]> {
	const results: IDataObject[] = [];
	let body = search;
	for (;;) {
		const { data } = await axios.post<Page>(`${url}/linkedin/search`, body, {
			params: { account_id: ACCOUNT, limit },
			headers: { 'X-API-KEY': SANDBOX_KEY },
		});
		for (const item of data.items) results.push(item);
		if (data.cursor === null || results.length >= wanted) return results;
		body = { cursor: data.cursor };
	}
}
