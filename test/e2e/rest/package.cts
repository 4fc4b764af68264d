import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeTypeDescription } from 'n8n-workflow';
import { readSchema, schemaNames } from '../../docs/outputSchemas.cts';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { packageNodes } from '../support/package.cts';
import { CREDENTIAL_TYPE, NODE_TYPE, pickFrom } from '../support/seed.cts';
import { ACCOUNT, locator } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

/** Tests what the editor asks n8n for: the node, its credential test, its pickers. */
export function packageTests(world: () => World): void {
	const ours = async (): Promise<INodeTypeDescription[]> => {
		const types = await world().client.send<INodeTypeDescription[]>('GET', '/types/nodes.json');
		return types.filter(({ name }) => name.startsWith('n8n-nodes-postpress.'));
	};

	test('n8n offers every node of the package, the searches also as a tool', async () => {
		const names = (await ours()).map(({ name }) => name);
		assert.deepEqual(names.sort(), [...packageNodes(), `${NODE_TYPE}Tool`].sort());
	});

	test('every node is found by LinkedIn, and has an icon for each theme', async () => {
		for (const { name, codex, iconUrl } of await ours()) {
			// n8n lists tools without what they are searched by.
			if (packageNodes().includes(name)) assert.ok(codex?.alias?.includes('LinkedIn'), name);
			const { light, dark } = iconUrl as { light: string; dark: string };
			assert.notEqual(light, dark);
			for (const path of [light, dark]) {
				const { status, headers } = await fetch(`${world().n8n.url}/${path}`);
				const type = headers.get('content-type');
				assert.deepEqual([path, status, type], [path, 200, 'image/svg+xml']);
			}
		}
	});

	test('n8n serves the columns that the editor shows before the first run', async () => {
		for (const operation of schemaNames) {
			const response = await fetch(
				`${world().n8n.url}/schemas/${NODE_TYPE}/1.0.0/${operation}.json`,
			);
			assert.deepEqual([operation, response.status], [operation, 200]);
			assert.deepEqual(await response.json(), JSON.parse(readSchema(operation)));
		}
	});

	const testCredential = async (apiKey: string) => {
		const { client, credential, sandbox } = world();
		const { id, name } = credential;
		const data = { apiKey, baseUrl: sandbox.url };
		return await client.send<{ status: string; message: string }>(
			'POST',
			'/rest/credentials/test',
			{ credentials: { id, name, type: CREDENTIAL_TYPE, data } },
		);
	};

	test('a right key passes the credential test', async () => {
		assert.equal((await testCredential(SANDBOX_KEY)).status, 'OK');
	});

	test('a wrong key fails the credential test', async () => {
		const { status, message } = await testCredential('pp_live_wrong');
		assert.equal(status, 'Error');
		assert.ok(message);
		assert.doesNotMatch(message, /pp_live_wrong/);
	});

	test('the account picker lists LinkedIn accounts by name', async () => {
		const { client, credential } = world();
		const accounts = await pickFrom(client, credential, 'searchAccounts', {});
		assert.equal(accounts.length, 6);
		assert.deepEqual([accounts[0].value, accounts[0].name.slice(0, 5)], [ACCOUNT, 'Maria']);
	});

	test('the location picker finds what was typed', async () => {
		const { client, credential, sandbox } = world();
		sandbox.reset();
		const parameters = { accountId: locator('list', ACCOUNT), api: 'classic', category: 'people' };
		const places = await pickFrom(client, credential, 'LOCATION', parameters, 'berlin');
		assert.equal(places[0].name, 'Berlin, Germany');
		assert.equal(sandbox.lookups.length, 1);
	});

	test('the location picker asks for an account first', async () => {
		const { client, credential } = world();
		await assert.rejects(
			pickFrom(client, credential, 'LOCATION', {}, 'berlin'),
			/Select an account/,
		);
	});
}
