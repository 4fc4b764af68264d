import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startApi } from '../support/api.cts';
import { measure, type Row } from '../support/result.cts';
import { interleaved } from '../support/rounds.cts';
import { ratios, spreadOf } from '../support/statistics.cts';
import type { VolumeCost } from '../support/volumeProcess.cts';

const FEW = 10_000;
const MANY = 100_000;

const MB = 1024 * 1024;

/** How far from linear growth may be, and how much more than raw the simplified output may cost. */
const TARGET = 1.1;

async function costOf(url: string, output: string, results: number): Promise<VolumeCost> {
	const child = fork(join(__dirname, '..', 'support', 'volumeProcess.cts'), [
		url,
		output,
		String(results),
	]);
	const failed = once(child, 'exit').then(() => Promise.reject(new Error('A search failed')));
	failed.catch(() => {});
	const [cost] = (await Promise.race([once(child, 'message'), failed])) as [VolumeCost];
	return cost;
}

/** CPU time and memory of long searches. */
export const volume: Row = async ({ rounds }) => {
	const api = await startApi();
	await api.set({ sandbox: { results: MANY } });
	const contestants = {
		simplifiedFew: async () => await costOf(api.url, 'simplified', FEW),
		rawFew: async () => await costOf(api.url, 'raw', FEW),
		simplifiedMany: async () => await costOf(api.url, 'simplified', MANY),
		rawMany: async () => await costOf(api.url, 'raw', MANY),
	};
	const costs = await interleaved(contestants, rounds);
	api.close();

	const of = (name: keyof typeof contestants, kind: keyof VolumeCost) =>
		costs[name].map((cost) => cost[kind]);
	const growth = (few: keyof typeof contestants, many: keyof typeof contestants, kind: keyof VolumeCost) =>
		spreadOf(ratios(of(many, kind), of(few, kind)).map((ratio) => ratio / (MANY / FEW)));
	const size = (name: keyof typeof contestants) =>
		spreadOf(of(name, 'memory').map((bytes) => bytes / MB));
	return {
		measures: [
			measure('CPU: simplified ÷ raw, 10,000', '×', spreadOf(ratios(of('simplifiedFew', 'cpu'), of('rawFew', 'cpu'))), TARGET),
			measure('CPU: simplified ÷ raw, 100,000', '×', spreadOf(ratios(of('simplifiedMany', 'cpu'), of('rawMany', 'cpu'))), TARGET),
			measure('Memory: simplified ÷ raw, 100,000', '×', spreadOf(ratios(of('simplifiedMany', 'memory'), of('rawMany', 'memory'))), TARGET),
			measure('CPU for one result of 100,000 ÷ of 10,000, simplified', '×', growth('simplifiedFew', 'simplifiedMany', 'cpu'), TARGET),
			measure('CPU for one result of 100,000 ÷ of 10,000, raw', '×', growth('rawFew', 'rawMany', 'cpu'), TARGET),
			measure('Memory for one result of 100,000 ÷ of 10,000, simplified', '×', growth('simplifiedFew', 'simplifiedMany', 'memory'), TARGET),
			measure('Memory for one result of 100,000 ÷ of 10,000, raw', '×', growth('rawFew', 'rawMany', 'memory'), TARGET),
			measure('CPU for 10,000 results, simplified', 'ms', spreadOf(of('simplifiedFew', 'cpu'))),
			measure('CPU for 100,000 results, simplified', 'ms', spreadOf(of('simplifiedMany', 'cpu'))),
			measure('Memory for 10,000 results, simplified', 'MB', size('simplifiedFew')),
			measure('Memory for 10,000 results, raw', 'MB', size('rawFew')),
			measure('Memory for 100,000 results, simplified', 'MB', size('simplifiedMany')),
			measure('Memory for 100,000 results, raw', 'MB', size('rawMany')),
		],
		panels: [
			{
				title: 'Memory for 100,000 results',
				unit: 'MB',
				bars: [
					{ label: 'Raw', value: size('rawMany').median },
					{ label: 'Simplified', value: size('simplifiedMany').median, own: true },
				],
			},
		],
	};
};
