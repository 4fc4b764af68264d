import { readFileSync } from 'node:fs';
import { measure } from '../support/result.cts';
import { counted, spreadOf } from '../support/statistics.cts';
import { chart } from './chart.cts';
import { resultsText } from './page.cts';
import { FILES, readResults } from './store.cts';
import { aligned, line } from './table.cts';

it('docs/benchmarks.md matches docs/benchmarks.json; if not, run "npm run bench -- 6"', () => {
	expect(readFileSync(FILES.page, 'utf8')).toContain(resultsText(readResults()));
});

it('a row shows the spread, the target and whether it is met', () => {
	const times = measure('A ÷ B', '×', spreadOf([1, 1.1, 1.2]), 1.05);
	expect(line(times)).toEqual(['A ÷ B', '1.100×', '1.050 – 1.150', '3', '≤ 1.05', 'not met']);
	const number = measure('Spent', 'requests', counted(1), 1);
	expect(line(number)).toEqual(['Spent', '1 request', '', 'counted', '≤ 1', 'met']);
});

it('rows are aligned', () => {
	expect(
		aligned([
			['a', 'bb'],
			['ccc', 'd'],
		]),
	).toBe('a    bb\nccc  d');
});

it('the longest bar of a panel has the full width, the others are in proportion', () => {
	const bars = [
		{ label: 'A & B', value: 50, own: true },
		{ label: 'C', value: 25 },
	];
	const svg = chart([{ title: 'Time', unit: 'ms', bars }]);
	const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="20"/g)].map(([, text]) =>
		Number(text),
	);
	expect(widths[0]).toBe(widths[1] * 2);
	expect(svg).toContain('A &amp; B');
	expect(svg).toContain('50 ms');
});
