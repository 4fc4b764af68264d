import { runInThisContext } from 'node:vm';
import type { INodeParameters } from 'n8n-workflow';
import { search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

/*
 * n8n starts the input items in a loop. If an expression fails at a later item, it ends the run with that
 * error, and neither waits for the items that it has started nor cancels them.
 */
const sandbox = useSandbox();

const ITEMS = 12;
const FAILING = 7;

const items = Array.from({ length: ITEMS }, (_, index) => ({
	keywords: `word ${index}`,
	fails: index === FAILING,
}));

const parameters: INodeParameters = {
	keywords: "={{ $json.fails ? $('Nobody').first().json.name : $json.keywords }}",
	returnAll: true,
};

/** Long enough for those left over to send more. */
const aWhile = async () => await new Promise((resolve) => setTimeout(resolve, 300));

const rejections: unknown[] = [];
const host = runInThisContext('process') as NodeJS.Process;
const note = (reason: unknown) => void rejections.push(reason);
beforeAll(() => host.on('unhandledRejection', note));
beforeEach(() => {
	rejections.length = 0;
	sandbox.current.reset({ results: 500, latency: 10 });
});
afterAll(() => host.off('unhandledRejection', note));

/** How many requests had come when n8n had ended the run, and how many a while later. */
async function sentBy(changes: INodeParameters, node = {}) {
	const { error, status } = await search(
		sandbox.current,
		{ ...parameters, ...changes },
		{ items, node },
	);
	expect(status).toBe('error');
	expect(error?.message).toMatch(/Referenced node doesn't exist|Nobody/);
	const sent = sandbox.current.requests.length;
	await aWhile();
	return { sent, later: sandbox.current.requests.length };
}

const batches = (batchSize: number, batchInterval: number) => ({
	requestOptions: { batching: { batch: { batchSize, batchInterval } } },
});

it('a failing item stops the requests of all other items', async () => {
	expect(await sentBy({})).toEqual({ sent: 0, later: 0 });
	expect(rejections).toEqual([]);
});

it.each([
	['the first of a batch', FAILING],
	['inside a batch', FAILING - 1],
	['the last of a batch', FAILING + 1],
])('a failing item stops further requests with Batching: %s', async (_which, batchSize) => {
	const { sent, later } = await sentBy(batches(batchSize, 200));
	// The items of the batches before.
	if (batchSize <= FAILING) expect(sent).toBeGreaterThan(0);
	// One may have been on its way; those left over would send some twenty.
	expect(later - sent).toBeLessThanOrEqual(1);
	expect(rejections).toEqual([]);
});

it('a failing item stops further requests with small batches and short intervals', async () => {
	const { sent, later } = await sentBy(batches(1, 10));
	// One may have been on its way; those left over would send some twenty.
	expect(later - sent).toBeLessThanOrEqual(1);
	expect(rejections).toEqual([]);
});

it('a failing item stops the requests in both tries of Retry On Fail', async () => {
	const node = { retryOnFail: true, maxTries: 2, waitBetweenTries: 200 };
	expect(await sentBy({}, node)).toEqual({ sent: 0, later: 0 });
	expect(rejections).toEqual([]);
});

it('a stopped run leaves the account free for the next run', async () => {
	await sentBy(batches(3, 50));
	const { items: results } = await search(sandbox.current, { limit: 5 });
	expect(results).toHaveLength(5);
});

it('all items are searched if none fails, with Batching and in a single batch', async () => {
	sandbox.current.reset({ results: 2 });
	const well = items.map((item) => ({ ...item, fails: false }));
	for (const changes of [{}, batches(5, 100), batches(1, 10), batches(-1, 20)]) {
		const { items: results, error } = await search(
			sandbox.current,
			{ ...parameters, ...changes },
			{ items: well },
		);
		expect(error).toBeUndefined();
		expect(results).toHaveLength(2 * ITEMS);
	}
});

it('one item is searched with Execute Once', async () => {
	const { items: results } = await search(
		sandbox.current,
		{ limit: 3 },
		{ items, node: { executeOnce: true } },
	);
	expect(results).toHaveLength(3);
});

it('the other items are searched with On Error: Continue', async () => {
	sandbox.current.reset({ results: 2 });
	const { items: results } = await search(sandbox.current, parameters, {
		items,
		onError: 'continueRegularOutput',
	});
	expect(results.filter(({ json }) => json.id !== undefined)).toHaveLength(2 * (ITEMS - 1));
});
