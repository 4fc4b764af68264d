const parseArray = (text: string): unknown[] | undefined => {
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
};

/** Splits a text: the entries of a JSON array, or the trimmed parts between separators. */
function split(text: string, separator: string | RegExp): unknown[] {
	return (trim(text).startsWith('[') ? parseArray(trim(text)) : undefined) ?? text.split(separator);
}

/**
 * Converts any list value from expressions and AI agents to an array: an array, a single value, a JSON array as
 * text, or a text with separators. Empty entries are dropped.
 */
export function parseList(value: unknown, separator: string | RegExp = ','): unknown[] {
	const entries =
		typeof value === 'string' ? split(value, separator) : Array.isArray(value) ? value : [value];
	return entries
		.map((entry) => (typeof entry === 'string' ? trim(entry) : entry))
		.filter((entry) => !isEmpty(entry));
}

/** Converts a number given as text to a number; other values stay unchanged. */
export function parseNumber(value: unknown): unknown {
	return typeof value === 'string' && !isBlank(value) && Number.isFinite(Number(value))
		? Number(value)
		: value;
}

/** The text without leading and trailing white space and invisible characters, which pasted text often has. */
export const trim = (text: string): string =>
	text.replace(
		/^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu,
		'',
	);

/** Texts that expressions produce from missing values. */
const MISSING = ['', 'null', 'undefined'];

/** True for a missing value: undefined, null, a blank, or the texts `null` and `undefined`. */
export const isBlank = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && MISSING.includes(trim(value)));

const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
	[true, true],
	['true', true],
	[1, true],
	['1', true],
	[false, false],
	['false', false],
	[0, false],
	['0', false],
]);

/** Parses a boolean as written by people, expressions and agents; undefined for other values. */
export const parseBoolean = (value: unknown): boolean | undefined =>
	BOOLEANS.get(typeof value === 'string' ? trim(value).toLowerCase() : value);

/** The trimmed text of a string or number; undefined for other values. */
export function parseText(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' ? trim(value) : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a blank, and for a list or object that contains only empty values. */
export function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isEmpty);
	// Dates have no own properties, and those of n8n's expressions come from another realm, so `instanceof`
	// does not work.
	const isObject = isRecord(value) && Object.prototype.toString.call(value) === '[object Object]';
	return isObject ? Object.values(value).every(isEmpty) : isBlank(value);
}

/** The value of a resource locator; from an expression or JSON also without n8n's `__rl`. */
export interface Locator {
	mode: string;
	value: unknown;
	cachedResultName?: unknown;
}

export const isLocator = (value: unknown): value is Locator & Record<string, unknown> =>
	isRecord(value) && typeof value.mode === 'string' && Object.hasOwn(value, 'value');

/**
 * The text with straight quotes: LinkedIn accepts only these for phrases, but editors and phones insert curly
 * ones.
 */
export const straightQuotes = (text: string): string => text.replace(/[“”„‟]/g, '"');

/** A number as people read it, e.g. `10,001`. */
export const grouped = (value: number): string => value.toLocaleString('en-US');
