/*
 * `npm run test:e2e:editor`: the node in n8n's own editor, in a browser.
 *
 *   node --import tsx test/e2e/editor.mts [n8n-2 | n8n-1]
 *
 * Pictures go to test/e2e/node_modules/.state/pictures/.
 */
import { after, afterEach, before, describe } from 'node:test';
import { installDriver, installN8n, type N8nVersion } from './support/install.cts';
import { exitOnSignals } from './support/process.cts';
import type { Stage } from './editor/stage.mts';

const version = (process.argv[2] ?? 'n8n-2') as N8nVersion;
exitOnSignals();
installN8n(version);
installDriver();
// They need the driver that was just installed.
const { Stage: TheStage } = await import('./editor/stage.mts');
const { searchTests } = await import('./editor/searches.mts');
const { listTests } = await import('./editor/lists.mts');
const { shownFieldTests } = await import('./editor/shownFields.mts');

describe(`the editor of ${version}`, () => {
	let started: Stage | undefined;
	const stage = () => {
		if (!started) throw new Error('n8n is not running');
		return started;
	};
	before(async () => {
		started = await TheStage.start(version);
	});
	after(async () => {
		await started?.end();
	});
	afterEach(async ({ name }) => {
		await stage().picture(name.replace(/\W+/g, '-'));
	});

	searchTests(stage);
	listTests(stage);
	shownFieldTests(stage);
});
