import type { INodePropertyOptions } from 'n8n-workflow';
import type { Described, Filter, FilterValue } from './filter';
import { listPartition } from './partition';
import { parseList, parseNumber, parseText } from '../values';
import { type FieldPath, quote } from './fieldPath';

type Value = string | number;

/** What can be chosen: pairs of the API's value and its label. */
export type Choices = ReadonlyArray<readonly [value: Value, label: string, description?: string]>;

export const toOptions = (choices: Choices): INodePropertyOptions[] =>
	choices.map(([value, name, description]) => ({
		name,
		value,
		...(description && { description }),
	}));

/** The same choices in the order of their labels, as n8n lists what has no order of its own. */
export const sortByLabel = (choices: Choices): Choices =>
	[...choices].sort(([, a], [, b]) => a.localeCompare(b, 'en'));

/** The choice that a value is; undefined for none. Numbers come as text from expressions and from AI agents. */
const matching = (choices: Choices, value: unknown): Value | undefined =>
	choices.find(([allowed]) => allowed === parseText(value) || allowed === parseNumber(value))?.[0];

const oneOf = (choices: Choices, value: unknown, path: FieldPath): Value =>
	matching(choices, value) ??
	path.fail(`${quote(value)} is not one of ${choices.map(([allowed]) => allowed).join(', ')}`);

const quoted = (choices: Choices) => choices.map(([value]) => JSON.stringify(value)).join(' | ');

/** One of a closed list. It starts on `default`, or else on the first choice. */
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

/** The choices as values that a search can be divided by. */
export const toValues = (choices: Choices): FilterValue[] =>
	choices.map(([value, label]) => ({ key: String(value), label }));

export interface ChoicesOptions extends Described {
	/** What JSON and expressions may hold beside the listed values. */
	alsoAllowed?: { pattern: RegExp; what: string };
}

/** Any number of a closed list. */
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
