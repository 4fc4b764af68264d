/*
 * The editor part of `npm run test:e2e`: the node in n8n's own editor, in a browser.
 *
 *   node --import tsx test/e2e/editor.mts
 *
 * Pictures go to test/e2e/node_modules/.state/pictures/.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { STATES } from './support/environment.cts';
import { installBrowser, installDriver, installN8n, type N8nVersion } from './support/install.cts';
import { saveWorkflow } from './support/seed.cts';
import { postPress, startedByHand } from './support/workflows.cts';
import { startWorld, type World } from './support/world.cts';
import type { Browser } from './editor/browser.mts';
import type { Editor } from './editor/editor.mts';

const version = (process.argv[2] ?? 'n8n-2') as N8nVersion;
installN8n(version);
installDriver();
const executable = installBrowser();

describe('the editor', () => {
	let world: World;
	let browser: Browser;
	let editor: Editor;
	before(async () => {
		// They need the driver that was just installed.
		const { openBrowser } = await import('./editor/browser.mts');
		const { Editor } = await import('./editor/editor.mts');
		world = await startWorld(version);
		browser = await openBrowser(executable);
		const pictures = join(STATES, 'pictures', version);
		editor = new Editor(browser.page, world.n8n.url, pictures);
		await editor.logIn();
	});
	after(async () => {
		await browser?.close();
		await world?.end();
	});
	afterEach(async ({ name }) => {
		await editor.picture(name.replace(/\W+/g, '-'));
	});

	/** Opens a new node with these parameters. */
	const open = async (parameters: Record<string, string>) => {
		world.sandbox.reset();
		const node = postPress(world.credential, parameters);
		const { id } = await saveWorkflow(world.client, startedByHand(node));
		await editor.open(id, node.name);
		return node.name;
	};
	const bodies = () => world.sandbox.searches.map(({ body }) => body as Record<string, unknown>);

	test('a new node finds people in three places picked by typing', async () => {
		world.sandbox.reset();
		const workflow = startedByHand(postPress(world.credential, {}));
		const [start] = workflow.nodes;
		const { id } = await saveWorkflow(world.client, {
			...workflow,
			nodes: [start],
			connections: {},
		});
		await editor.addNode(id, 'PostPress', 'Search people');
		await editor.pick('accountId', 'Maria Schmidt');
		await editor.addFilter('Location');
		for (const [typed, place] of [
			['berlin', 'Berlin, Germany'],
			['munich', 'Munich, Bavaria, Germany'],
			['madrid', 'Madrid, Community of Madrid, Spain'],
		]) {
			await editor.addEntry('location');
			await editor.pick('id', place, typed);
		}
		assert.equal(await editor.execute(), '50 items');
		assert.deepEqual(bodies()[0].location, ['106967730', '100477049', '103563839']);
		assert.ok((await editor.columns()).some((name) => name.trim() === 'headline'));
	});

	test('Sales Navigator includes, excludes and takes ranges', async () => {
		await open({ api: 'sales_navigator', category: 'people' });
		await editor.addFilter('Geography');
		await editor.addEntry('location', 'Include');
		await editor.pick('id', 'Germany', 'germany');
		await editor.addEntry('location', 'Exclude');
		await editor.pick('id', 'Berlin, Germany', 'berlin');
		await editor.addFilter('Years in Current Position');
		await editor.choose('tenure_at_role', '3–5 Years');
		await editor.execute();
		const [{ location, tenure_at_role: tenure }] = bodies();
		assert.deepEqual(Object.keys(location as object), ['include', 'exclude']);
		assert.deepEqual(tenure, [{ min: 3, max: 5 }]);

		await editor.choose('api', 'Classic');
		assert.equal(await editor.shows('Geography'), false);
		await editor.choose('api', 'Sales Navigator');
		assert.equal(await editor.shows('Geography'), false);
	});

	test('a row of Recruiter has a priority', async () => {
		await open({ api: 'recruiter', category: 'people' });
		await editor.addFilter('Job Title');
		await editor.addEntry('role', 'By Name or ID');
		await editor.pick('id', 'Engineering Manager', 'engineering manager');
		await editor.choose('priority', 'Must Have');
		await editor.execute();
		const [row] = bodies()[0].role as Array<Record<string, unknown>>;
		assert.equal(row.priority, 'MUST_HAVE');
		assert.match(String(row.id), /^\d+$/);
		assert.equal(typeof row.is_selection, 'boolean');
	});
});
