import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { CREDENTIAL } from '../../support/credentials.cts';
import { createItemsNode } from '../../support/engine.cts';
import { ACCOUNT } from '../../support/search.cts';
import type { WorkflowRun } from '../../support/run.cts';
import { ownPackage } from './nodes.cts';
import { EMPTY_NODE, LOOP_NODE } from './yardsticks.cts';

const node = (name: string, type: string, typeVersion: number, parameters: INodeParameters) =>
	({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		credentials: { postPressApi: CREDENTIAL },
	}) as INode;

/** Nodes one behind the other, started with these items. */
const chain = (url: string, nodes: INode[], items: IDataObject[] = [{}]): WorkflowRun => {
	const all = [createItemsNode(items), ...nodes];
	return {
		nodes: all,
		connections: Object.fromEntries(
			nodes.map(({ name }, index) => [
				all[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
		),
		credentials: { apiKey: SANDBOX_KEY, baseUrl: url },
	};
};

/** A search with our node, no pause between requests. */
export const searchNode = (parameters: INodeParameters): INode =>
	node('PostPress', ownPackage.typeName('postPress'), 1, {
		resource: 'linkedInSearch',
		operation: 'search',
		accountId: { __rl: true, mode: 'id', value: ACCOUNT },
		...parameters,
		options: { delayBetweenRequests: 0, ...(parameters.options as INodeParameters) },
	});

/** A workflow of one search with our node. */
export const searchWorkflow = (url: string, parameters: INodeParameters, items?: IDataObject[]) =>
	chain(url, [searchNode(parameters)], items);

/** A workflow of a declarative node that has nothing to do but its request, and holds these values. */
export const emptyWorkflow = (url: string, items: IDataObject[], values: INodeParameters = {}) =>
	chain(url, [node('Empty', EMPTY_NODE, 1, { operation: 'search', values })], items);

/** A workflow of a node that only fetches all pages, `limit` results each. */
export const loopWorkflow = (url: string, search: IDataObject, limit: number) =>
	chain(url, [node('Loop', LOOP_NODE, 1, { search: JSON.stringify(search), limit })]);

const first = (value: string) => `={{ $pageCount === 0 ? '${value}' : undefined }}`;

/**
 * The same search with n8n's own nodes: HTTP Request with its pagination, then Split Out. The first request
 * holds the search, each further one the cursor alone, as the API wants it.
 */
export const httpRequestWorkflow = (url: string, search: Record<string, string>, limit: number) =>
	chain(url, [
		node('HTTP Request', 'n8n-nodes-base.httpRequest', 4.2, {
			method: 'POST',
			url: `${url}/linkedin/search`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'postPressApi',
			sendQuery: true,
			queryParameters: {
				parameters: [
					{ name: 'account_id', value: ACCOUNT },
					{ name: 'limit', value: String(limit) },
				],
			},
			options: {
				pagination: {
					pagination: {
						paginationMode: 'updateAParameterInEachRequest',
						parameters: {
							parameters: [
								...Object.entries(search).map(([name, value]) => ({
									type: 'body',
									name,
									value: first(value),
								})),
								{ type: 'body', name: 'cursor', value: '={{ $response.body.cursor }}' },
							],
						},
						paginationCompleteWhen: 'other',
						completeExpression: '={{ !$response.body.cursor }}',
					},
				},
			},
		}),
		node('Split Out', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'items', options: {} }),
	]);
