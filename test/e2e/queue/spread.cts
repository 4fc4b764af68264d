import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Queue } from '../support/queue.cts';
import { calls, expectedOf, publishSearch, resultsOf } from './searches.cts';

const ACCOUNTS = ['acc_one', 'acc_two', 'acc_three', 'acc_four'];

/** Tests that the workers share the executions, and what the gate of an account does then. */
export function spreadTests(queue: () => Queue): void {
	test('40 executions are spread over both workers, each with all its results', async (t) => {
		const { sandbox, workers } = queue();
		sandbox.reset({
			accounts: ACCOUNTS.map((id) => ({ id })),
			latency: 100,
			results: 200,
		});
		const search = await publishSearch(queue(), { limit: 120 });
		const all = calls(40, ACCOUNTS);
		await Promise.all(all.map(search.call));
		const executions = await search.ended(40);

		const shares = workers.map((worker) => worker.executions().started);
		t.diagnostic(`executions by worker: ${shares.map(({ length }) => length).join(', ')}`);
		assert.ok(shares.every(({ length }) => length > 0));
		assert.deepEqual(shares.flat().sort(), executions.map(({ id }) => id).sort());
		const results = await resultsOf(queue(), executions);
		for (const call of all) {
			assert.deepEqual(results.get(call.keywords), await expectedOf(queue(), call, 120));
		}
	});

	test('an account has at most one request under way in each worker', async (t) => {
		const { sandbox, workers } = queue();
		const [account] = ACCOUNTS;
		sandbox.reset({ accounts: [{ id: account }], latency: 200, results: 200 });
		const search = await publishSearch(queue(), { limit: 120 });
		await Promise.all(calls(12, [account]).map(search.call));
		const executions = await search.ended(12);

		assert.ok(executions.every(({ status }) => status === 'success'));
		assert.equal(sandbox.searches.length, 36);
		const most = sandbox.maxInFlight(account);
		t.diagnostic(`most requests of the account under way at one time: ${most}`);
		assert.ok(most <= workers.length);
	});
}
