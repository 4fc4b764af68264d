const parseArray = (text: string): unknown[] | undefined => {
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
};

/** The entries of a text: those of a JSON array if it is one, else its parts, trimmed. */
function split(text: string, separator: string | RegExp): unknown[] {
	return (trim(text).startsWith('[') ? parseArray(trim(text)) : undefined) ?? text.split(separator);
}

/**
 * A list of whatever was given where a list is wanted: an array, one value, a JSON array as text,
 * or a text with separators, as expressions and AI agents give them. Empty entries are dropped.
 */
export function parseList(value: unknown, separator: string | RegExp = ','): unknown[] {
	const entries =
		typeof value === 'string' ? split(value, separator) : Array.isArray(value) ? value : [value];
	return entries
		.map((entry) => (typeof entry === 'string' ? trim(entry) : entry))
		.filter((entry) => !isEmpty(entry));
}

/** Numbers that came as text, as forms and expressions give them, as numbers; all else as it is. */
export function parseNumber(value: unknown): unknown {
	return typeof value === 'string' && !isBlank(value) && Number.isFinite(Number(value))
		? Number(value)
		: value;
}

/** The text without white space and invisible characters around it, which pasted text often brings. */
export const trim = (text: string): string =>
	text.replace(
		/^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu,
		'',
	);

/** What expressions make of a value that is not there, when they join it to text. */
const MISSING = ['', 'null', 'undefined'];

/** True for a value that was not given: nothing, blanks, or the texts `null` and `undefined`. */
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

/** Yes or no as people, expressions and agents write it; undefined for anything else. */
export const parseBoolean = (value: unknown): boolean | undefined =>
	BOOLEANS.get(typeof value === 'string' ? trim(value).toLowerCase() : value);

/** Text as it is meant: trimmed; a number is text too. Undefined for anything else. */
export function parseText(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	return typeof value === 'string' ? trim(value) : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what no request holds: a blank, and a list or an object of nothing but such. */
export function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isEmpty);
	// A date has no members of its own, and comes from n8n's expressions, which have a Date of their own.
	const isObject = isRecord(value) && Object.prototype.toString.call(value) === '[object Object]';
	return isObject ? Object.values(value).every(isEmpty) : isBlank(value);
}

/** What a picker holds; from an expression, or in JSON, also without n8n's mark `__rl`. */
export interface Locator {
	mode: string;
	value: unknown;
	cachedResultName?: unknown;
}

export const isLocator = (value: unknown): value is Locator & Record<string, unknown> =>
	isRecord(value) && typeof value.mode === 'string' && Object.hasOwn(value, 'value');

/** The text with straight quotes: LinkedIn takes only these for a phrase, editors and phones write curly ones. */
export const straightQuotes = (text: string): string => text.replace(/[“”„‟]/g, '"');
