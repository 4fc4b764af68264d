import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeTypeDescription } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { assertDistinct, refusePage, runWell, saveExample } from '../support/exampleRuns.cts';
import { exampleFiles, leaves } from '../support/examples.cts';
import { importExample } from '../support/importing.cts';
import { examples } from '../support/seed.cts';
import type { World } from '../support/world.cts';
import { agentExampleTests } from './examples/agent.cts';
import { dailyExampleTests } from './examples/daily.cts';
import { companiesExampleTests } from './examples/companies.cts';
import { triggerExampleTests } from './examples/triggers.cts';

/** Tests that n8n takes each example as it is, and knows everything in it. */
function importTests(world: () => World): void {
	for (const [index, file] of exampleFiles.entries()) {
		test(`${file} can be imported by its address`, async () => {
			const { client } = world();
			const { nodes, ...rest } = await importExample(client, file);
			assert.deepEqual({ nodes, ...rest }, examples()[index]);
			const types = await client.send<INodeTypeDescription[]>('GET', '/types/nodes.json');
			for (const node of nodes) {
				const known = types.find(
					({ name, version }) => name === node.type && [version].flat().includes(node.typeVersion),
				);
				assert.ok(known, `${node.type} ${node.typeVersion}`);
				const { properties } = known;
				const { parameters } = node;
				const shown = NodeHelpers.getNodeParameters(
					...([properties, parameters, true, false, node, known] as const),
				);
				const all = new Map(leaves(shown, node.name));
				for (const [path, value] of leaves(parameters, node.name)) {
					assert.deepEqual([path, all.get(path)], [path, value]);
				}
				const issues = NodeHelpers.getNodeParametersIssues(properties, node, known);
				assert.equal(issues, null);
			}
		});
	}
}

/** Tests those examples that a person starts by hand. */
function startedByHandTests(world: () => World): void {
	test('first-search.json finds people', async () => {
		world().sandbox.reset();
		const { output } = await runWell(world(), await saveExample(world(), 'first-search.json'));
		const [people] = output('People Found');
		assert.equal(people.length, 20);
		assertDistinct(people.map(({ key }) => key));
		assert.deepEqual(output('Needs Attention'), []);
	});

	test('first-search.json keeps what it found when the search fails', async () => {
		world().sandbox.reset({ pageSize: 5 });
		refusePage(world(), 3);
		const { output } = await runWell(world(), await saveExample(world(), 'first-search.json'));
		assert.equal(output('People Found')[0].length, 10);
		const [[{ error }]] = output('Needs Attention');
		const { message, description } = error as Record<string, string>;
		assert.ok(message && description);
	});

	test('resume-after-failure.json brings every result, though the search fails twice', async () => {
		world().sandbox.reset({ results: 60, pageSize: 10 });
		refusePage(world(), 3, 1);
		refusePage(world(), 5, 1);
		const saved = await saveExample(world(), 'resume-after-failure.json');
		const { all, output } = await runWell(world(), saved);
		assert.equal(all('Save Leads').length, 60);
		assertDistinct(all('Save Leads').map(({ key }) => key));
		assert.deepEqual(output('Needs Attention'), []);
	});
}

/** Tests the workflows of `examples/`, with stand-ins for all services but PostPress. */
export function exampleTests(world: () => World): void {
	importTests(world);
	startedByHandTests(world);
	dailyExampleTests(world);
	companiesExampleTests(world);
	triggerExampleTests(world);
	agentExampleTests(world);
}
