import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	assertDistinct,
	type Recorded,
	recorded,
	refusePage,
	runWell,
	saveExample,
	sheetParameters,
} from '../../support/exampleRuns.cts';
import { runSaved } from '../../support/workflows.cts';
import type { World } from '../../support/world.cts';

const PERSON = [
	...['key', 'id', 'name', 'first_name', 'last_name', 'headline', 'current_role'],
	...['current_company', 'current_company_id', 'current_company_url', 'location'],
	...['network_distance', 'profile_url', 'member_urn'],
];

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
			'Tell Sales',
			50,
			({ item, parameters: { text } }) => {
				const lines = String(text).split('\n');
				assert.ok(lines[0].startsWith(String(item.author_name).replaceAll('&', '&amp;')));
				assert.equal(lines.at(-1), item.share_url);
			},
		],
		[
			'remote-jobs-to-slack.json',
			'Tell the Team',
			50,
			({ item, parameters: { text } }) => {
				const lines = String(text).split('\n');
				assert.equal(lines[0], String(item.title).replaceAll('&', '&amp;'));
				assert.equal(lines.at(-1), item.url);
			},
		],
	];

/** Tests the examples that a schedule starts, each of which hands its results to one service. */
export function dailyExampleTests(world: () => World): void {
	const save = async (file: string) => await saveExample(world(), file);

	test('leads-to-google-sheets.json gives the sheet a row for each lead, matched on key', async () => {
		world().sandbox.reset();
		const saved = await save('leads-to-google-sheets.json');
		const mornings = [];
		for (let morning = 0; morning < 2; morning += 1) {
			const rows = recorded(await runWell(world(), saved), 'Save Leads');
			assert.equal(rows.length, 50);
			for (const { item, parameters } of rows) {
				assert.deepEqual(Object.keys(item), PERSON);
				assert.deepEqual(parameters, sheetParameters('Leads', 'key'));
			}
			mornings.push(rows.map(({ item }) => item.key));
		}
		assertDistinct(mornings[0]);
		assert.deepEqual(mornings[0], mornings[1]);
	});

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

	for (const [file, node, count] of [
		['leads-to-google-sheets.json', 'Save Leads', 20],
		['companies-to-hubspot.json', 'Create in HubSpot', 20],
	] as const) {
		test(`${file} passes on what came before a failure, and reports it`, async () => {
			world().sandbox.reset({ pageSize: 10 });
			refusePage(world(), 3);
			const saved = await save(file);
			const done = await runSaved(world().client, saved);
			assert.equal(recorded(done, node).length, count);
			assert.equal(done.status, 'error');
			assert.match(String(done.message), /restricted/);
			// The next run brings the rest.
			world().sandbox.reset();
			const rest = recorded(await runWell(world(), saved), node);
			assert.equal(rest.length, node === 'Save Leads' ? 50 : 50 - count);
		});
	}

	test('buying-signals.json passes on what came before a failure, and tells of it', async () => {
		world().sandbox.reset({ pageSize: 10 });
		refusePage(world(), 3);
		const done = await runWell(world(), await save('buying-signals.json'));
		assert.equal(recorded(done, 'Tell Sales').length, 20);
		const [{ parameters }, ...others] = recorded(done, 'Tell of the Failure');
		assert.deepEqual(others, []);
		assert.match(String(parameters.text), /^The search failed: .+\n.+/);
	});

	test('remote-jobs-to-slack.json searches two countries; if one fails the other is told', async () => {
		const { sandbox } = world();
		sandbox.reset();
		const fault = { kind: 'error', status: 422, title: 'Unprocessable' } as const;
		sandbox.fault({ fault });
		const done = await runWell(world(), await save('remote-jobs-to-slack.json'));
		assert.equal(recorded(done, 'Tell the Team').length, 25);
		assert.equal(recorded(done, 'Tell of the Failure').length, 1);
		const regions = sandbox.searches.map(({ body }) => (body as { region: string }).region);
		assert.deepEqual(regions.sort(), ['101282230', '103883259']);
	});
}
