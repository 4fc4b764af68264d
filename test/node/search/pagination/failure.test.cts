import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { ACCOUNT, search } from '../../../support/search.cts';
import { column, found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const ALL = { keywords: 'data', returnAll: true };
const DETAIL = 'The third page is not there';

/** 150 results on three pages, of which the third is refused. */
function failOnPage3(times = Infinity): void {
	sandbox.current.reset({ results: 150 });
	sandbox.current.fault({
		page: 3,
		times,
		fault: { kind: 'error', status: 400, type: 'errors/invalid_parameters', detail: DETAIL },
	});
}

/** The one member of an error item; anything beside it n8n would treat in its own way. */
function errorOf({ json, error, pairedItem }: INodeExecutionData): IDataObject {
	expect(Object.keys(json)).toEqual(['error']);
	expect(error).toBeUndefined();
	expect(pairedItem).toMatchObject({ item: 0 });
	return json.error as IDataObject;
}

async function expectRestAfter(cursor: unknown, first: INodeExecutionData[]): Promise<void> {
	sandbox.current.reset({ results: 150 });
	const all = column(await found(sandbox.current, ALL));
	const rest = await found(sandbox.current, {
		operation: 'continueFromCursor',
		cursor: String(cursor),
		returnAll: true,
	});
	expect([...column(first), ...column(rest)]).toEqual(all);
}

const details = {
	message: expect.stringContaining(DETAIL) as string,
	description: expect.stringMatching(/\S/) as string,
	httpCode: 400,
	errorType: 'invalid_parameters',
	requestId: expect.stringMatching(/^req_/) as string,
	fetched: 100,
	cursor: expect.any(String) as string,
	accountId: ACCOUNT,
	api: 'classic',
	category: 'people',
};

describe('a page that fails permanently', () => {
	it('keeps the fetched results, with the error at the error output', async () => {
		failOnPage3();
		const { items, errorItems, status } = await search(sandbox.current, ALL, {
			onError: 'continueErrorOutput',
		});

		expect(status).toBe('success');
		expect(items).toHaveLength(100);
		expect(errorItems).toHaveLength(1);
		const error = errorOf(errorItems[0]);
		expect(error).toEqual(details);
		await expectRestAfter(error.cursor, items);
	});

	it('keeps the fetched results, followed by the error at the regular output', async () => {
		failOnPage3();
		const { items, errorItems, status } = await search(sandbox.current, ALL, {
			onError: 'continueRegularOutput',
		});

		expect(status).toBe('success');
		expect(errorItems).toEqual([]);
		expect(items).toHaveLength(101);
		const error = errorOf(items[100]);
		expect(error).toEqual(details);
		await expectRestAfter(error.cursor, items.slice(0, 100));
	});

	it('returns the error to an agent, because its tools have no On Error', async () => {
		failOnPage3();
		const { items, status } = await search(sandbox.current, ALL, {
			node: { type: 'n8n-nodes-postpress.postPressTool' },
		});

		expect(status).toBe('success');
		expect(items).toHaveLength(101);
		expect(errorOf(items[100])).toEqual(details);
	});

	it('stops the node with an error that says how many results were fetched and where to resume', async () => {
		failOnPage3();
		const { items, error, status } = await search(sandbox.current, ALL);

		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: expect.stringContaining(DETAIL),
			httpCode: '400',
			context: { itemIndex: 0, fetched: 100, cursor: expect.any(String) },
		});
		const { description, context } = error as unknown as {
			description: string;
			context: IDataObject;
		};
		expect(description).toContain('100 results');
		expect(description).toContain(String(context.cursor));
		expect(description).toContain('Continue (using error output)');

		failOnPage3();
		const { items: first } = await search(sandbox.current, ALL, {
			onError: 'continueErrorOutput',
		});
		await expectRestAfter(context.cursor, first);
	});

	it('does not affect other input items with On Error: Continue', async () => {
		failOnPage3(1);
		const { items, errorItems } = await search(
			sandbox.current,
			{ ...ALL, keywords: '={{ $json.keywords }}' },
			{ items: [{ keywords: 'data' }, { keywords: 'sales' }], onError: 'continueErrorOutput' },
		);

		const of = (index: number) =>
			items.filter(({ pairedItem }) => (pairedItem as { item: number }).item === index);
		expect(errorItems).toHaveLength(1);
		const failed = (errorItems[0].pairedItem as { item: number }).item;
		expect(of(failed)).toHaveLength(100);
		expect(of(1 - failed)).toHaveLength(150);
	});

	it('if it is the first, returns an error item that says that no results were fetched', async () => {
		sandbox.current.fault({ fault: { kind: 'error', status: 403 }, times: Infinity });
		const { items, errorItems } = await search(sandbox.current, ALL, {
			onError: 'continueErrorOutput',
		});

		expect(items).toEqual([]);
		expect(errorItems).toHaveLength(1);
		expect(errorOf(errorItems[0])).toMatchObject({ httpCode: 403, fetched: 0, cursor: null });
	});

	it('never shows the key in an error or log', async () => {
		failOnPage3();
		for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
			const result = await search(sandbox.current, ALL, { onError });
			const { error, items, errorItems, logs } = result;
			expect(JSON.stringify({ error, items, errorItems, logs })).not.toContain('pp_test_sandbox');
		}
	});
});
