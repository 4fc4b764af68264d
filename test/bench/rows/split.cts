import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server.cts';
import { market } from '../../support/market.cts';
import { startApi } from '../support/api.cts';
import { forked } from '../support/forked.cts';
import { runWorkflow } from '../support/nodes.cts';
import { type Measure, measure, type Row } from '../support/result.cts';
import { interleaved } from '../support/rounds.cts';
import { counted, ratios, spreadOf } from '../support/statistics.cts';
import type { VolumeCost } from '../support/volumeProcess.cts';
import { searchWorkflow } from '../support/workflows.cts';

const SEARCH = { api: 'sales_navigator', category: 'people' };

const PAGE = 100;

/** How many results there are, and how many requests it may take, beside the least there can be. */
const SIZES = [
	{ size: 12_000, most: 1.1, missing: 1 },
	{ size: 25_000, most: 1.15, missing: 2 },
];

const MANY = 25_000;

const MB = 1024 * 1024;

/** How much more memory a split search may take than one that LinkedIn would give whole. */
const MEMORY_TARGET = 1.1;

/** The memory of a search in parts beside that of one with as many results in one piece. */
async function memory(rounds: number): Promise<Measure[]> {
	const [parts, whole] = await Promise.all([startApi(), startApi()]);
	await parts.set({ market: { search: 'sales_navigator people', size: MANY } });
	await whole.set({ sandbox: { results: MANY } });
	const search = (url: string, output: string) => async () =>
		await forked<VolumeCost>('volumeProcess.cts', [url, output, String(MANY)]);
	const contestants = { split: search(parts.url, 'split'), whole: search(whole.url, 'simplified') };
	const costs = await interleaved(contestants, rounds, { warmUp: false });
	parts.close();
	whole.close();
	const of = (name: keyof typeof costs, kind: keyof VolumeCost) =>
		costs[name].map((cost) => cost[kind]);
	const megabytes = (name: keyof typeof costs, kind: 'memory' | 'kept') =>
		spreadOf(of(name, kind).map((bytes) => bytes / MB));
	return [
		measure(
			'25,000 results: peak memory, split ÷ not split',
			'×',
			spreadOf(ratios(of('split', 'memory'), of('whole', 'memory'))),
			MEMORY_TARGET,
		),
		measure('25,000 results: peak memory, split', 'MB', megabytes('split', 'memory')),
		measure('25,000 results: peak memory, not split', 'MB', megabytes('whole', 'memory')),
		measure('25,000 results: heap kept afterwards, split', 'MB', megabytes('split', 'kept')),
		measure('25,000 results: heap kept afterwards, not split', 'MB', megabytes('whole', 'kept')),
	];
}

/** A search above LinkedIn's cap that is split, over people who are unevenly spread and partly without a value. */
export const split: Row = async ({ rounds }) => {
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
	return { measures: [...measures, ...(await memory(rounds))] };
};
