import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MovingResults } from '../../sandbox/movingResults.cts';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { activate, deactivate, runsOf } from '../support/production.cts';
import type { N8nVersion } from '../support/install.cts';
import { CREDENTIAL_TYPE, type Saved, saveCredential, saveWorkflow } from '../support/seed.cts';
import { ACCOUNT, locator } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

/** How long n8n may take to log something, in seconds. */
const LOG_TIMEOUT = 60;

const TRIGGER = 'New Results';

/** Tests the trigger where only n8n's own clock, database and restart can tell. */
export function triggerTests(world: () => World, version: N8nVersion): void {
	describe('the trigger', () => {
		let results: MovingResults;
		const workflows: Saved[] = [];

		const use = (count: number) => {
			results = new MovingResults(count);
			world().sandbox.reset({ order: results.order });
		};

		/** Stores a workflow that starts with the trigger, which polls every minute. */
		const save = async (
			parameters: INodeParameters,
			minimumInterval = 0,
			{ id, name } = world().credential,
		): Promise<Saved> => {
			const saved = await saveWorkflow(world().client, {
				name: `Trigger ${workflows.length}`,
				nodes: [
					{
						id: 'trigger',
						name: TRIGGER,
						type: 'n8n-nodes-postpress.postPressTrigger',
						typeVersion: 1,
						position: [0, 0],
						parameters: {
							pollTimes: { item: [{ mode: 'everyMinute' }] },
							accountId: locator('id', ACCOUNT),
							...parameters,
							minimumInterval,
							// Polls every minute, which each read the whole search.
							options: { delayBetweenRequests: 0, resultsPerDay: 1_000_000 },
						},
						credentials: { [CREDENTIAL_TYPE]: { id, name } },
					},
					{
						id: 'next',
						name: 'Next',
						type: 'n8n-nodes-base.noOp',
						typeVersion: 1,
						position: [240, 0],
						parameters: {},
					},
				],
				connections: { [TRIGGER]: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
			});
			workflows.push(saved);
			return saved;
		};

		/** The items passed to the next node, once there are this many executions. */
		const delivered = async (workflow: Saved, runs: number): Promise<IDataObject[][]> =>
			(await runsOf(world().client, workflow, runs)).map((run) => run.output('Next')[0] ?? []);

		const logged = async (message: RegExp) => {
			const end = Date.now() + LOG_TIMEOUT * 1000;
			while (!message.test(world().n8n.log())) {
				assert.ok(Date.now() < end, `n8n did not log ${String(message)}`);
				await pause(200);
			}
		};

		/** What became of activating a workflow, once n8n 2.x is done with it. */
		const statusOf = async ({ id }: Saved): Promise<string> => {
			for (;;) {
				const path = `/rest/workflows/${id}/publication-status`;
				const { status } = await world().client.send<{ status: string }>('GET', path);
				if (status !== 'in_progress') return status;
				await pause(1_000);
			}
		};

		after(async () => {
			for (const workflow of workflows) await deactivate(world().client, workflow);
		});

		test('remembers, delivers by the clock what is new, and knows it after a restart', async () => {
			use(120);
			const workflow = await save({ api: 'classic', category: 'people', output: 'raw' });
			await activate(world().client, workflow);
			// One run without items, with which n8n saves what the trigger remembers.
			assert.deepEqual(await delivered(workflow, 1), [[]]);
			assert.equal(world().sandbox.searches.length, 3);

			await world().restart();
			// A poll soon after the last one reads little, so both are near the top.
			results.insert(5);
			results.insert(20);
			const [, first] = await delivered(workflow, 2);
			assert.equal(first.length, 2);

			await world().restart();
			results.insert(0);
			const [, , second] = await delivered(workflow, 3);
			assert.equal(second.length, 1);
			const ids = [...first, ...second].map(({ id }) => id);
			assert.equal(new Set(ids).size, 3);
		});

		test('works a list off over several starts of the workflow, each result once', async () => {
			use(120);
			const workflow = await save({
				operation: 'searchFromUrl',
				url: 'https://www.linkedin.com/search/results/people/?keywords=data',
				firstPoll: 'emit',
				limit: 50,
			});
			for (let start = 1; start <= 3; start += 1) {
				await activate(world().client, workflow);
				await delivered(workflow, start);
				await deactivate(world().client, workflow);
			}
			const portions = await delivered(workflow, 3);
			const keys = portions.flat().map(({ key }) => key);
			assert.equal(keys.length, 120);
			assert.equal(new Set(keys).size, 120);
		});

		test('keeps a workflow from being activated whose account is refused, and asks once', async () => {
			use(10);
			const fault = { kind: 'error', status: 401, type: 'errors/expired_credentials' } as const;
			world().sandbox.fault({ times: Infinity, fault });
			const workflow = await save({ keywords: 'refused' }, 60);
			await activate(world().client, workflow).catch(() => {});
			await logged(/problem activating the workflow: ".*\(401\)/);
			// The other workflows poll on.
			const asked = world().sandbox.searches.filter(
				({ body }) => (body as { keywords?: string }).keywords === 'refused',
			);
			assert.equal(asked.length, 1);
		});

		test('keeps a workflow with a bad field from being activated, and says which', async () => {
			use(10);
			const workflow = await save({ limit: 0 });
			// n8n 1.x rejects immediately, 2.x a little later.
			await activate(world().client, workflow).catch(() => {});
			await logged(/problem activating the workflow: "Limit: must be a whole number of at least 1/);
			assert.equal(world().sandbox.requests.length, 0);
		});

		test('looks right away when a refused key was corrected and the workflow is activated again', async () => {
			use(10);
			const wrong = { apiKey: 'pp_test_wrong', baseUrl: world().sandbox.url };
			const credential = await saveCredential(world().client, 'Wrong', CREDENTIAL_TYPE, wrong);
			const workflow = await save({ keywords: 'corrected' }, 60, credential);
			await activate(world().client, workflow).catch(() => {});
			await logged(/problem activating the workflow: ".*API key is not valid/i);
			await deactivate(world().client, workflow).catch(() => {});

			const right = { ...wrong, apiKey: SANDBOX_KEY };
			await saveCredential(world().client, credential.name, CREDENTIAL_TYPE, right);
			await activate(world().client, workflow);
			assert.deepEqual(await delivered(workflow, 1), [[]]);
		});

		test(
			'stays activated with slow pages, also after a restart, and ends its first look',
			{ skip: version !== 'n8n-2' },
			async () => {
				const slow = (latency: number) => world().sandbox.reset({ order: results.order, latency });
				use(700);
				slow(8_000);
				const workflow = await save({ category: 'companies' });
				await activate(world().client, workflow);
				assert.equal(await statusOf(workflow), 'published');
				await world().restart();
				assert.equal(await statusOf(workflow), 'published');
				slow(0);
				assert.deepEqual(await delivered(workflow, 1), [[]]);
			},
		);
	});
}
