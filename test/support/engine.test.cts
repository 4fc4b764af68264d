import { createItemsNode, NODE } from './engine.cts';
import { useFixture } from './fixture/setup.cts';
import { RECORD_NODE } from './nodeTypes.cts';

const fixture = useFixture();

const ids = (items: Array<{ json: object }>) =>
	items.map(({ json }) => (json as { id: string }).id);

describe('runNode', () => {
	it('runs the package in n8n: pages, key, pairing, expressions', async () => {
		const { items, error, status } = await fixture.engine.runNode({
			parameters: { query: '={{ $json.name }}' },
			items: [{ name: 'one' }, { name: 'two' }],
			credentials: fixture.server.credentials,
		});

		expect(error).toBeUndefined();
		expect(status).toBe('success');
		expect(ids(items).join('')).toBe('abcdeabcde');
		expect(items.map(({ json }) => json.query)).toEqual([
			...Array(5).fill('one'),
			...Array(5).fill('two'),
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toContainEqual({ item: 1 });
		expect(fixture.server.requests).toHaveLength(6);
		expect(fixture.server.requests.every(({ key }) => key === 'key')).toBe(true);
	});

	it('returns what the node logs', async () => {
		const { logs } = await fixture.engine.runNode({
			parameters: {},
			credentials: fixture.server.credentials,
		});

		expect(logs).toEqual([
			{
				level: 'warn',
				message: 'paginate',
				metadata: { baseURL: fixture.server.credentials.baseUrl, timeout: 300_000 },
			},
		]);
	});

	it('returns the error that stopped the run', async () => {
		const { items, error, status } = await fixture.engine.runNode({
			parameters: { query: 'limited' },
			credentials: fixture.server.credentials,
		});

		expect(items).toEqual([]);
		expect(status).toBe('error');
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'Too many requests',
			description: 'Wait a minute',
			httpCode: '429',
			context: { itemIndex: 0 },
		});
	});

	it('keeps the message and description of a NodeOperationError', async () => {
		const { error } = await fixture.engine.runNode({
			parameters: { query: 'refused' },
			credentials: fixture.server.credentials,
		});

		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'The query is refused',
			description: 'Choose another one',
		});
	});

	it('separates the error output', async () => {
		const { items, errorItems, status } = await fixture.engine.runNode({
			parameters: { query: '={{ $json.name }}' },
			items: [{ name: 'limited' }, { name: 'two' }],
			credentials: fixture.server.credentials,
			onError: 'continueErrorOutput',
		});

		expect(status).toBe('success');
		expect(ids(items).join('')).toBe('abcde');
		expect(errorItems).toHaveLength(1);
	});

	it('puts errors among the items with continueRegularOutput', async () => {
		const { items, errorItems } = await fixture.engine.runNode({
			parameters: { query: 'limited' },
			credentials: fixture.server.credentials,
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json }) => json)).toEqual([{ error: 'Too many requests' }]);
		expect(errorItems).toEqual([]);
	});

	it('refuses to run without the credential', async () => {
		const { error } = await fixture.engine.runNode({ parameters: { query: 'one' } });

		expect(error?.message).toMatch(/credentials/i);
		expect(fixture.server.requests).toEqual([]);
	});
});

describe('startNode', () => {
	it('cancels the execution and the pending request', async () => {
		const { result, cancel } = fixture.engine.startNode({
			parameters: { query: 'slow' },
			credentials: fixture.server.credentials,
		});
		while (fixture.server.requests.length === 0)
			await new Promise((resolve) => setTimeout(resolve, 5));
		cancel();

		expect((await result).status).toBe('canceled');
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(fixture.server.requests).toMatchObject([{ aborted: true }]);
	});
});

describe('runWorkflow', () => {
	it('runs the branches after the node', async () => {
		const node = fixture.engine.createNode({
			parameters: { query: '={{ $json.name }}' },
			credentials: fixture.server.credentials,
			onError: 'continueErrorOutput',
		});
		const record = { ...createItemsNode([]), id: 'record', name: 'Errors', type: RECORD_NODE };
		const { output } = await fixture.engine.runWorkflow({
			nodes: [createItemsNode([{ name: 'one' }, { name: 'limited' }]), node, record],
			connections: {
				Items: { main: [[{ node: NODE, type: 'main', index: 0 }]] },
				[NODE]: { main: [[], [{ node: 'Errors', type: 'main', index: 0 }]] },
			},
			credentials: fixture.server.credentials,
		});

		expect(output('Errors')[0]).toHaveLength(1);
	});
});
