import type { INodeTypeDescription } from 'n8n-workflow';
import { description, testCredential } from './engine.cts';

/** The description of our node, or of another of the package, once n8n has loaded the package. */
export async function loadedDescription(nodeName?: string): Promise<INodeTypeDescription> {
	// The harness tells that loading is over by answering this.
	await testCredential({ apiKey: 'none', baseUrl: 'http://127.0.0.1:1' });
	return description(nodeName);
}
