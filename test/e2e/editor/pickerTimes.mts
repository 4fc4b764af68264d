/*
 * How long a list of the form takes to fill in n8n's own editor, in a browser, for `npm run bench`:
 *
 *   node --import tsx test/e2e/editor/pickerTimes.mts <rounds>
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SANDBOX_KEY, startSandbox } from '../../sandbox/server.cts';
import type { PickerTimes } from '../../bench/support/pickerTimes.cts';
import { Client } from '../support/client.cts';
import { STATES } from '../support/environment.cts';
import { installBrowser, installDriver } from '../support/install.cts';
import { startN8n } from '../support/n8n.cts';
import { freePorts } from '../support/process.cts';
import { CREDENTIAL_TYPE, pickFrom, saveCredential, saveWorkflow } from '../support/seed.cts';
import { locator, postPress, startedByHand } from '../support/workflows.cts';

const rounds = Number(process.argv[2]);
installDriver();
const executable = installBrowser();
const { openBrowser } = await import('./browser.mts');
const { Editor } = await import('./editor.mts');

const state = join(STATES, 'bench');
rmSync(state, { recursive: true, force: true });
const [port, broker] = await freePorts(2);
const sandbox = await startSandbox();
const env = { N8N_RUNNERS_BROKER_PORT: String(broker) };
const n8n = await startN8n({ version: 'n8n-2', state, port, env });
const browser = await openBrowser(executable);
const { page } = browser;

async function measure(): Promise<PickerTimes> {
	const client = new Client(n8n.url);
	await client.logIn();
	const data = { apiKey: SANDBOX_KEY, baseUrl: sandbox.url };
	const credential = await saveCredential(client, 'PostPress', CREDENTIAL_TYPE, data);
	const node = postPress(credential, { accountId: locator('list', '') });
	const { id } = await saveWorkflow(client, startedByHand(node));
	const editor = new Editor(page, n8n.url);
	await editor.logIn();

	const times: PickerTimes = { editor: [], server: [] };
	// The first round warms up.
	for (let round = 0; round <= rounds; round++) {
		// A fresh page, since the editor remembers lists.
		await editor.show(id);
		await editor.open(node.name);
		const field = page.locator('[data-test-id="resource-locator-accountId"]').last();
		const entry = page.locator('[data-test-id="rlc-item"]:visible').first();
		const clicked = performance.now();
		await field.locator('[data-test-id="rlc-input"]').click();
		await entry.waitFor();
		const filled = performance.now();
		await pickFrom(client, credential, 'searchAccounts', {});
		const answered = performance.now();
		if (round === 0) continue;
		times.editor.push(filled - clicked);
		times.server.push(answered - filled);
	}
	return times;
}

try {
	process.send?.(await measure());
} finally {
	await browser.close();
	await n8n.stop();
	await sandbox.close();
}
process.exit();
