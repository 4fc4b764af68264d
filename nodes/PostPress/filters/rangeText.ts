import { fold } from '../fold';
import { isBlank, isEmpty, isRecord, parseList, parseNumber } from '../values';

/** The two ends of a range; an open end is left out. */
interface Ends {
	min?: number;
	max?: number;
}

const END = '(-?\\d+(?:\\.\\d+)?)';
const BETWEEN = new RegExp(`^${END}\\s*(?:-|to)\\s*${END}$`, 'u');
const FROM = new RegExp(`^${END}\\s*[-+]$`, 'u');

/** Thousands in groups, as `1,001`, `1’001` or `1 001`; folding puts a space behind the comma. */
const GROUPED = /(?<=\d)(?:, | |')(?=\d{3}(?!\d))/gu;

/** A range as people write it: `11-50`, `11–50 Employees`, `1,001 to 5,000`, `10,001+`; undefined for no range. */
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

/** A range as the API writes it, `{ min, max }`, where an open end may be blank; undefined for anything else. */
export function parseEnds(value: unknown): Ends | undefined {
	if (!isRecord(value)) return undefined;
	const ends = Object.entries(value)
		.filter(([, end]) => !isBlank(end))
		.map(([name, end]) => [name, parseNumber(end)] as const);
	const isEnd = ([name, end]: readonly [string, unknown]) =>
		(name === 'min' || name === 'max') && typeof end === 'number';
	return ends.every(isEnd) ? (Object.fromEntries(ends) as Ends) : undefined;
}

/** The parts between commas, put together again where the commas group the digits of a range. */
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

/** The ranges of a list, or of a text that separates them by semicolons, lines or commas. Blank ones are dropped. */
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
