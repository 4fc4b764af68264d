import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	assertDistinct,
	type Recorded,
	recorded,
	refusePage,
	runWell,
	saveExample,
} from '../../support/exampleRuns.cts';
import { runSaved } from '../../support/workflows.cts';
import type { World } from '../../support/world.cts';

/** Examples that give a service only what is new, with the node that does, and what it must be told. */
const ONLY_NEW: Array<[file: string, node: string, count: number, check: (one: Recorded) => void]> =
	[
		[
			'companies-to-hubspot.json',
			'Create in HubSpot',
			50,
			({ item, parameters: { name, additionalFields } }) => {
				assert.ok(name);
				assert.equal(name, item.name);
				const { linkedInCompanyPage: page } = additionalFields as Record<string, string>;
				assert.match(page, /^https:\/\/www\.linkedin\.com\/company\//);
				assert.equal(page, item.profile_url);
			},
		],
		[
			'buying-signals.json',
			'Notify Sales',
			50,
			({ item, parameters: { text } }) => {
				const lines = String(text).split('\n');
				assert.ok(lines[0].startsWith(String(item.author_name).replaceAll('&', '&amp;')));
				assert.equal(lines.at(-1), item.share_url);
			},
		],
	];

/** Tests the examples that a schedule starts, each of which hands its results to one service. */
export function dailyExampleTests(world: () => World): void {
	const save = async (file: string) => await saveExample(world(), file);

	for (const [file, node, count, check] of ONLY_NEW) {
		test(`${file} tells of each result once`, async () => {
			world().sandbox.reset();
			const saved = await save(file);
			const told = recorded(await runWell(world(), saved), node);
			assert.equal(told.length, count);
			assertDistinct(told.map(({ item }) => item.id));
			told.forEach(check);
			const next = await runWell(world(), saved);
			assert.deepEqual(recorded(next, node), []);
		});
	}

	test('companies-to-hubspot.json passes on what came before a failure, and reports it', async () => {
		world().sandbox.reset({ pageSize: 10 });
		refusePage(world(), 3);
		const saved = await save('companies-to-hubspot.json');
		const done = await runSaved(world().client, saved);
		assert.equal(recorded(done, 'Create in HubSpot').length, 20);
		assert.equal(done.status, 'error');
		assert.match(String(done.message), /restricted/);
		// The next run brings the rest.
		world().sandbox.reset();
		const rest = recorded(await runWell(world(), saved), 'Create in HubSpot');
		assert.equal(rest.length, 30);
	});

	test('buying-signals.json passes on what came before a failure, and tells of it', async () => {
		world().sandbox.reset({ pageSize: 10 });
		refusePage(world(), 3);
		const done = await runWell(world(), await save('buying-signals.json'));
		assert.equal(recorded(done, 'Notify Sales').length, 20);
		const [{ parameters }, ...others] = recorded(done, 'Report the Failure');
		assert.deepEqual(others, []);
		assert.match(String(parameters.text), /^The search failed: .+\n.+/);
	});
}
