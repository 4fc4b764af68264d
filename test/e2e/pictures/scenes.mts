import type { INode, INodeParameters } from 'n8n-workflow';
import type { Client } from '../support/client.cts';
import {
	type Credential,
	examples,
	saveCredential,
	withAccess,
	type Workflow,
} from '../support/seed.cts';
import { ACCOUNT, locator, postPress } from '../support/workflows.cts';

/** A value picked from a list. */
const picked = (value: string, cachedResultName: string) => ({
	...locator('list', value),
	cachedResultName,
});

const ACCOUNT_PICKED = picked(ACCOUNT, 'Maria Schmidt · Sales Nav, Recruiter');

/** Credentials of other services, so that their nodes show no warning. */
const OTHERS: Record<string, string> = {
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'openAiApi',
	'n8n-nodes-base.googleSheets': 'googleSheetsOAuth2Api',
};

/** The workflow with all credentials, so that no node shows a warning. */
export async function withCredentials(
	client: Client,
	credential: Credential,
	workflow: Workflow,
): Promise<Workflow> {
	const { nodes, ...rest } = withAccess(workflow, credential, ACCOUNT_PICKED);
	const ready: INode[] = [];
	for (const node of nodes) {
		const type = OTHERS[node.type];
		if (!type) {
			ready.push(node);
			continue;
		}
		const { id, name } = await saveCredential(client, type, type, { apiKey: 'none' });
		ready.push({ ...node, credentials: { [type]: { id, name } } });
	}
	return { ...rest, nodes: ready };
}

/** The PostPress node of a workflow, with these parameters. */
const finder = (credential: Credential, parameters: INodeParameters): INode => {
	const node = postPress(credential, { accountId: ACCOUNT_PICKED, ...parameters });
	return {
		...node,
		name: 'Find People',
		position: [240, 0],
		parameters: { ...node.parameters, options: {} },
	};
};

const chain = (name: string, nodes: INode[]): Workflow => ({
	name,
	nodes,
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name: node }, index) => [
				nodes[index].name,
				{ main: [[{ node, type: 'main' as const, index: 0 }]] },
			]),
	),
});

const everyMorning: INode = {
	id: 'schedule',
	name: 'Every Morning',
	type: 'n8n-nodes-base.scheduleTrigger',
	typeVersion: 1.2,
	position: [0, 0],
	parameters: { rule: { interval: [{ field: 'days', triggerAtHour: 7 }] } },
};

const sheet: INode = {
	id: 'sheet',
	name: 'Save Leads',
	type: 'n8n-nodes-base.googleSheets',
	typeVersion: 4.5,
	position: [480, 0],
	parameters: {
		operation: 'appendOrUpdate',
		documentId: locator('url', 'https://docs.google.com/spreadsheets/d/1/edit'),
		sheetName: locator('name', 'Leads'),
		columns: { mappingMode: 'autoMapInputData', value: {}, matchingColumns: ['key'], schema: [] },
	},
};

/** A workflow with nothing but a start. */
export const onlyStart = (): Workflow =>
	chain('My first search', [
		{
			id: 'start',
			name: 'When Clicking Execute',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
	]);

/** A small workflow with the node. */
export const smallWorkflow = (credential: Credential): Workflow =>
	chain('Leads every morning', [
		everyMorning,
		finder(credential, { keywords: 'head of sales', returnAll: true }),
		sheet,
	]);

const GERMANY = picked('101282230', 'Germany');
const BERLIN = picked('106967730', 'Berlin, Germany');

/** A Sales Navigator search with several kinds of filters. */
export const withFilters = (credential: Credential): Workflow =>
	chain('Filters', [
		everyMorning,
		finder(credential, {
			api: 'sales_navigator',
			keywords: 'SaaS',
			salesNavigatorPeopleFilters: {
				company_headcount: ['51-200', '201-500'],
				role: { include: [{ id: locator('text', 'Head of Sales') }] },
				location: { include: [{ id: GERMANY }], exclude: [{ id: BERLIN }] },
				tenure_at_role: ['3-5'],
			},
		}),
	]);

/** A search with one selected location and one empty row. */
export const withPlaces = (credential: Credential): Workflow =>
	chain('Places', [
		everyMorning,
		finder(credential, {
			keywords: 'data engineer',
			classicPeopleFilters: {
				location: { values: [{ id: BERLIN }, { id: locator('list', '') }] },
			},
		}),
	]);

/** A split Sales Navigator search with paging data. */
export const withSplit = (credential: Credential): Workflow => {
	const parameters = {
		api: 'sales_navigator',
		limit: 100,
		output: 'selectedFields',
		outputFields: 'id, name, headline',
		salesNavigatorPeopleFilters: { location: { include: [{ id: GERMANY }] } },
	};
	const node = finder(credential, parameters);
	const options = { aboveCap: 'split', includePaging: true };
	return chain('Split', [everyMorning, { ...node, parameters: { ...node.parameters, options } }]);
};

/** An example, with or without its note. */
export function example(title: string, { note }: { note: boolean }): Workflow {
	const found = examples().find(({ name }) => name === title);
	if (!found) throw new Error(`There is no example "${title}"`);
	const isWanted = ({ type }: INode) => note || type !== 'n8n-nodes-base.stickyNote';
	return { ...found, nodes: found.nodes.filter(isWanted) };
}
