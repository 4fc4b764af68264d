import { type Described, type Draft, type Filter, formToDraft, objectNotation } from './filter';
import { objectToApi, properties } from './nested';
import { priorityPartition } from './partition';
import { addLabel, describe, type FieldPath } from './fieldPath';
import { isEmpty, isRecord, parseList } from '../values';

/** A kind of row in a list of objects, e.g. by ID or by keywords. */
export interface RowKind {
	/** The section's name; stored in saved workflows. */
	name: string;
	displayName: string;
	fields: Filter[];
	/** The row's main field, which also identifies the kind of row in JSON. */
	key: string;
	/** Splits the key's value; each value becomes a row. */
	split?: (value: unknown) => unknown[];
	/** Copies the details of a picked value into the row. */
	applyPick?: (row: Draft) => Draft;
	/** Completes the API's row. May throw a ParameterError for the row's path. */
	finish?: (row: Draft, path: FieldPath) => Draft;
}

/** JSON notation of a row; fields shared by all kinds appear once. */
function rowNotation(kinds: RowKind[]): string {
	if (kinds.length === 1) return objectNotation(kinds[0].fields);
	const isShared = ({ property, notation }: Filter) =>
		kinds.every(({ fields }) =>
			fields.some((field) => field.property.name === property.name && field.notation === notation),
		);
	const own = kinds.map(({ fields }) => objectNotation(fields.filter((field) => !isShared(field))));
	return `(${own.join(' | ')}) & ${objectNotation(kinds[0].fields.filter(isShared))}`;
}

const valuesOf = ({ split }: RowKind, value: unknown): unknown[] =>
	split ? split(value) : isEmpty(value) ? [] : [value];

/** A filter with a list of objects of one or more kinds, each a section in the form. */
export function rows(
	name: string,
	displayName: string,
	kinds: RowKind[],
	{ description }: Described = {},
): Filter {
	/** Expands a row into one row per value of its key; none if the key is empty. */
	const expand = (row: unknown, path: FieldPath): Array<readonly [RowKind, Draft]> => {
		if (!isRecord(row)) path.fail(`must be ${rowNotation(kinds)}, not ${describe(row)}`);
		const named = kinds.filter(({ key }) => Object.hasOwn(row, key));
		const filled = named.flatMap((kind) => {
			const values = valuesOf(kind, row[kind.key]);
			return values.length > 0 ? [{ kind, values }] : [];
		});
		if (named.length === 0 || filled.length > 1) {
			const keys = kinds.map(({ key }) => key).join(' or ');
			path.fail(kinds.length > 1 ? `must have either ${keys}, not both` : `${keys} is required`);
		}
		return filled.flatMap(({ kind, values }) => {
			// The keys of the other kinds are empty here.
			const own = Object.entries(row).filter(
				([name]) => name === kind.key || !named.some(({ key }) => key === name),
			);
			return values.map((value) => {
				const one = { ...Object.fromEntries(own), [kind.key]: value };
				return [kind, kind.applyPick?.(one) ?? one] as const;
			});
		});
	};
	return {
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: addLabel(displayName),
			default: {},
			options: kinds.map((kind) => ({
				displayName: kind.displayName,
				name: kind.name,
				values: properties(kind.fields),
			})),
			description,
		},
		notation: `[${rowNotation(kinds)}, …]`,
		partition: priorityPartition,
		fromForm: (value) =>
			isRecord(value) && kinds.some((kind) => Object.hasOwn(value, kind.name))
				? kinds.flatMap(({ name: section, fields }) => {
						const entries = value[section];
						return Array.isArray(entries) ? entries.map((entry) => formToDraft(fields, entry)) : [];
					})
				: value,
		toApi: (value, path: FieldPath) =>
			parseList(value).flatMap((row, index) => {
				const at = path.item(index);
				return expand(row, at).map(([kind, one]) => {
					const body = objectToApi(kind.fields, one, at, { required: [kind.key] });
					return kind.finish?.(body, at) ?? body;
				});
			}),
	};
}
