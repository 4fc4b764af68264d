import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	assertDistinct,
	recorded,
	refusePage,
	saveExample,
	sheetParameters,
} from '../../support/exampleRuns.cts';
import { activate, callWebhook, deactivate, runsOf } from '../../support/production.cts';
import type { World } from '../../support/world.cts';

const FILE = 'long-url-in-portions.json';

/** Tests the example that takes a long search in portions, which n8n remembers only of published workflows. */
export function portionsExampleTests(world: () => World): void {
	/** Publishes the example and lets it run so often; gives what was saved, by run. */
	const work = async (webhook: string, count: number, before = (_run: number) => {}) => {
		const { client, n8n } = world();
		const saved = await saveExample(world(), FILE, { webhook });
		await activate(client, saved);
		try {
			for (let run = 1; run <= count; run += 1) {
				before(run);
				await callWebhook(`${n8n.url}/webhook/${webhook}`);
				await runsOf(client, saved, run);
			}
			return await runsOf(client, saved, count);
		} finally {
			await deactivate(client, saved);
		}
	};

	test(`${FILE} takes 2,300 results in three runs, then rests`, async () => {
		const { sandbox } = world();
		sandbox.reset({ results: 2300 });
		const runs = await work('portions', 4);
		const rows = runs.map((run) => recorded(run, 'Save Portion'));
		assert.deepEqual(
			rows.map(({ length }) => length),
			[1000, 1000, 300, 0],
		);
		assertDistinct(rows.flat().map(({ item }) => item.key));
		for (const { item, parameters } of rows.flat()) {
			assert.ok(!('_paging' in item));
			assert.deepEqual(parameters, sheetParameters('Leads', 'key'));
		}
		assert.deepEqual(
			runs.map(({ message }) => message),
			[undefined, undefined, undefined, undefined],
		);
		assert.equal(sandbox.searches.length, 23);
	});

	test(`${FILE} saves what came when a search fails, and goes on from there`, async () => {
		world().sandbox.reset({ results: 1300 });
		const runs = await work('portions-failing', 3, (run) => {
			if (run === 1) refusePage(world(), 4, 1);
		});
		const rows = runs.map((run) => recorded(run, 'Save Portion'));
		assert.deepEqual(
			rows.map(({ length }) => length),
			[300, 1000, 0],
		);
		assertDistinct(rows.flat().map(({ item }) => item.key));
		assert.deepEqual(
			runs.map(({ status }) => status),
			['error', 'success', 'success'],
		);
	});
}
