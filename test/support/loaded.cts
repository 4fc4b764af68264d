import type { INodeTypeDescription } from 'n8n-workflow';
import { description, testCredential } from './engine.cts';

/** Our node's description once n8n has loaded the package. */
export async function loadedDescription(): Promise<INodeTypeDescription> {
	// The harness tells that loading is over by answering this.
	await testCredential({ apiKey: 'none', baseUrl: 'http://127.0.0.1:1' });
	return description();
}
