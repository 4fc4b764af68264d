import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
	assertDistinct,
	PERSON,
	type Recorded,
	recorded,
	refusePage,
	saveExample,
	sheetParameters,
} from '../../support/exampleRuns.cts';
import { MovingResults } from '../../../sandbox/movingResults.cts';
import { market } from '../../../support/market.cts';
import type { Changes } from '../../support/examples.cts';
import { activate, deactivate, runsOf } from '../../support/production.cts';
import type { World } from '../../support/world.cts';

/** Tests the examples that the trigger starts. It polls whenever the workflow is published. */
export function triggerExampleTests(world: () => World): void {
	const use = (count: number) => {
		const results = new MovingResults(count);
		world().sandbox.reset({ order: results.order });
		return results;
	};

	/** Publishes an example this often, so that it runs; gives what the node was told, by run. */
	const work = async (
		file: string,
		node: string,
		runsEach: number[],
		before = (_time: number) => {},
		changes: Changes = {},
	): Promise<Recorded[][]> => {
		const { client } = world();
		const saved = await saveExample(world(), file, changes);
		let runs = 0;
		for (const [time, more] of runsEach.entries()) {
			before(time);
			runs += more;
			await activate(client, saved);
			try {
				await runsOf(client, saved, runs);
			} finally {
				await deactivate(client, saved);
			}
		}
		return (await runsOf(client, saved, runs)).map((run) => recorded(run, node));
	};

	const checkRows = (runs: Recorded[][]) => {
		assertDistinct(runs.flat().map(({ item }) => item.key));
		for (const { item, parameters } of runs.flat()) {
			assert.deepEqual(Object.keys(item), PERSON);
			assert.deepEqual(parameters, sheetParameters('Leads', 'key'));
		}
	};

	test('leads-to-google-sheets.json gives the sheet each lead once, in portions, then who is new', async () => {
		const results = use(70);
		const runs = await work('leads-to-google-sheets.json', 'Save Leads', [1, 1, 1], (time) => {
			// A poll right after the last one reads one page, at the top.
			if (time === 2) results.insert(0);
		});
		assert.deepEqual(
			runs.map(({ length }) => length),
			[50, 20, 1],
		);
		checkRows(runs);
	});

	test('leads-to-google-sheets.json passes on what came before a failure, and then the rest', async () => {
		world().sandbox.reset({ results: 60, pageSize: 10 });
		refusePage(world(), 3, 1);
		const runs = await work('leads-to-google-sheets.json', 'Save Leads', [1, 1]);
		assert.deepEqual(
			runs.map(({ length }) => length),
			[20, 40],
		);
		checkRows(runs);
		assert.match(world().n8n.log(), /New Leads: poll stopped after 20 new results.*restricted/i);
	});

	test('long-url-in-batches.json takes 2,300 results in three runs, then who is new', async () => {
		const results = use(2300);
		const runs = await work('long-url-in-batches.json', 'Save Batch', [1, 1, 1, 1], (time) => {
			if (time === 3) results.insert(0);
		});
		assert.deepEqual(
			runs.map(({ length }) => length),
			[1000, 1000, 300, 1],
		);
		checkRows(runs);
	});

	test('ten-thousand-leads.json brings more than LinkedIn returns for one search, each lead once', async () => {
		const population = market('sales_navigator people', 13_000);
		const location = { include: ['101282230', '103883259', '106693272'] };
		const all = population.find({ api: 'sales_navigator', category: 'people', location });
		assert.ok(all.length > 5_000);
		world().sandbox.reset({ population });
		// n8n's clock cannot be moved to the next day, so each of these runs is one of the same day.
		const changes = { options: { resultsPerDay: 10_000 } };
		const runs = await work('ten-thousand-leads.json', 'Save Leads', [1, 1, 1], () => {}, changes);
		const counts = runs.map(({ length }) => length);
		assert.deepEqual(counts.slice(0, 2), [2_500, 2_500]);
		assert.equal(runs.flat().length, all.length);
		checkRows(runs);
	});

	test('remote-jobs-to-slack.json tells of the new jobs of each country, and of no other', async () => {
		const results = use(60);
		const runs = await work('remote-jobs-to-slack.json', 'Notify the Team', [2, 2], (time) => {
			if (time === 1) results.insert(0);
		});
		// The runs without items say that what was there is remembered.
		assert.deepEqual(
			runs.map(({ length }) => length),
			[0, 0, 1, 1],
		);
		for (const { item, parameters } of runs.flat()) {
			const lines = String(parameters.text).split('\n');
			assert.equal(lines[0], String(item.title).replaceAll('&', '&amp;'));
			assert.equal(lines.at(-1), item.url);
		}
		const regions = world().sandbox.searches.flatMap(
			({ body }) => (body as { region?: string }).region ?? [],
		);
		assert.deepEqual([...new Set(regions)].sort(), ['101282230', '103883259']);
	});
}
