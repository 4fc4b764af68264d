import type { Measure } from '../support/result.cts';

/** A number as people read it: three digits that count. */
export function show(value: number): string {
	if (Number.isInteger(value)) return value.toLocaleString('en');
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return value.toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}

/** The columns of the table. */
export const HEAD = ['Measured', 'Median', 'Quartiles', 'Runs', 'Target', ''];

/** Whether the target is met; nothing where there is none. */
function verdict({ median, target }: Measure): string {
	if (target === undefined) return '';
	return median <= target ? 'met' : 'not met';
}

/** A line of the table. */
export function line(measure: Measure): string[] {
	const { name, unit, median, low, high, runs, target } = measure;
	// Three digits after the point, since some targets lie close to 1.
	const text = (value: number) => (unit === '×' ? value.toFixed(3) : show(value));
	return [
		name,
		unit === '×'
			? `${text(median)}×`
			: `${text(median)} ${median === 1 ? unit.replace(/s$/, '') : unit}`,
		runs > 1 ? `${text(low)} – ${text(high)}` : '',
		runs > 1 ? String(runs) : 'counted',
		target === undefined ? '' : `≤ ${show(target)}`,
		verdict(measure),
	];
}

/** Lines under each other for a terminal. */
export function aligned(lines: string[][]): string {
	const widths = lines[0].map((_, column) =>
		Math.max(...lines.map((cells) => cells[column].length)),
	);
	return lines
		.map((cells) =>
			cells
				.map((cell, column) => cell.padEnd(widths[column]))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
