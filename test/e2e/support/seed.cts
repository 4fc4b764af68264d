import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, IDataObject, INode, INodeListSearchResult } from 'n8n-workflow';
import type { Client } from './client.cts';

export const examplesFolder = join(__dirname, '..', '..', '..', 'examples');

/** The account that the examples are written for; only the sandbox has it. */
const EXAMPLE_ACCOUNT = 'acc_linkedin_demo';

export const NODE_TYPE = 'n8n-nodes-postpress.postPress';

export const CREDENTIAL_TYPE = 'postPressApi';

/** What n8n calls the first credential of this type; the examples ask for it by this name. */
export const CREDENTIAL_NAME = 'PostPress account';

/** The example to begin with. */
const FIRST = 'PostPress: first search';

/** A credential as n8n lists it. */
export interface Credential {
	id: string;
	name: string;
	type: string;
}

/** What the PostPress credential holds. */
export interface ApiAccess {
	apiKey: string;
	baseUrl: string;
}

/** A workflow as n8n exports it. */
export interface Workflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: object;
}

/** A workflow that n8n has stored. */
export type Saved = Workflow & { id: string; versionId: string };

/** The workflows of `examples/`. */
export function examples(): Workflow[] {
	return readdirSync(examplesFolder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(join(examplesFolder, file), 'utf8')) as Workflow);
}

/** Creates the credential, or gives an existing one of this name new data. */
export async function saveCredential(
	client: Client,
	name: string,
	type: string,
	data: object,
): Promise<Credential> {
	const all = await client.send<Credential[]>('GET', '/rest/credentials');
	const known = all.find((one) => one.name === name);
	return known
		? await client.send('PATCH', `/rest/credentials/${known.id}`, { name, type, data })
		: await client.send('POST', '/rest/credentials', { name, type, data });
}

/** Stores a new workflow. */
export async function saveWorkflow(client: Client, workflow: Workflow): Promise<Saved> {
	const { name, nodes, connections, settings = { executionOrder: 'v1' } } = workflow;
	// As the editor stores it: without it, n8n 2.41 executes a single node only the first time.
	const body = { name, nodes, connections, settings, pinData: {}, active: false };
	return await client.send('POST', '/rest/workflows', body);
}

/** What a picker of the node shows for this text. Throws what the editor would show instead. */
export async function pickFrom(
	client: Client,
	credential: Credential,
	methodName: string,
	currentNodeParameters: object,
	filter?: string,
): Promise<INodeListSearchResult['results']> {
	const path = '/rest/dynamic-node-parameters/resource-locator-results';
	const { results } = await client.send<INodeListSearchResult>('POST', path, {
		path: 'parameters.accountId',
		methodName,
		nodeTypeAndVersion: { name: NODE_TYPE, version: 1 },
		credentials: { [CREDENTIAL_TYPE]: { id: credential.id, name: credential.name } },
		currentNodeParameters,
		...(filter !== undefined && { filter }),
	});
	return results;
}

/** The example with this credential, and with this account where it names its own. */
export function withAccess(
	workflow: Workflow,
	{ id, name }: Credential,
	account: IDataObject,
): Workflow {
	const adapt = (node: INode): INode => {
		if (!node.credentials?.[CREDENTIAL_TYPE]) return node;
		const current = node.parameters.accountId as IDataObject | undefined;
		const accountId = current?.value === EXAMPLE_ACCOUNT ? { ...current, ...account } : current;
		return {
			...node,
			parameters: { ...node.parameters, ...(accountId && { accountId }) } as INode['parameters'],
			credentials: { [CREDENTIAL_TYPE]: { id, name } },
		};
	};
	return { ...workflow, nodes: workflow.nodes.map(adapt) };
}

/** Fills an n8n with the credential and with those examples that it has not got yet. */
export async function seed(client: Client, access: ApiAccess): Promise<void> {
	const credential = await saveCredential(client, CREDENTIAL_NAME, CREDENTIAL_TYPE, access);
	const [first] = await pickFrom(client, credential, 'searchAccounts', {});
	const account = first
		? { mode: 'list', value: first.value, cachedResultName: first.name }
		: { mode: 'list', value: '' };
	const stored = await client.send<Saved[]>('GET', '/rest/workflows');
	const names = new Set(stored.map(({ name }) => name));
	// n8n lists what was stored last first.
	const ordered = examples().sort((a, b) => Number(a.name === FIRST) - Number(b.name === FIRST));
	for (const workflow of ordered.filter(({ name }) => !names.has(name))) {
		await saveWorkflow(client, withAccess(workflow, credential, account));
	}
}
