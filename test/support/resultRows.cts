import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server.cts';
import { jsonOf } from './search.cts';
import { found } from './searchRuns.cts';

/** A result of the type PEOPLE with these details. */
export const person = (details: object): IDataObject => ({
	object: 'SearchResult',
	type: 'PEOPLE',
	id: 'ACoAA1',
	...details,
});

/** The items of a search with one page of these results. */
export async function rowsOf(
	sandbox: Sandbox,
	items: object[],
	changes: INodeParameters = {},
): Promise<IDataObject[]> {
	const body = { object: 'LinkedinSearch', items, cursor: null, paging: {} };
	sandbox.fault({ fault: { kind: 'body', body } });
	return jsonOf(await found(sandbox, changes));
}
