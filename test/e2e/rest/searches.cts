import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode, INodeParameters } from 'n8n-workflow';
import { VARIANTS } from '../../../nodes/PostPress/resources/linkedInSearch/variants';
import { postPress, run, startedByHand } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

const COLUMNS: Record<string, string> = {
	people: 'headline',
	companies: 'headcount',
	posts: 'text',
	jobs: 'company_name',
};

/** Tests searches of every kind, and what becomes of failures. */
export function searchTests(world: () => World): void {
	const search = async (parameters: INodeParameters, onError?: INode['onError']) => {
		const { client, credential } = world();
		const node = postPress(credential, parameters, onError && { onError });
		return await run(client, startedByHand(node));
	};

	for (const { api, category } of VARIANTS) {
		test(`${api} searches ${category}`, async () => {
			world().sandbox.reset();
			const { status, message, output } = await search({ api, category, limit: 120 });
			assert.equal(message, undefined);
			assert.equal(status, 'success');
			const [items] = output('PostPress');
			assert.equal(items.length, 120);
			assert.ok(COLUMNS[category] in items[0]);
			assert.equal(world().sandbox.searches.length, api === 'classic' ? 3 : 2);
		});
	}

	const failing = () => {
		const { sandbox } = world();
		sandbox.reset();
		const fault = { kind: 'error', status: 422, title: 'Unprocessable' } as const;
		sandbox.fault({ page: 2, times: Infinity, fault });
	};

	test('with On Error: Stop a failed page stops the workflow', async () => {
		failing();
		const { status, message } = await search({ limit: 100 });
		assert.equal(status, 'error');
		assert.ok(message);
	});

	test('with On Error: Continue what came is kept, and the error stands behind it', async () => {
		failing();
		const { status, output } = await search({ limit: 100 }, 'continueRegularOutput');
		assert.equal(status, 'success');
		const [items, ...others] = output('PostPress');
		assert.deepEqual(others, []);
		assert.equal(items.length, 51);
		const { error, ...rest } = items[50];
		assert.deepEqual(rest, {});
		const { message, description, fetched, cursor } = error as Record<string, unknown>;
		assert.ok(message && description);
		assert.equal(fetched, 50);
		assert.equal(typeof cursor, 'string');
		assert.ok(items.slice(0, 50).every((item) => item.key && !('error' in item)));
	});

	const PLACES = ['Berlin, Germany', 'Nowhere at All', 'Hamburg, Germany'];
	for (const [onError, expected] of [
		['continueRegularOutput', [['result', 'result', 'error', 'result', 'result']]],
		['continueErrorOutput', [['result', 'result', 'result', 'result'], ['error']]],
	] as const) {
		test(`with ${onError} a search that fails leaves the other input items alone`, async () => {
			const { client, credential, sandbox } = world();
			sandbox.reset();
			const filtersJson = '={{ { location: [$json.place] } }}';
			const parameters = { specifyFilters: 'json', filtersJson, limit: 2 };
			const node = postPress(credential, parameters, { onError });
			const { status, output } = await run(
				client,
				startedByHand(
					node,
					PLACES.map((place) => ({ place })),
				),
			);
			assert.equal(status, 'success');
			const kinds = output('PostPress').map((items) =>
				items.map((item) => ('error' in item ? 'error' : 'result')),
			);
			assert.deepEqual(kinds, expected);
		});
	}

	test('with the error output what came is kept, and the error says where to go on', async () => {
		failing();
		const { status, output } = await search({ limit: 100 }, 'continueErrorOutput');
		assert.equal(status, 'success');
		const [results, errors] = output('PostPress');
		assert.equal(results.length, 50);
		assert.equal(errors.length, 1);
		const error = errors[0].error as Record<string, unknown>;
		assert.equal(error.fetched, 50);
		assert.equal(typeof error.cursor, 'string');
	});
}
