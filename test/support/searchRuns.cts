import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { RecordedRequest, Sandbox } from '../sandbox/server.cts';
import { type NodeResult } from './engine.cts';
import { search } from './search.cts';

/** The field of each item's json. */
export const column = (items: INodeExecutionData[], name = 'id'): unknown[] =>
	items.map(({ json }) => json[name]);

/** The requested page sizes. */
export const limitsOf = ({ searches }: Sandbox): number[] =>
	searches.map(({ query }) => Number(query.limit));

/** The bodies of the searches. */
export const bodiesOf = ({ searches }: Sandbox): unknown[] =>
	searches.map(({ body }: RecordedRequest) => body);

/** Runs a search that must succeed. */
export async function found(
	sandbox: Sandbox,
	changes: INodeParameters = {},
	items?: IDataObject[],
): Promise<INodeExecutionData[]> {
	const result: NodeResult = await search(sandbox, changes, items && { items });
	expect(result.error?.message).toBeUndefined();
	return result.items;
}
