import type { IDataObject } from 'n8n-workflow';

const GAP = '  ';
/** Fewer characters than this say too little. */
const LEAST_WIDTH = 8;

/** A value on one line, without emoji, which take more than one place and shift the columns. */
function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	return String(value)
		.replace(/\p{Extended_Pictographic}|\uFE0F/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}

const cut = (text: string, width: number) =>
	text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

/** The columns' widths: the widest are narrowed until all fit; the last one, a link, stays whole as long as it can. */
function fitWidths(natural: number[], room: number): number[] {
	const widths = [...natural];
	const sum = () => widths.reduce((total, width) => total + width, 0);
	while (sum() > room) {
		const widest = Math.max(...widths.slice(0, -1));
		const index = widest > LEAST_WIDTH ? widths.indexOf(widest) : widths.length - 1;
		if (widths[index] <= 1) break;
		widths[index] -= 1;
	}
	return widths;
}

/** These fields of the rows as a table with a heading, for a terminal `width` characters wide. */
export function renderTable(
	fields: readonly string[],
	rows: readonly IDataObject[],
	width = 120,
): string {
	const lines = [[...fields], ...rows.map((row) => fields.map((field) => cellText(row[field])))];
	const natural = fields.map((_, index) => Math.max(...lines.map((line) => line[index].length)));
	const widths = fitWidths(natural, width - GAP.length * (fields.length - 1));
	const [heading, ...cells] = lines.map((line) =>
		line
			.map((text, index) => cut(text, widths[index]))
			.join(GAP)
			.trimEnd(),
	);
	return [heading, widths.map((one) => '─'.repeat(one)).join(GAP), ...cells].join('\n');
}
