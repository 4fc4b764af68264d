import type { IDataObject } from 'n8n-workflow';
import { readCursor, readItems } from './responses';
import type { ApiRequest } from './request';

/** Maximum number of accounts per page. */
const PAGE = 250;

/** All pages of the LinkedIn accounts connected to PostPress, unmodified. Throws whatever `request` throws. */
export async function fetchLinkedInAccounts(
	request: (request: ApiRequest) => Promise<IDataObject>,
): Promise<IDataObject[]> {
	const accounts: IDataObject[] = [];
	const seen = new Set<string | null>([null]);
	let cursor: string | null = null;
	do {
		seen.add(cursor);
		const qs: IDataObject = { limit: PAGE, ...(cursor && { cursor }) };
		const response = await request({ method: 'GET', url: '/accounts', qs });
		accounts.push(...readItems(response).filter(({ type }) => type === 'LINKEDIN'));
		cursor = readCursor(response);
	} while (!seen.has(cursor));
	return accounts;
}
