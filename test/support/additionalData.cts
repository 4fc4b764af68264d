import type { INodeParameters, IWorkflowBase, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { core } from './core.cts';
import { createCredentialsHelper, type Credentials } from './credentials.cts';
import type { LoadedPackage } from './package.cts';

const INSTANCE = 'http://localhost:5678/';

/** What n8n's command line passes to the engine about its instance. */
export function createAdditionalData(
	loaded: LoadedPackage,
	credentials: Credentials | undefined,
	extra: { workflowData?: IWorkflowBase; currentNodeParameters?: INodeParameters } = {},
): IWorkflowExecuteAdditionalData {
	const { workflowData, currentNodeParameters } = extra;
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		credentialsHelper: createCredentialsHelper(loaded, credentials),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		currentNodeParameters,
		variables: {},
		setExecutionStatus: () => {},
		logAiEvent: () => {},
		restApiUrl: `${INSTANCE}rest`,
		instanceBaseUrl: INSTANCE,
		formBaseUrl: `${INSTANCE}form`,
		formTestBaseUrl: `${INSTANCE}form-test`,
		formWaitingBaseUrl: `${INSTANCE}form-waiting`,
		webhookBaseUrl: `${INSTANCE}webhook`,
		webhookTestBaseUrl: `${INSTANCE}webhook-test`,
		webhookWaitingBaseUrl: `${INSTANCE}webhook-waiting`,
	};
	const hooks = workflowData && new core.ExecutionLifecycleHooks('integrated', '1', workflowData);
	// The rest is for sub-workflows, task runners and agents, which the tests do not use.
	return { ...data, hooks } as unknown as IWorkflowExecuteAdditionalData;
}
