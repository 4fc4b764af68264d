/*
 * `npm run bench`: compares the node with plain requests and n8n's own nodes.
 *
 *   npm run bench                 all rows
 *   npm run bench -- 1 3          these rows
 *   npm run bench -- --quick 1    three rounds, to try something out: nothing is written
 */
import { parseArgs } from 'node:util';
import { installN8n } from '../e2e/support/install.cts';
import { chart } from './report/chart.cts';
import { thisMachine } from './report/machine.cts';
import { writePage } from './report/page.cts';
import { FILES, readResults, type Stored, writeResults, writeText } from './report/store.cts';
import { aligned, HEAD, line } from './report/table.cts';
import { rows } from './rows/index.cts';
import { runRow } from './support/runRow.cts';

const ROUNDS = 7;
const QUICK_ROUNDS = 3;

function chosenRows(names: string[]): number[] {
	const all = rows.map((_, index) => index + 1);
	const unknown = names.find((name) => !all.includes(Number(name)));
	if (unknown) throw new Error(`There is no row ${unknown}. The rows are 1 to ${rows.length}`);
	return names.length > 0 ? names.map(Number) : all;
}

function write(results: Stored): void {
	writeResults(results);
	writePage(results);
	writeText(FILES.chart, chart(Object.values(results).flatMap(({ panels = [] }) => panels)));
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		options: { quick: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const chosen = chosenRows(positionals);
	const { node } = installN8n('n8n-2');
	for (const number of chosen) {
		const { title } = rows[number - 1];
		process.stdout.write(`\n${number}. ${title} …\n`);
		const start = performance.now();
		const result = await runRow(node, number, values.quick ? QUICK_ROUNDS : ROUNDS);
		const seconds = Math.round((performance.now() - start) / 1000);
		const lines = [HEAD, ...result.measures.map(line)];
		process.stdout.write(`${aligned(lines)}\n(${seconds} s)\n`);
		// After each row, so that a later failure costs none of them.
		if (!values.quick) {
			write({ ...readResults(), [number]: { title, machine: thisMachine(node), ...result } });
		}
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
