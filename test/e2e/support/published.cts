import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { INode } from 'n8n-workflow';
import type { Queue } from './queue.cts';
import { saveWorkflow, type Workflow } from './seed.cts';
import { isOver } from './workflows.cts';

/** How long executions may wait and run before one gives up on them, in seconds. */
const TIMEOUT = 300;

/** An execution as n8n lists it. */
export interface Listed {
	id: string;
	status: string;
}

/** A published workflow. */
export interface Published {
	id: string;
	/** Waits for this number of finished executions and returns them. */
	ended(count: number): Promise<Listed[]>;
}

/** A published workflow that calls from outside start. */
export interface Callable extends Published {
	/** Starts an execution; its webhook puts this out as `body`. */
	call(body: object): Promise<void>;
}

/** Polls until there is a result. Throws after a long time. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
	const end = Date.now() + TIMEOUT * 1000;
	while (Date.now() < end) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await pause(100);
	}
	throw new Error(`Waited in vain until ${what}`);
}

/** Stores and publishes a workflow. */
export async function publish({ client }: Queue, workflow: Workflow): Promise<Published> {
	const { id, versionId } = await saveWorkflow(client, workflow);
	await client.send('POST', `/rest/workflows/${id}/activate`, { versionId });
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const ended = async (count: number) =>
		await until(`${count} executions of "${workflow.name}" are over`, async () => {
			const list = `/rest/executions?limit=100&filter=${filter}`;
			const { results } = await client.send<{ results: Listed[] }>('GET', list);
			const isDone = results.length >= count && results.every(({ status }) => isOver(status));
			return isDone ? results : undefined;
		});
	return { id, ended };
}

const webhook = (path: string): INode => ({
	id: 'webhook',
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	parameters: { path, httpMethod: 'POST', responseMode: 'onReceived', options: {} },
	webhookId: path,
});

/** Publishes a workflow: a webhook, and this node behind it. */
export async function publishCallable(
	queue: Queue,
	node: INode,
	settings: Record<string, string> = {},
): Promise<Callable> {
	const path = randomUUID();
	const published = await publish(queue, {
		name: `Webhook to ${node.name} ${path}`,
		nodes: [webhook(path), node],
		connections: { Webhook: { main: [[{ node: node.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1', ...settings },
	});
	const call = async (body: object) => {
		const headers = { 'content-type': 'application/json' };
		const request = { method: 'POST', headers, body: JSON.stringify(body) };
		await until('the webhook takes a call', async () => {
			const { status } = await fetch(`${queue.url}/webhook/${path}`, request);
			if (status === 200) return true;
			// n8n says that a workflow is active before its webhook is.
			if (status === 404) return undefined;
			throw new Error(`The webhook answered ${status}`);
		});
	};
	return { ...published, call };
}
