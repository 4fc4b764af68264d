import { tryToParseDateTime } from 'n8n-workflow';
import type { Filter } from './filter';
import { parseList, parseNumber, straightQuotes } from '../values';
import { type FieldPath, quote } from './fieldPath';

function asText(value: unknown, path: FieldPath): string {
	if (typeof value !== 'string') path.fail(`must be text, not ${quote(value)}`);
	return straightQuotes(value.trim());
}

/** The form takes numbers for text, as expressions give them. */
const textFromForm = (value: unknown) => (typeof value === 'number' ? String(value) : value);

/** A text. */
export function text(
	name: string,
	displayName: string,
	description?: string,
	placeholder?: string,
): Filter {
	return {
		property: { displayName, name, type: 'string', default: '', description, placeholder },
		notation: '"text"',
		fromForm: textFromForm,
		toApi: asText,
	};
}

/** Several texts, each sent as it is. */
export function texts(
	name: string,
	displayName: string,
	description?: string,
	placeholder?: string,
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: `Add ${displayName}` },
			default: [],
			description,
			placeholder,
		},
		notation: '["text", …]',
		fromForm: (value) => (Array.isArray(value) ? value : parseList(value)).map(textFromForm),
		toApi: (value, path: FieldPath) =>
			parseList(value).map((entry, index) => asText(entry, path.item(index))),
	};
}

export interface NumberLimits {
	min?: number;
	max?: number;
	integer?: boolean;
}

/** A number; an untouched one is not sent. */
export function number(
	name: string,
	displayName: string,
	description?: string,
	{ min, max, integer }: NumberLimits = {},
): Filter {
	const typeOptions = {
		...(min !== undefined && { minValue: min }),
		...(max !== undefined && { maxValue: max }),
		...(integer && { numberPrecision: 0 }),
	};
	return {
		property: {
			displayName,
			name,
			type: 'number',
			...(Object.keys(typeOptions).length > 0 && { typeOptions }),
			default: '',
			description,
		},
		notation: 'number',
		fromForm: parseNumber,
		toApi: (value, path: FieldPath) => {
			if (typeof value !== 'number' || !Number.isFinite(value)) {
				path.fail(`must be a number, not ${quote(value)}`);
			}
			if (integer && !Number.isInteger(value)) path.fail(`must be a whole number, not ${value}`);
			if (min !== undefined && value < min) path.fail(`must be at least ${min}, not ${value}`);
			if (max !== undefined && value > max) path.fail(`must be at most ${max}, not ${value}`);
			return value;
		},
	};
}

/** Yes or no. It starts on yes, since a filter is added to be used; `description` starts with "Whether". */
export function flag(name: string, displayName: string, description: string): Filter {
	return {
		property: { displayName, name, type: 'boolean', default: true, description },
		notation: 'true | false',
		fromForm: (value) => (value === 'true' ? true : value === 'false' ? false : value),
		toApi: (value, path: FieldPath) => {
			if (typeof value !== 'boolean') path.fail(`must be true or false, not ${quote(value)}`);
			return value;
		},
	};
}

/** The flag, starting on no: for one that stands in a row with other fields. */
export const defaultOff = (filter: Filter): Filter => ({
	...filter,
	property: { ...filter.property, default: false },
});

function toTimestamp(value: unknown, path: FieldPath): number {
	try {
		return Math.floor(tryToParseDateTime(value, path.timezone).toSeconds());
	} catch {
		return path.fail(`must be a date such as 2026-01-31, not ${quote(value)}`);
	}
}

/** A date, sent as a Unix timestamp in seconds. JSON takes such a timestamp as well as an ISO date. */
export function date(name: string, displayName: string, description?: string): Filter {
	return {
		property: { displayName, name, type: 'dateTime', default: '', description },
		notation: '"ISO date"',
		fromForm: parseNumber,
		toApi: (value, path: FieldPath) => {
			if (typeof value === 'number') {
				if (!Number.isInteger(value) || value < 0) {
					path.fail(`must be a Unix timestamp in seconds or an ISO date, not ${value}`);
				}
				return value;
			}
			return toTimestamp(value, path);
		},
	};
}
