import type {
	ExecutionError,
	IConnections,
	INode,
	INodeExecutionData,
	IRun,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { INodeTypes, IWorkflowBase } from 'n8n-workflow';
import { createAdditionalData } from './additionalData.cts';
import { execute, startExpressions, type Execution } from './compat.cts';
import { logs, workflow as n8nWorkflow } from './core.cts';
import type { Credentials } from './credentials.cts';
import type { LogEntry } from './logs.cts';
import type { LoadedPackage } from './package.cts';

/** A workflow to run; it starts at its first node. */
export interface WorkflowRun {
	nodes: INode[];
	connections: IConnections;
	credentials?: Credentials;
	/** Default 'manual'. */
	mode?: WorkflowExecuteMode;
}

/** The outcome of a workflow execution. */
export interface WorkflowResult {
	status: IRun['status'];
	/** What stopped the run. */
	error?: ExecutionError;
	/** The output items of a node, by output; empty if it did not run. */
	output(nodeName: string): INodeExecutionData[][];
	/** The log of the run, except debug messages. */
	logs: LogEntry[];
	run: IRun;
}

/** An execution in progress. */
export interface Started<Result> {
	result: Promise<Result>;
	/** Stops the execution like n8n's "Stop" button. */
	cancel(): void;
}

/** Starts a workflow of fixture nodes and nodes of the package. */
export function startWorkflow(
	loaded: LoadedPackage,
	nodeTypes: INodeTypes,
	{ nodes, connections, credentials, mode = 'manual' }: WorkflowRun,
): Started<WorkflowResult> {
	let execution: Execution | undefined;
	let cancelled = false;

	const run = async (): Promise<WorkflowResult> => {
		await loaded.ready;
		await startExpressions();
		const workflow = new n8nWorkflow.Workflow({
			id: '1',
			name: 'Test',
			nodes,
			connections,
			active: false,
			nodeTypes,
			settings: { executionOrder: 'v1' },
		});
		const workflowData = { id: '1', name: 'Test', nodes, connections, active: false };
		const additionalData = createAdditionalData(loaded, credentials, {
			workflowData: workflowData as unknown as IWorkflowBase,
		});
		const firstLog = logs.length;
		execution = execute(additionalData, mode, workflow, workflow.getNode(nodes[0].name)!);
		if (cancelled) execution.cancel();
		const data = await execution;
		const { resultData } = data.data;
		return {
			status: data.status,
			error: resultData.error,
			output: (name) =>
				(resultData.runData[name]?.at(-1)?.data?.main ?? []).map((items) => items ?? []),
			logs: logs.slice(firstLog),
			run: data,
		};
	};

	return {
		result: run(),
		cancel: () => {
			cancelled = true;
			execution?.cancel();
		},
	};
}
