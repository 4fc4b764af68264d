import { readFileSync } from 'node:fs';
import { rows } from '../rows/index.cts';
import { describeMachine } from './machine.cts';
import { FILES, type Stored, writeText } from './store.cts';
import { HEAD, line } from './table.cts';

const START = '<!-- results: written by npm run bench -->';
const END = '<!-- end of results -->';

const markdownRow = (cells: string[]) => `| ${cells.join(' | ')} |`;

/** The results of all rows in Markdown. */
export function resultsText(results: Stored): string {
	const machines = new Set(Object.values(results).map(({ machine }) => describeMachine(machine)));
	const sections = rows.flatMap(({ title, limit }, index) => {
		const result = results[index + 1];
		if (!result) return [];
		return [
			`### ${index + 1}. ${title}`,
			'',
			...(machines.size > 1 ? [`Measured on ${describeMachine(result.machine)}.`, ''] : []),
			markdownRow(HEAD),
			markdownRow(HEAD.map(() => '---')),
			...result.measures.map((measure) => markdownRow(line(measure))),
			'',
			...(result.notes ?? []).flatMap((note) => [note, '']),
			`**What limits it:** ${limit}`,
			'',
		];
	});
	const [machine] = machines;
	const where = machines.size === 1 ? [`Measured on ${machine}.`, ''] : [];
	return [...where, ...sections].join('\n');
}

/** Puts the results into the page, between its marks. Throws where the page has no marks. */
export function writePage(results: Stored): void {
	const page = readFileSync(FILES.page, 'utf8');
	const [before, rest] = page.split(START);
	const [, after] = (rest ?? '').split(END);
	if (after === undefined) throw new Error(`${FILES.page} lacks the marks for the results`);
	writeText(FILES.page, `${before}${START}\n\n${resultsText(results)}\n${END}${after}`);
}
