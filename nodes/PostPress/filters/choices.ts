import type { INodePropertyOptions } from 'n8n-workflow';
import type { Described, Filter, FilterValue } from './filter';
import { listPartition } from './partition';
import { parseList, parseNumber, parseText } from '../values';
import { type FieldPath, quote } from './fieldPath';

type Value = string | number;

/** Options to select from: the API's value, its label and optionally a description. */
export type Choices = ReadonlyArray<readonly [value: Value, label: string, description?: string]>;

export const toOptions = (choices: Choices): INodePropertyOptions[] =>
	choices.map(([value, name, description]) => ({
		name,
		value,
		...(description && { description }),
	}));

/** The choices sorted by label, as n8n's guidelines require for lists without a natural order. */
export const sortByLabel = (choices: Choices): Choices =>
	[...choices].sort(([, a], [, b]) => a.localeCompare(b, 'en'));

/** The choice that equals the value, or undefined. Expressions and AI agents pass numbers as text. */
const matching = (choices: Choices, value: unknown): Value | undefined =>
	choices.find(([allowed]) => allowed === parseText(value) || allowed === parseNumber(value))?.[0];

const oneOf = (choices: Choices, value: unknown, path: FieldPath): Value =>
	matching(choices, value) ??
	path.fail(`${quote(value)} is not one of ${choices.map(([allowed]) => allowed).join(', ')}`);

const quoted = (choices: Choices) => choices.map(([value]) => JSON.stringify(value)).join(' | ');

/** A filter with one value of a closed list. The default is `default` or else the first choice. */
export function choice(
	name: string,
	displayName: string,
	choices: Choices,
	{ description, default: start = choices[0][0] }: Described & { default?: Value } = {},
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'options',
			options: toOptions(choices),
			default: start,
			description,
		},
		notation: quoted(choices.filter(([value]) => value !== '')),
		toApi: (value, path: FieldPath) =>
			oneOf(
				choices.filter(([allowed]) => allowed !== ''),
				value,
				path,
			),
	};
}

/** The choices as values to split a search by. */
export const toValues = (choices: Choices): FilterValue[] =>
	choices.map(([value, label]) => ({ key: String(value), label }));

export interface ChoicesOptions extends Described {
	/** Values that JSON and expressions may use in addition to the listed ones. */
	alsoAllowed?: { pattern: RegExp; what: string };
}

/** A filter with any number of values of a closed list. */
export function choices(
	name: string,
	displayName: string,
	list: Choices,
	{ description, alsoAllowed }: ChoicesOptions = {},
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'multiOptions',
			options: toOptions(list),
			default: [],
			description,
		},
		values: toValues(list),
		partition: listPartition(String, (key) => matching(list, key)),
		notation: alsoAllowed ? `[${alsoAllowed.what}, …]` : `[${quoted(list)}, …]`,
		toApi: (value, path: FieldPath) =>
			parseList(value).map((entry, index) => {
				if (typeof entry === 'string' && alsoAllowed?.pattern.test(entry)) return entry;
				return oneOf(list, entry, path.item(index));
			}),
	};
}
