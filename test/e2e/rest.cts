/*
 * `npm run test:e2e:rest`: the built package in a real n8n, through its REST API.
 *
 *   node --require tsx/cjs test/e2e/rest.cts [n8n-2 | n8n-1]
 *
 * What is needed is installed on first use; nothing that runs here calls anybody outside this machine.
 */
import { after, before, describe } from 'node:test';
import { agentTests } from './rest/agent.cts';
import { builderTests } from './rest/builder.cts';
import { exampleTests } from './rest/examples.cts';
import { packageTests } from './rest/package.cts';
import { searchTests } from './rest/searches.cts';
import { triggerTests } from './rest/trigger.cts';
import { installN8n, type N8nVersion } from './support/install.cts';
import { exitOnSignals } from './support/process.cts';
import { startWorld, type World } from './support/world.cts';

const version = (process.argv[2] ?? 'n8n-2') as N8nVersion;
exitOnSignals();
installN8n(version);

describe(version, () => {
	let started: World | undefined;
	const world = () => {
		if (!started) throw new Error('n8n is not running');
		return started;
	};
	before(async () => {
		started = await startWorld(version, 'rest');
	});
	after(async () => {
		await started?.end();
	});

	packageTests(world);
	searchTests(world);
	exampleTests(world);
	agentTests(world);
	triggerTests(world, version);
	// n8n 1.x has no AI builder.
	if (version === 'n8n-2') builderTests(world);
});
