import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import { type Listed, publish, until } from '../support/published.cts';
import type { Queue } from '../support/queue.cts';
import { ACCOUNT, finished } from '../support/workflows.cts';
import { calls, expectedOf, publishSearch, resultsOf } from './searches.cts';

const COUNT = 14;

const RESULTS = 250;

const errorTrigger: INode = {
	id: 'error',
	name: 'Error Trigger',
	type: 'n8n-nodes-base.errorTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Tests what becomes of the executions of a worker that dies or is stopped; none is left afterwards. */
export function killedTests(queue: () => Queue): void {
	test('a worker that dies loses no execution silently', async (t) => {
		const { client, sandbox, workers } = queue();
		const [victim, survivor] = workers;
		const [before, survivorBefore] = workers.map((worker) => worker.executions().started.length);
		sandbox.reset({ latency: 300, results: RESULTS });
		const alarm = await publish(queue(), { name: 'Alarm', nodes: [errorTrigger], connections: {} });
		const search = await publishSearch(queue(), { returnAll: true }, { errorWorkflow: alarm.id });
		const all = calls(COUNT, [ACCOUNT]);
		await Promise.all(all.map(search.call));
		await until('both workers are in the middle of a search', async () => {
			const hasBegun =
				victim.executions().started.length > before &&
				survivor.executions().started.length > survivorBefore;
			return hasBegun && sandbox.searches.length >= 4 ? true : undefined;
		});
		await victim.kill();
		const executions = await search.ended(COUNT);

		assert.equal(executions.length, COUNT);
		const done = executions.filter(({ status }) => status === 'success');
		const lost = executions.filter(({ status }) => status !== 'success');
		t.diagnostic(`${done.length} executions succeeded, ${lost.length} were marked as failed`);

		// n8n does not run an execution again whose worker died: it fails, with this message.
		assert.ok(lost.length > 0);
		for (const { id } of lost) {
			const { status, message } = await finished(client, id);
			assert.equal(status, 'error');
			assert.match(message ?? '', /failed to be processed too many times/);
			assert.ok(!survivor.executions().started.includes(id));
		}
		assert.equal((await alarm.ended(lost.length)).length, lost.length);
		// It cannot be done again from n8n's list: its input is gone.
		const retry = `/rest/executions/${lost[0].id}/retry`;
		assert.equal((await client.send<Listed>('POST', retry, {})).status, 'error');

		// All others, also those that waited in the queue, have all their results.
		const begun = sandbox.searches
			.map(({ body }) => (body as { keywords?: string }).keywords)
			.filter((keywords) => keywords !== undefined);
		assert.equal(new Set(begun).size, begun.length, 'a search was begun twice');
		const results = await resultsOf(queue(), done);
		for (const call of all.filter(({ keywords }) => results.has(keywords))) {
			assert.deepEqual(results.get(call.keywords), await expectedOf(queue(), call, RESULTS));
		}
	});

	test('with one worker an account has one request under way at a time', async () => {
		const { sandbox } = queue();
		sandbox.reset({ latency: 100, results: 100 });
		const search = await publishSearch(queue(), { returnAll: true });
		await Promise.all(calls(6, [ACCOUNT]).map(search.call));
		const executions = await search.ended(6);

		assert.ok(executions.every(({ status }) => status === 'success'));
		assert.equal(sandbox.searches.length, 12);
		assert.equal(sandbox.maxInFlight(ACCOUNT), 1);
	});
	test('a worker that is stopped finishes what it runs', async () => {
		const { sandbox, workers } = queue();
		const last = workers[workers.length - 1];
		const before = last.executions().started.length;
		sandbox.reset({ latency: 200, results: RESULTS });
		const search = await publishSearch(queue(), { returnAll: true });
		const all = calls(3, [ACCOUNT]);
		await Promise.all(all.map(search.call));
		await until('all searches have begun', async () =>
			last.executions().started.length >= before + all.length ? true : undefined,
		);
		await last.stop();
		const results = await resultsOf(queue(), await search.ended(all.length));
		for (const call of all) {
			assert.deepEqual(results.get(call.keywords), await expectedOf(queue(), call, RESULTS));
		}
	});
}
