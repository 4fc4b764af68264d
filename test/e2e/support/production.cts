import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client.cts';
import type { Saved } from './seed.cts';
import { finished, type Finished } from './workflows.cts';

/** How long the runs of a published workflow may let wait for them, in seconds. */
const WAIT = 300;

/** Publishes a workflow: from now on its own trigger starts it. */
export async function activate(client: Client, { id }: Saved): Promise<void> {
	const { versionId } = await client.send<{ versionId: string }>('GET', `/rest/workflows/${id}`);
	await client.send('POST', `/rest/workflows/${id}/activate`, { versionId });
}

/** Ends what `activate` began. */
export async function deactivate(client: Client, { id }: Saved): Promise<void> {
	await client.send('POST', `/rest/workflows/${id}/deactivate`, {});
}

/** Waits until a published workflow has run so often, and gives these runs, oldest first. */
export async function runsOf(client: Client, { id }: Saved, count: number): Promise<Finished[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const end = Date.now() + WAIT * 1000;
	while (Date.now() < end) {
		const { results } = await client.send<{ results: Array<{ id: string; mode: string }> }>(
			'GET',
			`/rest/executions?filter=${filter}&limit=100`,
		);
		const runs = results.filter(({ mode }) => mode !== 'manual').reverse();
		if (runs.length >= count) {
			return await Promise.all(runs.map(async (run) => await finished(client, run.id)));
		}
		await pause(200);
	}
	throw new Error(`The workflow ${id} did not run ${count} times`);
}
