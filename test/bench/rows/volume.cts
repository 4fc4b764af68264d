import { startApi } from '../support/api.cts';
import { forked } from '../support/forked.cts';
import { type Measure, measure, type Row } from '../support/result.cts';
import { interleaved } from '../support/rounds.cts';
import { ratios, spreadOf } from '../support/statistics.cts';
import type { VolumeCost } from '../support/volumeProcess.cts';

const FEW = 10_000;
const MANY = 100_000;

const MB = 1024 * 1024;

/** How far from linear growth may be, and how much more than raw the simplified output may cost. */
const TARGET = 1.1;

/** CPU time and memory of long searches. */
export const volume: Row = async ({ rounds }) => {
	const api = await startApi();
	await api.set({ sandbox: { results: MANY } });
	const search = (output: string, results: number) => async () =>
		await forked<VolumeCost>('volumeProcess.cts', [api.url, output, String(results)]);
	const costs = await interleaved(
		{
			simplifiedFew: search('simplified', FEW),
			rawFew: search('raw', FEW),
			bareFew: search('bare', FEW),
			simplifiedMany: search('simplified', MANY),
			rawMany: search('raw', MANY),
			bareMany: search('bare', MANY),
		},
		rounds,
		{ warmUp: false },
	);
	api.close();

	type Name = keyof typeof costs;
	type Kind = keyof VolumeCost;
	const of = (name: Name, kind: Kind) => costs[name].map((cost) => cost[kind]);
	const ratio = (name: Name, base: Name, kind: Kind) =>
		spreadOf(ratios(of(name, kind), of(base, kind)));
	const growth = (output: 'simplified' | 'raw' | 'bare', kind: Kind) => {
		const [few, many]: Name[] = [`${output}Few`, `${output}Many`];
		const grown = ratios(of(many, kind), of(few, kind));
		return spreadOf(grown.map((value) => value / (MANY / FEW)));
	};
	const megabytes = (name: Name) => spreadOf(of(name, 'memory').map((bytes) => bytes / MB));

	const sizes: Array<[name: Name, label: string]> = [
		['simplifiedFew', '10,000 results, simplified'],
		['rawFew', '10,000 results, raw'],
		['bareFew', '10,000 results, bare loop'],
		['simplifiedMany', '100,000 results, simplified'],
		['rawMany', '100,000 results, raw'],
		['bareMany', '100,000 results, bare loop'],
	];
	const measures: Measure[] = [
		measure('CPU, 10,000: simplified ÷ raw', '×', ratio('simplifiedFew', 'rawFew', 'cpu'), TARGET),
		measure(
			'CPU, 100,000: simplified ÷ raw',
			'×',
			ratio('simplifiedMany', 'rawMany', 'cpu'),
			TARGET,
		),
		measure(
			'Memory, 100,000: simplified ÷ raw',
			'×',
			ratio('simplifiedMany', 'rawMany', 'memory'),
			TARGET,
		),
		measure(
			'CPU for a result, 100,000 ÷ 10,000: simplified',
			'×',
			growth('simplified', 'cpu'),
			TARGET,
		),
		measure('CPU for a result, 100,000 ÷ 10,000: raw', '×', growth('raw', 'cpu'), TARGET),
		measure('CPU for a result, 100,000 ÷ 10,000: bare loop', '×', growth('bare', 'cpu')),
		measure(
			'Memory for a result, 100,000 ÷ 10,000: simplified',
			'×',
			growth('simplified', 'memory'),
			TARGET,
		),
		measure('Memory for a result, 100,000 ÷ 10,000: raw', '×', growth('raw', 'memory'), TARGET),
		...sizes.flatMap(([name, label]) => [
			measure(`CPU, ${label}`, 'ms', spreadOf(of(name, 'cpu'))),
			measure(`Peak memory, ${label}`, 'MB', megabytes(name)),
		]),
	];
	const bar = (name: Name, label: string) => ({
		label,
		value: megabytes(name).median,
		own: name !== 'bareMany',
	});
	return {
		measures,
		panels: [
			{
				title: 'Peak memory for 100,000 results',
				unit: 'MB',
				bars: [
					bar('bareMany', 'Bare axios loop'),
					bar('rawMany', 'PostPress, raw'),
					bar('simplifiedMany', 'PostPress, simplified'),
				],
			},
		],
	};
};
