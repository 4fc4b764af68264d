/*
 * `npm run pictures`: takes the pictures of README and docs in a real n8n and saves them in docs/images/.
 * `npm run pictures -- NAME …` takes only these.
 */
import { join } from 'node:path';
import { installDriver, installN8n } from './support/install.cts';
import type { Locator } from 'playwright-core';
import { saveWorkflow, type Workflow } from './support/seed.cts';
import { market } from '../support/market.cts';
import type { Frame, Shot } from './pictures/camera.mts';

installN8n('n8n-2');
installDriver();
// These need the packages just installed.
const { Stage } = await import('./editor/stage.mts');
const { around, Camera } = await import('./pictures/camera.mts');
const scenes = await import('./pictures/scenes.mts');

const folder = join(import.meta.dirname, '..', '..', 'docs', 'images');
const stage = await Stage.start('n8n-2');
const { editor, world } = stage;
const { page, form } = editor;
const camera = new Camera(page, folder);

const show = async (workflow: Workflow, width: number, height: number, controls = false) => {
	const ready = await scenes.withCredentials(world.client, world.credential, workflow);
	const { id } = await saveWorkflow(world.client, ready);
	await page.setViewportSize({ width, height });
	await editor.show(id);
	await camera.setUp(width, height, { controls });
};
/** Space around a part of the form, in pixels. */
const SPACE = 12;

/** The names of the pictures to take; none means all. */
const only = process.argv.slice(2);

/** The whole workflow, with the names under its nodes. */
const workflow = async () =>
	await around(page.locator('.vue-flow__node'), { left: 60, top: 24, right: 60, bottom: 70 });

/** The part of the open form from a label to an element, with space around it. */
const between = async (from: string, to: Locator): Promise<Frame> => {
	const panel = await around(page.locator('[data-test-id="node-parameters"]').first());
	const first = await around(page.locator('label').getByText(from, { exact: true }).first());
	const last = await around(to);
	const y = first.y - SPACE;
	return { ...panel, y, height: last.y + last.height + SPACE - y };
};

/** The fully visible columns of the output table, and its first `count` rows. */
const table = async (count: number): Promise<Frame> => {
	const panel = page.locator('[data-test-id="output-panel"]');
	const { x, width } = await around(panel);
	const top = await around(panel.getByText(/^\d+ items?$/));
	const ends = async (cells: Locator) =>
		await Promise.all((await cells.all()).map(async (one) => await around(one)));
	const columns = (await ends(panel.locator('th'))).map((box) => box.x + box.width);
	const rows = (await ends(panel.locator('tbody tr'))).map((box) => box.y + box.height);
	const right = Math.max(...columns.filter((end) => end <= x + width));
	const foot = rows[count - 1];
	return {
		x: top.x - 12,
		y: top.y - 10,
		width: right + 1 - top.x + 12,
		height: foot + 1 - top.y + 10,
	};
};

/** Drags the form to the left, so that more of the output is visible. */
const widenOutput = async () => {
	await page.locator('[data-test-id="panel-drag-button"]').first().hover();
	await page.mouse.down();
	await page.mouse.move(300, 60, { steps: 10 });
	await page.mouse.up();
};

const pictures: Record<string, () => Promise<void>> = {
	async canvas() {
		await show(scenes.smallWorkflow(world.credential), 1200, 480, true);
		// The panel of nodes will cover the right side.
		await page.mouse.move(600, 150);
		await page.mouse.wheel(280, 0);
		await editor.searchNode('postpress');
		await camera.take('canvas');
	},
	async 'above-cap'() {
		world.sandbox.reset({ population: market('sales_navigator people', 12_000) });
		await show(scenes.withSplit(world.credential), 1400, 1700);
		await editor.open('Find People');
		await editor.execute();
		await editor.count();
		const panel = page.locator('[data-test-id="output-panel"]');
		await panel.locator('[data-test-id="radio-button-schema"]').click();
		await page.mouse.move(0, 0);
		const options = await between('Options', page.locator('input[placeholder="Add Option"]'));
		const items = panel.locator('[data-test-id="run-data-schema-item"]');
		await items.last().waitFor();
		const paging = await around(items, { left: SPACE, top: SPACE, bottom: SPACE });
		await camera.takeBoth('above-cap', options, paging);
		// n8n remembers the view for the next pictures.
		await panel.locator('[data-test-id="radio-button-table"]').click();
		world.sandbox.reset();
	},
	async 'first-search'() {
		const shots: Shot[] = [];
		const shoot = async (ms: number) => shots.push({ picture: await camera.shoot(), ms });
		await show(scenes.onlyStart(), 1200, 700, true);
		await shoot(1200);
		await page.locator('[data-test-id="canvas-handle-plus"]').click();
		const entries = await editor.creatorEntries('postpress');
		await shoot(1500);
		await entries.first().click();
		await entries.filter({ hasText: 'Search LinkedIn with filters' }).click();
		await form.isOpen();
		await shoot(1500);
		await form.pick('accountId', 'Maria Schmidt');
		await form.type('keywords', 'marketing manager');
		await shoot(1500);
		await form.addFilter('Location (City, Country)');
		await form.addEntry('location');
		await shoot(1500);
		const found = await form.open('id', 'berlin');
		await found.first().waitFor();
		await shoot(2000);
		await found.first().click();
		await shoot(1500);
		await editor.execute();
		await editor.count();
		await widenOutput();
		await shoot(4000);
		await camera.animate('first-search', shots);
	},
	async filters() {
		await show(scenes.withFilters(world.credential), 1400, 1700);
		await editor.open('Find People');
		await page.mouse.move(0, 0);
		await camera.take(
			'filters',
			await between('Filters', page.locator('input[placeholder="Add Filter"]')),
		);
	},
	async picking() {
		await show(scenes.withPlaces(world.credential), 1400, 1500);
		await editor.open('Find People');
		const found = await form.open('id', 'munich');
		await found.first().waitFor();
		await camera.take('picking', await between('Filters', found.last()));
	},
	async output() {
		await show(scenes.withFilters(world.credential), 1600, 900);
		await editor.open('Find People');
		await editor.execute();
		await editor.count();
		await widenOutput();
		await camera.take('output', await table(4));
	},
	async agent() {
		const title = 'PostPress: AI agent that searches LinkedIn';
		await show(scenes.example(title, { note: false }), 1000, 620);
		await camera.take('agent', await workflow());
	},
	async example() {
		const title = 'PostPress: leads to Google Sheets';
		await show(scenes.example(title, { note: true }), 1300, 1100);
		await camera.take('example', await workflow());
	},
};

try {
	for (const [name, take] of Object.entries(pictures)) {
		if (only.length === 0 || only.includes(name)) await take();
	}
} catch (error) {
	await stage.picture('failed');
	throw error;
} finally {
	await stage.end();
}
