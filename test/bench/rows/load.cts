import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forked } from '../support/forked.cts';
import type { LoadCost } from '../support/loadProcess.mts';
import { baseNodeFile } from '../support/nodes.cts';
import { measure, type Measure, type Panel, type Row } from '../support/result.cts';
import { interleaved } from '../support/rounds.cts';
import { counted, ratios, spreadOf } from '../support/statistics.cts';
import { picker } from './picker.cts';

const root = join(__dirname, '..', '..', '..');

/** What n8n loads of our package: the node alone, and with its trigger and its credential. */
function ownFiles() {
	const text = readFileSync(join(root, 'package.json'), 'utf8');
	const { n8n } = JSON.parse(text) as { n8n: { nodes: string[]; credentials: string[] } };
	const all = [...n8n.nodes, ...n8n.credentials].map((file) => join(root, file));
	return { PostPress: all.slice(0, 1), 'PostPress with its trigger': all };
}

const OTHERS = { Notion: 'notion', Slack: 'slack', HubSpot: 'hubspot' } as const;

const KB = 1024;

/** Loading our node and our package, beside three of n8n's own nodes. */
export const load: Row = async ({ rounds }) => {
	const files: Record<string, string[]> = { ...ownFiles() };
	for (const [name, node] of Object.entries(OTHERS)) files[name] = [baseNodeFile(node)];
	const names = Object.keys(files);
	const contestants = Object.fromEntries(
		names.map((name) => [
			name,
			async () => await forked<LoadCost>('loadProcess.mts', files[name], { execArgv: [] }),
		]),
	);
	const costs = await interleaved(contestants, rounds);
	const times = (name: string) => costs[name].map(({ time }) => time);
	const others = Object.keys(OTHERS);
	const measures: Measure[] = [
		...others.map((name) =>
			measure(
				`Time to load: PostPress ÷ ${name}`,
				'×',
				spreadOf(ratios(times('PostPress'), times(name))),
			),
		),
		...names.map((name) => measure(`Time to load: ${name}`, 'ms', spreadOf(times(name)))),
		...names.flatMap((name) => [
			measure(`Description: ${name}`, 'KB', counted(costs[name][0].size / KB)),
			measure(`Description, gzipped: ${name}`, 'KB', counted(costs[name][0].gzipped / KB)),
		]),
	];
	const panel = (title: string, unit: string, value: (name: string) => number): Panel => ({
		title,
		unit,
		bars: names.map((name) => ({ label: name, value: value(name), own: !(name in OTHERS) })),
	});
	const list = await picker({ rounds });
	return {
		measures: [...measures, ...list.measures],
		panels: [
			panel(
				'Description as the editor gets it, gzipped',
				'KB',
				(name) => costs[name][0].gzipped / KB,
			),
			panel('Time to load', 'ms', (name) => spreadOf(times(name)).median),
		],
	};
};
