import type { Described, Filter } from './filter';
import { parseBoolean, parseList, parseNumber, parseText, straightQuotes } from '../values';
import { addLabel, describe, type FieldPath } from './fieldPath';

function asText(value: unknown, path: FieldPath): string {
	return straightQuotes(parseText(value) ?? path.fail(`must be text, not ${describe(value)}`));
}

interface TextOptions extends Described {
	placeholder?: string;
}

/** A text. */
export function text(
	name: string,
	displayName: string,
	{ description, placeholder }: TextOptions = {},
): Filter {
	return {
		property: { displayName, name, type: 'string', default: '', description, placeholder },
		notation: '"text"',
		toApi: asText,
	};
}

/** Several texts, each sent as it is. */
export function texts(
	name: string,
	displayName: string,
	{ description, placeholder }: TextOptions = {},
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: addLabel(displayName) },
			default: [],
			description,
			placeholder,
		},
		notation: '["text", …]',
		toApi: (value, path: FieldPath) =>
			parseList(value).map((entry, index) => asText(entry, path.item(index))),
	};
}

export interface NumberLimits {
	min?: number;
	max?: number;
	integer?: boolean;
}

/** A number; not sent if the user leaves it unchanged. */
export function number(
	name: string,
	displayName: string,
	{ description, min, max, integer }: NumberLimits & Described = {},
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
		toApi: (given, path: FieldPath) => {
			const value = parseNumber(given);
			if (typeof value !== 'number' || !Number.isFinite(value)) {
				path.fail(`must be a number, not ${describe(given)}`);
			}
			if (integer && !Number.isInteger(value)) path.fail(`must be a whole number, not ${value}`);
			if (min !== undefined && value < min) path.fail(`must be at least ${min}, not ${value}`);
			if (max !== undefined && value > max) path.fail(`must be at most ${max}, not ${value}`);
			return value;
		},
	};
}

/** A boolean, true by default, because a filter is added to be used. `description` starts with "Whether". */
export function flag(name: string, displayName: string, { description }: Described): Filter {
	return {
		property: { displayName, name, type: 'boolean', default: true, description },
		notation: 'true | false',
		toApi: (value, path: FieldPath) =>
			parseBoolean(value) ?? path.fail(`must be true or false, not ${describe(value)}`),
	};
}

/** The flag with default false, for flags shown next to other fields. */
export const defaultOff = (filter: Filter): Filter => ({
	...filter,
	property: { ...filter.property, default: false },
});
