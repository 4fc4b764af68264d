import type { ICredentialTestRequest, INodeType, Workflow } from 'n8n-workflow';
import { createAdditionalData } from './additionalData.cts';
import { startExpressions, withIsolate } from './compat.cts';
import { core, workflow as n8nWorkflow } from './core.cts';
import { CREDENTIAL, withDefaults, type Credentials } from './credentials.cts';
import type { LoadedPackage } from './package.cts';

/** The result of a credential test, as shown below the form. */
export interface CredentialTestResult {
	status: 'OK' | 'Error';
	message: string;
}

interface RequestError extends Error {
	cause?: { code?: string; response?: { status: number; statusText?: string } };
}

const SUCCESS = { status: 'OK', message: 'Connection successful!' } as const;

const failed = (message: string): CredentialTestResult => ({ status: 'Error', message });

/*
 * n8n's no-operation node with a property for the test's request. A credential with its own `test` does not use
 * the package's nodes or their request defaults.
 */
function createTestNode(type: string, { request }: ICredentialTestRequest): INodeType {
	return {
		description: {
			displayName: 'No Operation, do nothing',
			name: 'n8n-nodes-base.noOp',
			group: ['organization'],
			version: 1,
			description: 'No Operation',
			defaults: { name: 'No Operation, do nothing' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: type, required: true }],
			properties: [
				{ displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' },
			],
		},
	};
}

function judgeError(error: RequestError, rules: ICredentialTestRequest['rules']) {
	const { response, code } = error.cause ?? {};
	if (!response) return failed(code ?? error.message);
	const rule = rules?.find(
		({ type, properties }) =>
			type === 'responseCode' && (properties as { value: number }).value === response.status,
	);
	if (rule) return failed(rule.properties.message);
	if (response.status < 199 || response.status > 299) {
		return failed(response.statusText || `Received HTTP status code: ${response.status}`);
	}
	return failed(error.message);
}

function judgeBody(body: object, rules: ICredentialTestRequest['rules']): CredentialTestResult {
	for (const { type, properties } of rules ?? []) {
		if (type !== 'responseSuccessBody') continue;
		const { key, value, message } = properties as { key: string; value: unknown; message: string };
		const found = key
			.split('.')
			.reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], body);
		if (found === value) return failed(message);
	}
	return SUCCESS;
}

/** Tests the credential like n8n's CredentialsTester when a user saves it. */
export async function testCredential(
	loaded: LoadedPackage,
	type: string,
	credentials: Credentials,
): Promise<CredentialTestResult> {
	await loaded.ready;
	await startExpressions();
	const { test } = loaded.credential(type);
	if (!test) return failed('No testing function found for this credential.');

	const nodeType = createTestNode(type, test);
	const node = {
		id: 'temp',
		parameters: {},
		name: 'Temp-Node',
		type: nodeType.description.name,
		typeVersion: 1,
		position: [0, 0] as [number, number],
		credentials: { [type]: CREDENTIAL },
	};
	const workflow: Workflow = new n8nWorkflow.Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	const additionalData = createAdditionalData(loaded, credentials, {
		currentNodeParameters: node.parameters,
	});
	const context = new core.ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		n8nWorkflow.createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const routing = new core.RoutingNode(context, nodeType, {
		...CREDENTIAL,
		type,
		data: withDefaults(loaded, type, credentials),
	});
	try {
		const output = await withIsolate(workflow, async () => await routing.runNode());
		return judgeBody(output?.[0]?.[0]?.json ?? {}, test.rules);
	} catch (error) {
		return judgeError(error as RequestError, test.rules);
	}
}
