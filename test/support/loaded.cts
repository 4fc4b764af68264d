import type { INodeTypeDescription } from 'n8n-workflow';
import { description, testCredential } from './engine.cts';

/**
 * The most that a node's form may weigh, as JSON. In n8n 2.41 Slack's has 117 KB and Notion's 287 KB; how
 * long a person waits for it is measured by the benchmark.
 */
export const MAX_FORM_BYTES = 160_000;

/** The description of our node, or of another of the package, once n8n has loaded the package. */
export async function loadedDescription(nodeName?: string): Promise<INodeTypeDescription> {
	// The harness tells that loading is over by answering this.
	await testCredential({ apiKey: 'none', baseUrl: 'http://127.0.0.1:1' });
	return description(nodeName);
}
