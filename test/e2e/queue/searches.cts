import assert from 'node:assert/strict';
import type { INodeParameters } from 'n8n-workflow';
import { Client as Direct } from '../../sandbox/client.cts';
import { type Callable, publishCallable } from '../support/published.cts';
import type { Queue } from '../support/queue.cts';
import { locator, postPress, finished } from '../support/workflows.cts';

/** What a call of a published search tells. */
export interface Call {
	account: string;
	keywords: string;
}

/** Publishes a search whose calls tell the account and the keywords. */
export async function publishSearch(
	queue: Queue,
	parameters: INodeParameters,
	settings?: Record<string, string>,
): Promise<Callable> {
	const node = postPress(queue.credential, {
		accountId: locator('id', '={{ $json.body.account }}'),
		keywords: '={{ $json.body.keywords }}',
		...parameters,
	});
	return await publishCallable(queue, node, settings);
}

/** This number of calls with different keywords, alternating between the accounts. */
export const calls = (count: number, accounts: string[]): Call[] =>
	Array.from({ length: count }, (_, index) => ({
		account: accounts[index % accounts.length],
		keywords: `engineer ${index}`,
	}));

/** What the executions of a search put out: for the keywords of each call, the IDs in order. */
export async function resultsOf({ client }: Queue, executions: Array<{ id: string }>) {
	const results = new Map<string, unknown[]>();
	for (const { id } of executions) {
		const { status, output } = await finished(client, id);
		assert.equal(status, 'success');
		const [[{ body }]] = output('Webhook');
		const { keywords } = body as unknown as Call;
		assert.ok(!results.has(keywords), `${keywords} ran twice`);
		results.set(
			keywords,
			output('PostPress')[0].map((item) => item.id),
		);
	}
	return results;
}

/** The first IDs that the search of a call has in the sandbox, asked without n8n. */
export async function expectedOf({ sandbox }: Queue, { account, keywords }: Call, count: number) {
	const search = { api: 'classic', category: 'people', keywords };
	const pages = await new Direct(sandbox).walk(search, { account_id: account, limit: 50 });
	return pages.flatMap(({ items }) => items.map(({ id }) => id)).slice(0, count);
}
