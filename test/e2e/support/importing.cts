import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Client } from './client.cts';
import { examplesFolder, type Workflow } from './seed.cts';

/** Imports an example as a person does with *Import from URL*: n8n fetches the file from its address. */
export async function importExample(client: Client, file: string): Promise<Workflow> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'application/json');
		createReadStream(join(examplesFolder, file)).pipe(response);
	}).listen(0, '127.0.0.1');
	try {
		await once(server, 'listening');
		const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${file}`;
		const { id: projectId } = await client.send<{ id: string }>('GET', '/rest/projects/personal');
		const query = new URLSearchParams({ url, projectId }).toString();
		return await client.send('GET', `/rest/workflows/from-url?${query}`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
