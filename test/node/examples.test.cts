import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode } from 'n8n-workflow';
import { type Sandbox, startSandbox } from '../sandbox/server.cts';
import { createItemsNode, runWorkflow } from '../support/engine.cts';
import { RECORD_NODE } from '../support/nodeTypes.cts';
import { credentialsOf, jsonOf } from '../support/search.cts';

interface Example {
	name: string;
	nodes: INode[];
	connections: IConnections;
}

const FOLDER = join(__dirname, '..', '..', 'examples');
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Example;

const examples = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.json'))
	.map((file) => [file, read(file)] as const);

/** The example with n8n's own nodes replaced by ones that pass on what they get; pauses between requests are left out. */
function runnable({ nodes, connections }: Example) {
	const replaced = nodes
		.filter(({ type }) => type !== 'n8n-nodes-base.stickyNote')
		.map((node): INode => {
			if (node.type.endsWith('.manualTrigger'))
				return { ...createItemsNode([{}]), name: node.name };
			if (!node.type.startsWith('n8n-nodes-postpress.')) {
				return { ...node, type: RECORD_NODE, typeVersion: 1, parameters: {} };
			}
			const options = { delayBetweenRequests: 0, maxRetries: 0 };
			return { ...node, parameters: { ...node.parameters, options } };
		});
	return { nodes: replaced, connections };
}

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each(examples)('%s', (_file, { nodes }) => {
	it('says what it does, and keeps results when a search fails', () => {
		const notes = nodes.filter(({ type }) => type === 'n8n-nodes-base.stickyNote');
		expect(notes.map(({ parameters }) => parameters.content).join()).toContain('**Change:**');
		const searches = nodes.filter(({ type }) => type === 'n8n-nodes-postpress.postPress');
		expect(searches.length).toBeGreaterThan(0);
		for (const { onError } of searches) expect(onError).toBe('continueErrorOutput');
	});
});

it('go-on-after-failure.json brings every result, though the search fails twice', async () => {
	sandbox.reset({ results: 60, pageSize: 10 });
	for (const page of [3, 5]) {
		sandbox.fault({ page, fault: { kind: 'error', status: 503 } });
	}
	const { run, status } = await runWorkflow({
		...runnable(read('go-on-after-failure.json')),
		credentials: credentialsOf(sandbox),
	});
	expect(status).toBe('success');
	// The workflow passes this node once for each part of the results.
	const passes = run.data.resultData.runData['Save Leads'];
	const leads = passes.flatMap(({ data }) => jsonOf(data?.main[0] ?? []));
	expect(passes).toHaveLength(3);
	expect(leads).toHaveLength(60);
	expect(new Set(leads.map(({ id }) => id)).size).toBe(60);
});
