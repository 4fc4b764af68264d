import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examples, NODE_TYPE, saveWorkflow, withAccess } from '../support/seed.cts';
import { ACCOUNT, runSaved } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

/** Tests those examples that a person starts by hand and that need nobody but PostPress. */
export function exampleTests(world: () => World): void {
	const isSelfContained = ({ nodes }: ReturnType<typeof examples>[number]) =>
		nodes.every(
			({ type, credentials = {} }) => type === NODE_TYPE || !Object.keys(credentials).length,
		) && nodes.some(({ type }) => type === 'n8n-nodes-base.manualTrigger');

	for (const example of examples()) {
		test(`example "${example.name}"`, { skip: !isSelfContained(example) }, async () => {
			const { client, credential, sandbox } = world();
			sandbox.reset();
			const adapted = withAccess(example, credential, { mode: 'id', value: ACCOUNT });
			const saved = await saveWorkflow(client, adapted);
			const { status, message } = await runSaved(client, saved);
			assert.equal(message, undefined);
			assert.equal(status, 'success');
			assert.ok(sandbox.searches.length > 0);
		});
	}
}
