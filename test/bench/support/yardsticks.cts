import type { IDataObject, IExecuteFunctions, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { core } from '../../support/core.cts';
import { ACCOUNT } from '../../support/search.cts';
import { itemValues } from './filters.cts';

/** Type name of a declarative node that does as little as one can: one request an item. Its values go nowhere. */
export const EMPTY_NODE = 'bench.empty';

/** Type name of a node that fetches all pages with n8n's request helper and does nothing else. */
export const LOOP_NODE = 'bench.loop';

const URL = '/linkedin/search';

const description = (
	name: string,
	properties: INodeTypeDescription['properties'],
): INodeTypeDescription => ({
	displayName: name,
	name,
	group: ['input'],
	version: 1,
	description: 'Measures what n8n itself costs',
	defaults: { name },
	inputs: ['main'],
	outputs: ['main'],
	credentials: [{ name: 'postPressApi', required: true }],
	properties,
});

const emptyNode: INodeType = {
	description: {
		...description(EMPTY_NODE, [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				default: 'search',
				options: [
					{
						name: 'Search',
						value: 'search',
						routing: {
							request: {
								method: 'POST',
								url: URL,
								qs: { account_id: ACCOUNT, limit: 10 },
								body: { api: 'classic', category: 'people' },
							},
						},
					},
				],
			},
			{
				displayName: 'Values',
				name: 'values',
				type: 'collection',
				default: {},
				options: Object.keys(itemValues).map((value) => ({
					displayName: value,
					name: value,
					type: 'string',
					default: '',
				})),
			},
		]),
		requestDefaults: { baseURL: '={{ $credentials.baseUrl }}' },
	},
	async execute(this: IExecuteFunctions) {
		const context = this as ConstructorParameters<typeof core.RoutingNode>[0];
		return (await new core.RoutingNode(context, emptyNode).runNode()) ?? [];
	},
};

const loopNode: INodeType = {
	description: description(LOOP_NODE, [
		{ displayName: 'Search', name: 'search', type: 'json', default: '{}' },
		{ displayName: 'Limit', name: 'limit', type: 'number', default: 50 },
	]),
	async execute(this: IExecuteFunctions) {
		const { baseUrl } = await this.getCredentials<{ baseUrl: string }>('postPressApi');
		const results: IDataObject[] = [];
		let body = JSON.parse(this.getNodeParameter('search', 0) as string) as IDataObject;
		for (;;) {
			const page = (await this.helpers.httpRequestWithAuthentication.call(this, 'postPressApi', {
				method: 'POST',
				baseURL: baseUrl,
				url: URL,
				qs: { account_id: ACCOUNT, limit: this.getNodeParameter('limit', 0) },
				body,
				json: true,
			})) as { items: IDataObject[]; cursor: string | null };
			for (const item of page.items) results.push(item);
			if (page.cursor === null) return [this.helpers.returnJsonArray(results)];
			body = { cursor: page.cursor };
		}
	},
};

/** The nodes of the benchmark itself, by type name. */
export const yardsticks: Record<string, INodeType> = {
	[EMPTY_NODE]: emptyNode,
	[LOOP_NODE]: loopNode,
};
