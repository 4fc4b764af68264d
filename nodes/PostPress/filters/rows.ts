import { type Described, type Draft, type Filter, formToDraft, objectNotation } from './filter';
import { addLabel, objectToApi, properties } from './nested';
import { priorityPartition } from './partition';
import { describe, type FieldPath } from './fieldPath';
import { isEmpty, isRecord, parseList } from '../values';

/** One kind of row in a list of objects, e.g. by ID or by keywords. */
export interface RowKind {
	/** The section's name in saved workflows. */
	name: string;
	displayName: string;
	fields: Filter[];
	/** The field without which a row says nothing; it also tells this kind of row in JSON. */
	key: string;
	/** The single values of the key, each of which makes a row. */
	split?: (value: unknown) => unknown[];
	/** Takes over what a pick carries beside its ID. */
	applyPick?: (row: Draft) => Draft;
	/** Makes the API's row of the checked fields; may fail at the row's place. */
	finish?: (row: Draft, path: FieldPath) => Draft;
}

/** How a row is written in JSON; what all kinds of rows have in common stands once. */
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

/** A list of objects; its rows are of one or more kinds, each a section of its own in the editor. */
export function rows(
	name: string,
	displayName: string,
	kinds: RowKind[],
	{ description }: Described = {},
): Filter {
	/** The rows that one row stands for: none if its key is empty, as many as the key holds values. */
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
			// The keys of the other kinds are empty.
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
