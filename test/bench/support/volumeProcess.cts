/*
 * One search with many results, in a new process to measure its peak memory:
 *
 *   node --require tsx/cjs --expose-gc test/bench/support/volumeProcess.cts <base URL> <output> <results>
 *
 * The output `bare` is a plain loop of requests outside n8n, `split` a split search.
 */
import { axiosLoop } from './axiosLoop.cts';
import { sendResult } from './inProcess.cts';
import { runWorkflow } from './nodes.cts';
import { cpuTime } from './rounds.cts';
import { searchWorkflow } from './workflows.cts';

/** What one search cost. */
export interface VolumeCost {
	/** CPU milliseconds. */
	cpu: number;
	/** The most memory that it took beyond what the engine holds anyway, in bytes. */
	memory: number;
	/** How much of the heap is still held when the results are gone, in bytes. */
	kept: number;
}

const [url, output, results] = process.argv.slice(2);

const SEARCH = { api: 'sales_navigator', category: 'people', keywords: 'engineer' };

async function find(limit: number): Promise<unknown[]> {
	if (output === 'bare') return await axiosLoop(url, SEARCH, 100, limit);
	const parameters =
		output === 'split'
			? { returnAll: true, options: { aboveCap: 'split', maxResults: limit } }
			: { output, limit };
	const result = await runWorkflow(searchWorkflow(url, { ...SEARCH, ...parameters }));
	return result.output('PostPress')[0];
}

async function search(limit: number): Promise<void> {
	const items = await find(limit);
	if (items.length !== limit) throw new Error(`${items.length} results came, not ${limit}`);
}

async function measure(): Promise<VolumeCost> {
	await search(1_000);
	globalThis.gc?.();
	const { rss: before, heapUsed } = process.memoryUsage();
	const cpu = await cpuTime(async () => await search(Number(results)));
	// Kilobytes on every system.
	const peak = process.resourceUsage().maxRSS * 1024;
	// The engine holds the last run.
	await search(1_000);
	globalThis.gc?.();
	const kept = process.memoryUsage().heapUsed - heapUsed;
	return { cpu, memory: Math.max(peak - before, 0), kept };
}

sendResult(measure());
