import { fold } from '../fold';
import { isBlank, isEmpty, isRecord, parseList, parseNumber } from '../values';

/** The bounds of a range; an open one is omitted. */
interface Ends {
	min?: number;
	max?: number;
}

const END = '(-?\\d+(?:\\.\\d+)?)';
const BETWEEN = new RegExp(`^${END}\\s*(?:-|to)\\s*${END}$`, 'u');
const FROM = new RegExp(`^${END}\\s*[-+]$`, 'u');

/** Thousands separators, as in `1,001`, `1’001` or `1 001`; `fold` adds a space after a comma. */
const GROUPED = /(?<=\d)(?:, | |')(?=\d{3}(?!\d))/gu;

/**
 * Parses a range such as `11-50`, `11–50 Employees`, `1,001 to 5,000` or `10,001+`; undefined for other texts.
 */
export function parseRange(text: string, unit = ''): Ends | undefined {
	const written = fold(text).replace(GROUPED, '');
	const suffix = fold(unit);
	const hasUnit = suffix !== '' && written.endsWith(suffix);
	const numbers = hasUnit ? written.slice(0, -suffix.length).trim() : written;
	const [, min, max] = BETWEEN.exec(numbers) ?? [];
	if (min !== undefined) return { min: Number(min), max: Number(max) };
	const [, from] = FROM.exec(numbers) ?? [];
	return from === undefined ? undefined : { min: Number(from) };
}

/**
 * Parses a range in the API's notation, `{ min, max }`, where an open bound may be blank; undefined for other
 * values.
 */
export function parseEnds(value: unknown): Ends | undefined {
	if (!isRecord(value)) return undefined;
	const ends = Object.entries(value)
		.filter(([, end]) => !isBlank(end))
		.map(([name, end]) => [name, parseNumber(end)] as const);
	const isEnd = ([name, end]: readonly [string, unknown]) =>
		(name === 'min' || name === 'max') && typeof end === 'number';
	return ends.every(isEnd) ? (Object.fromEntries(ends) as Ends) : undefined;
}

/** Splits at commas, except where a comma is a thousands separator of a range. */
function splitAtCommas(text: string, isRange: (text: string) => boolean): string[] {
	const parts = text.split(',');
	const found: string[] = [];
	while (parts.length > 0) {
		let length = parts.length;
		while (length > 1 && !isRange(parts.slice(0, length).join(','))) length--;
		found.push(parts.splice(0, length).join(',').trim());
	}
	return found;
}

/**
 * The ranges of a list, or of a text with semicolons, line breaks or commas between them. Blank ones are
 * dropped.
 */
export function splitRanges(value: unknown, isRange: (text: string) => boolean): unknown[] {
	const entries = typeof value === 'string' ? parseList(value, /[;\n]/u) : parseList(value);
	const ranges = entries.flatMap((entry) =>
		typeof entry === 'string' && typeof value === 'string'
			? splitAtCommas(entry, isRange)
			: [entry],
	);
	const isNothing = (entry: unknown) =>
		isEmpty(entry) || (isRecord(entry) && Object.values(entry).every(isBlank));
	return ranges.filter((entry) => !isNothing(entry));
}
