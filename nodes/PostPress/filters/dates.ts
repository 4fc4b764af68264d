import { tryToParseDateTime } from 'n8n-workflow';
import { parseNumber, trim } from '../values';
import { describe, type FieldPath } from './fieldPath';
import type { Described, Filter } from './filter';

/** Smaller numbers are years or days such as 20260131: in seconds they would lie before 1974. */
const FIRST_SECONDS = 1e8;
/** From here on a number is in milliseconds: in seconds it would lie behind the year 5000. */
const FIRST_MILLISECONDS = 1e11;
const TOO_LARGE = 1e14;

/**
 * Dates that say the same everywhere: from the year down, or with an offset. n8n reads others too, but in
 * the time zone of its host, and the month before the day.
 */
const CERTAIN_DATE = /^\d{4}(-|$|\d{4}(T|$))|(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;

/** The Unix time in seconds that a value means; undefined if it means none. */
function parseTimestamp(given: unknown, timezone: string): number | undefined {
	const value = parseNumber(given);
	if (typeof value === 'number' && value >= FIRST_SECONDS && value < TOO_LARGE) {
		return Math.floor(value < FIRST_MILLISECONDS ? value : value / 1000);
	}
	const isObject = typeof value === 'object';
	if (!isObject && !CERTAIN_DATE.test(trim(String(value)))) return undefined;
	try {
		// The objects are dates of JavaScript or of Luxon, as expressions give them.
		const date = tryToParseDateTime(isObject ? value : String(value), timezone);
		return date.toMillis() < 0 ? undefined : Math.floor(date.toSeconds());
	} catch {
		return undefined;
	}
}

/** A date, sent as a Unix timestamp in seconds. */
export function date(name: string, displayName: string, { description }: Described = {}): Filter {
	return {
		property: { displayName, name, type: 'dateTime', default: '', description },
		notation: '"ISO date"',
		toApi: (value, path: FieldPath) =>
			parseTimestamp(value, path.timezone) ??
			path.fail(
				`must be a date such as 2026-01-31, or a Unix time in seconds or milliseconds, not ${describe(value)}`,
			),
	};
}
