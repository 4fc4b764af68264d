import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import type { INodeTypeDescription } from 'n8n-workflow';
import {
	agentFiltersName,
	VARIANTS,
} from '../../../nodes/PostPress/resources/linkedInSearch/variants';
import { installN8n } from '../support/install.cts';
import { NODE_TYPE } from '../support/seed.cts';
import type { World } from '../support/world.cts';

/** What n8n's AI builder and its MCP server look up nodes with. */
interface Catalogue {
	NodeTypeParser: new (types: INodeTypeDescription[]) => object;
	searchCodeBuilderNodes(parser: object, queries: string[]): { results: string };
}

interface Sdk {
	generateNodeTypeFile(type: INodeTypeDescription): string;
}

/** The default of a parameter, as the definition tells it. */
function defaultOf(definition: string, name: string): string {
	const [before] = definition.split(new RegExp(`^ +${name}\\?: `, 'm'));
	return before.slice(before.lastIndexOf('@default'));
}

/** Tests what a model sees of the package, with the modules of n8n 2.x's AI builder. */
export function builderTests(world: () => World): void {
	const n8n = createRequire(
		join(installN8n('n8n-2').folder, 'node_modules', 'n8n', 'package.json'),
	);
	const types = async () =>
		await world().client.send<INodeTypeDescription[]>('GET', '/types/nodes.json');

	test('a model that searches for LinkedIn is told what the nodes are for', async () => {
		const { NodeTypeParser, searchCodeBuilderNodes } = n8n(
			'@n8n/ai-utilities/node-catalog',
		) as Catalogue;
		const parser = new NodeTypeParser(await types());
		const { results } = searchCodeBuilderNodes(parser, ['linkedin sales navigator']);
		assert.match(results, /@builderHint Searches LinkedIn for people/);
		assert.match(results, /n8n-nodes-postpress\.postPressTrigger: "Starts a workflow with/);
	});

	test('a model that writes a search is told to write JSON, and how', async () => {
		const { generateNodeTypeFile } = n8n('@n8n/workflow-sdk') as Sdk;
		const node = (await types()).find(({ name }) => name === NODE_TYPE);
		assert.ok(node);
		const definition = generateNodeTypeFile(node);
		assert.match(definition, /@builderHint Prefer json: one object in filtersJson/);
		assert.match(definition, /@builderHint Takes the fields that the default of …FiltersForAgent/);
		assert.match(definition, /@builderHint The ID of a LinkedIn account/);
		// Each search lists its filters once, as JSON has them, and without the form's collections.
		for (const variant of VARIANTS) {
			for (const { property } of variant.filters) {
				assert.match(
					defaultOf(definition, agentFiltersName(variant)),
					new RegExp(`[:;,] ${property.name}(, \\w+)*: `),
				);
			}
			assert.doesNotMatch(definition, new RegExp(`\\b${variant.filtersName}\\?: `));
		}
		assert.match(definition, /\* Category\n \* @hint [^@]*\n \* @default people/);
		const bytes = Buffer.byteLength(definition);
		assert.ok(bytes < 70_000, `${bytes} bytes`);
	});
}
