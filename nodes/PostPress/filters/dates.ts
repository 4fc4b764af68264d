import { tryToParseDateTime } from 'n8n-workflow';
import { parseNumber, trim } from '../values';
import { describe, type FieldPath } from './fieldPath';
import type { Described, Filter } from './filter';

/** Smaller numbers are years or days such as 20260131; as seconds they would be before 1974. */
const FIRST_SECONDS = 1e8;
/** Numbers from here on are milliseconds; as seconds they would be after the year 5000. */
const FIRST_MILLISECONDS = 1e11;
const TOO_LARGE = 1e14;

/**
 * Unambiguous dates: year first, or with an offset. n8n parses others too, but in its host's time zone and with
 * the month before the day.
 */
const CERTAIN_DATE = /^\d{4}(-|$|\d{4}(T|$))|(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;

/** The value as Unix time in seconds, or undefined if it is not a date. */
function parseTimestamp(given: unknown, timezone: string): number | undefined {
	const value = parseNumber(given);
	if (typeof value === 'number' && value >= FIRST_SECONDS && value < TOO_LARGE) {
		return Math.floor(value < FIRST_MILLISECONDS ? value : value / 1000);
	}
	const isObject = typeof value === 'object';
	if (!isObject && !CERTAIN_DATE.test(trim(String(value)))) return undefined;
	try {
		// Expressions return JavaScript dates or Luxon DateTime objects.
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
