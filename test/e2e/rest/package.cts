import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INodeTypeDescription } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { CREDENTIAL_TYPE, NODE_TYPE, pickFrom } from '../support/seed.cts';
import { ACCOUNT, locator } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

/** Tests what the editor asks n8n for: the node, its credential test, its pickers. */
export function packageTests(world: () => World): void {
	test('n8n offers the node, also as a tool', async () => {
		const types = await world().client.send<INodeTypeDescription[]>('GET', '/types/nodes.json');
		const names = types.map(({ name }) => name).filter((name) => name.includes('postpress'));
		assert.ok(names.includes(NODE_TYPE));
		assert.ok(names.includes(`${NODE_TYPE}Tool`));
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
			/Choose an Account/,
		);
	});
}
