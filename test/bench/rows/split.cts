import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server.cts';
import { market } from '../../support/market.cts';
import { runWorkflow } from '../support/nodes.cts';
import { type Measure, measure, type Row } from '../support/result.cts';
import { counted } from '../support/statistics.cts';
import { searchWorkflow } from '../support/workflows.cts';

const SEARCH = { api: 'sales_navigator', category: 'people' };

const PAGE = 100;

/** How many results there are, and how many requests it may take, beside the least there can be. */
const SIZES = [
	{ size: 12_000, most: 1.1, missing: 1 },
	{ size: 25_000, most: 1.15, missing: 2 },
];

/** A search above LinkedIn's cap that is split, over people who are unevenly spread and partly without a value. */
export const split: Row = async () => {
	const sandbox = await startSandbox();
	const run = async (size: number, maxResults: number) => {
		sandbox.reset({ population: market('sales_navigator people', size) });
		const options = { aboveCap: 'split', includePaging: true, maxResults };
		const workflow = searchWorkflow(sandbox.url, { ...SEARCH, returnAll: true, options });
		const items = (await runWorkflow(workflow)).output(workflow.nodes.at(-1)!.name)[0];
		return { items, paging: items[0].json._paging as IDataObject };
	};
	const measures: Measure[] = [];
	for (const { size, most, missing } of SIZES) {
		const results = size.toLocaleString('en-US');
		const { items } = await run(size, size);
		const requests = sandbox.requests.length;
		const found = new Set(items.map(({ json }) => json.id)).size;
		const stopped = await run(size, Math.floor(size * 0.8));
		measures.push(
			measure(`${results} results: requests`, 'requests', counted(requests)),
			measure(
				`${results} results: requests ÷ least number of pages`,
				'×',
				counted(requests / (size / PAGE)),
				most,
			),
			measure(`${results} results: not found`, '%', counted(100 - (found / size) * 100), missing),
			measure(
				`${results} results: length of the cursor after 80 %`,
				'bytes',
				counted(String(stopped.paging.cursor).length),
				2_048,
			),
		);
	}
	await sandbox.close();
	return { measures };
};
