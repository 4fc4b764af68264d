import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../support/engine.cts';
import { useFastSleep } from '../../support/fastSleep.cts';
import { credentialsOf } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

useFastSleep();
const sandbox = useSandbox();

describe('Account → Get Many', () => {
	const getMany = async (items: IDataObject[], changes: INodeParameters = {}) =>
		await runNode({
			parameters: { resource: 'account', operation: 'getAll', ...changes },
			items,
			credentials: credentialsOf(sandbox.current),
			onError: 'continueErrorOutput',
		});

	it('sends one request for all input items, each with its own limit', async () => {
		const items = Array.from({ length: 200 }, (_, index) => ({ limit: (index % 2) + 1 }));
		const { items: accounts } = await getMany(items, { limit: '={{ $json.limit }}' });
		expect(sandbox.current.requests).toHaveLength(1);
		expect(accounts).toHaveLength(300);
	});

	it('sends a new request in the next run', async () => {
		await getMany([{}]);
		await getMany([{}]);
		expect(sandbox.current.requests).toHaveLength(2);
	});

	it('fails for all input items after one request', async () => {
		sandbox.current.fault({
			route: 'accounts',
			times: Infinity,
			fault: { kind: 'error', status: 401, type: 'errors/invalid_credentials' },
		});
		const { errorItems } = await getMany(Array.from({ length: 50 }, () => ({})));
		expect(errorItems).toHaveLength(50);
		expect(sandbox.current.requests).toHaveLength(1);
	});

	it('lists the LinkedIn accounts of all pages, unchanged', async () => {
		sandbox.current.reset({ accountsPageSize: 2 });
		const { items } = await getMany([{}], { returnAll: true });
		expect(items.length).toBeGreaterThan(2);
		for (const { json } of items) {
			expect(json).toMatchObject({ object: 'Account', type: 'LINKEDIN' });
			expect(json).toHaveProperty('connection_params');
		}
		expect(sandbox.current.requests.length).toBeGreaterThan(2);
	});

	it('respects the limit', async () => {
		expect((await getMany([{}], { limit: 2 })).items).toHaveLength(2);
	});
});
