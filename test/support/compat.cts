import type { INode, IRun, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { Workflow, WorkflowExecuteMode } from 'n8n-workflow';
import { core, coreVersion, workflow as n8nWorkflow } from './core.cts';

/*
 * All differences between the engines of n8n 1.x and 2.x, and between their expression evaluators.
 */

/** A running execution that can be cancelled. */
export type Execution = Promise<IRun> & { cancel(): void };

interface Isolates {
	acquireIsolate?(): Promise<unknown>;
	releaseIsolate?(): Promise<void>;
}

interface Isolate {
	isDisposed(): boolean;
}

interface ExpressionEngine {
	vmEvaluator?: { pool: { bridges: Isolate[]; release(isolate: Isolate): Promise<void> } };
	initExpressionEngine?(options: object): Promise<void>;
	disposeExpressionEngine?(): Promise<void>;
	getActiveImplementation?(): string;
}

const expressionEngine = n8nWorkflow.Expression as unknown as ExpressionEngine;

/** Starts the `vm` expression evaluator with n8n's defaults. */
async function startVm(): Promise<void> {
	await expressionEngine.initExpressionEngine!({
		engine: 'vm',
		bridgeTimeout: 5000,
		bridgeMemoryLimit: 128,
		poolSize: 1,
		maxCodeCacheSize: 1024,
	});
	// n8n creates an isolate for each execution, which takes longer than most executions here: the executions of
	// a test file share isolates. Each evaluation has a separate context, as in n8n.
	const { pool } = expressionEngine.vmEvaluator!;
	pool.release = (isolate) => {
		if (!isolate.isDisposed()) pool.bridges.push(isolate);
		return Promise.resolve();
	};
}

let started: Promise<void> | undefined;

/** Starts the `vm` expression evaluator if `N8N_ENGINE=vm`. */
export function startExpressions(): Promise<void> {
	if (process.env.N8N_ENGINE !== 'vm') return Promise.resolve();
	return (started ??= startVm());
}

// An open pool would keep the process alive.
if (typeof afterAll === 'function') {
	afterAll(async () => {
		if (started) await expressionEngine.disposeExpressionEngine?.();
	});
}

/** The current expression evaluator. n8n 1.x only has the one that later became 'legacy'. */
export function expressionImplementation(): string {
	return expressionEngine.getActiveImplementation?.() ?? 'legacy';
}

/** Runs `task` with an isolate for the workflow's expressions, if the engine requires one. */
export async function withIsolate<T>(workflow: Workflow, task: () => Promise<T>): Promise<T> {
	const isolates = workflow.expression as unknown as Isolates;
	await isolates.acquireIsolate?.();
	try {
		return await task();
	} finally {
		await isolates.releaseIsolate?.();
	}
}

/** Starts an execution of the workflow. */
export function execute(
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	workflow: Workflow,
	startNode: INode,
): Execution {
	const execution = new core.WorkflowExecute(additionalData, mode);
	if (!coreVersion.startsWith('1.')) return execution.run({ workflow, startNode });
	const run = execution.run as unknown as (workflow: Workflow, startNode: INode) => Execution;
	return run.call(execution, workflow, startNode);
}
