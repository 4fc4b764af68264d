import { type Draft, type Filter, formToDraft, objectNotation } from './filter';
import { addLabel, objectToApi, properties } from './nested';
import { priorityPartition } from './partition';
import { type FieldPath, quote } from './fieldPath';
import { isRecord, isEmpty } from '../values';

/** One kind of row in a list of objects, e.g. by ID or by keywords. */
export interface RowKind {
	/** The section's name in saved workflows. */
	name: string;
	displayName: string;
	fields: Filter[];
	/** The field without which a row says nothing; it also tells this kind of row in JSON. */
	key: string;
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

/** A list of objects; its rows are of one or more kinds, each a section of its own in the editor. */
export function rows(
	name: string,
	displayName: string,
	kinds: RowKind[],
	description?: string,
): Filter {
	const kindOf = (row: unknown, path: FieldPath): RowKind => {
		if (!isRecord(row)) path.fail(`must be ${rowNotation(kinds)}, not ${quote(row)}`);
		const fitting = kinds.filter(({ key }) => row[key] !== undefined);
		if (fitting.length !== 1) {
			const keys = kinds.map(({ key }) => key).join(' or ');
			path.fail(kinds.length > 1 ? `must have either ${keys}, not both` : `${keys} is required`);
		}
		return fitting[0];
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
			kinds.flatMap((kind) => {
				const entries = isRecord(value) ? value[kind.name] : undefined;
				if (!Array.isArray(entries)) return [];
				return entries
					.map((entry) => formToDraft(kind.fields, entry))
					.flatMap((row) => {
						const filled = row[kind.key];
						const several = Array.isArray(filled) ? filled : [filled];
						return several
							.filter((one) => !isEmpty(one))
							.map((one) => ({ ...row, [kind.key]: one }))
							.map((one) => kind.applyPick?.(one) ?? one);
					});
			}),
		toApi: (value, path: FieldPath) =>
			(Array.isArray(value) ? value : [value]).map((row, index) => {
				const at = path.item(index);
				const kind = kindOf(row, at);
				const body = objectToApi(kind.fields, row, at, { required: [kind.key] });
				return kind.finish?.(body, at) ?? body;
			}),
	};
}
