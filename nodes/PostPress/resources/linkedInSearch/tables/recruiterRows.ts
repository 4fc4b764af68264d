import type { FilterValueType } from '../../../filters/filterValueTypes';
import { text } from '../../../filters/basic';
import { choice, type Choices } from '../../../filters/choices';
import { type Draft, type Filter } from '../../../filters/filter';
import { splitIdValue } from '../../../filters/idText';
import { id } from '../../../filters/ids';
import { Lookup } from '../../../filters/lookup';
import { PickedValue } from '../../../filters/pick';
import type { RowKind } from '../../../filters/rows';
import type { FieldPath } from '../../../filters/fieldPath';

/** How strictly Recruiter applies a row. */
export const priority: Filter = choice(
	'priority',
	'Priority',
	[
		['CAN_HAVE', 'Can Have'],
		['DOESNT_HAVE', "Doesn't Have"],
		['MUST_HAVE', 'Must Have'],
	],
	{
		description: 'Several Must Have values can leave no results',
		default: 'CAN_HAVE',
	},
);

/** The scope of a row, e.g. current or past; unset, LinkedIn decides. `choices` keep their order. */
export const scope = (choices: Choices): Filter =>
	choice('scope', 'Scope', choices, { default: '' });

/** The choice for an unset scope. */
export const UNSET: Choices[number] = ['', "LinkedIn's Default"];

/** A detail that the API requires with an ID; picked and looked-up values provide it. */
export interface LookupDetail {
	name: string;
	/** Reads the detail from the route's data; undefined if missing. */
	read(source: Draft): unknown;
	/** Throws the ParameterError for a missing detail. */
	fail(path: FieldPath): never;
	/** True if this row does not need the detail. */
	isUnused?(around: Draft): boolean;
}

/** Copies the detail of a picked value into the row; a detail entered by hand is kept for IDs entered by hand. */
export function applyPick(row: Draft, { name, read }: LookupDetail): Draft {
	if (!(row.id instanceof PickedValue)) return row;
	const { details, title } = row.id;
	const detail = read({ ...details, title });
	return detail === undefined ? row : { ...row, [name]: detail };
}

/** Adds the detail to the lookup of a name, or checks that the row of an ID has it. */
export function applyDetail(row: Draft, detail: LookupDetail, path: FieldPath): Draft {
	const { name, read, fail, isUnused } = detail;
	if (isUnused?.(row)) {
		const rest = { ...row };
		delete rest[name];
		return rest;
	}
	const lookup: unknown = row.id;
	if (lookup instanceof Lookup) {
		return {
			...row,
			id: lookup.withDetails(({ title, additional_data: data = {} }) => {
				const told = read({ ...data, title }) ?? row[name];
				return told === undefined ? fail(path) : { [name]: told };
			}),
		};
	}
	if (row[name] === undefined) fail(path);
	return row;
}

/** Rows by picked or typed value, with further fields. */
export const byId = (
	label: string,
	type: FilterValueType,
	fields: Filter[],
	detail?: LookupDetail,
): RowKind => ({
	name: 'byId',
	displayName: 'Pick or Name',
	key: 'id',
	fields: [id('id', label, type), ...fields],
	split: (value) => splitIdValue(value, type),
	...(detail && {
		applyPick: (row: Draft) => applyPick(row, detail),
		finish: (row: Draft, path: FieldPath) => applyDetail(row, detail, path),
	}),
});

/** Rows by keywords that LinkedIn searches for in the profile. */
export const byKeywords = (fields: Filter[]): RowKind => ({
	name: 'byKeywords',
	displayName: 'Keywords',
	key: 'keywords',
	fields: [text('keywords', 'Keywords', { placeholder: 'e.g. data engineer' }), ...fields],
});
