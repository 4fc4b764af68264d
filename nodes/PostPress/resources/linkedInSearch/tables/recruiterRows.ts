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
		description: 'Each Must Have narrows the search. Several of them can leave no results.',
		default: 'CAN_HAVE',
	},
);

/** Where in a profile a row applies, or how much; unset, it is left to LinkedIn. `choices` come in their order. */
export const scope = (choices: Choices): Filter =>
	choice('scope', 'Scope', choices, { default: '' });

/** The choice of a scope that stands for none. */
export const UNSET: Choices[number] = ['', "LinkedIn's Default"];

/** A detail of a row that comes with the picked or looked-up value; `unused` says whether the row has no use for it. */
export interface LookupDetail {
	name: string;
	/** The detail in what the route says, undefined if it says nothing. */
	read(source: Draft): unknown;
	/** Throws the ParameterError for a detail that was neither picked, looked up nor entered by hand. */
	fail(path: FieldPath): never;
	/** True if the row has no use for the detail. */
	isUnused?(around: Draft): boolean;
}

/** Moves the detail of a pick beside its ID, where the API wants it; a value by hand stays for IDs by hand. */
export function applyPick(row: Draft, { name, read }: LookupDetail): Draft {
	if (!(row.id instanceof PickedValue)) return row;
	const { details, title } = row.id;
	const detail = read({ ...details, title });
	return detail === undefined ? row : { ...row, [name]: detail };
}

/** Has the detail filled from the lookup where a name stands for the ID, and checks it where none does. */
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

/** Rows given by a picked or typed value, with what else the row can say. */
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

/** Rows given by words that LinkedIn searches for in the profile. */
export const byKeywords = (fields: Filter[]): RowKind => ({
	name: 'byKeywords',
	displayName: 'Keywords',
	key: 'keywords',
	fields: [text('keywords', 'Keywords', { placeholder: 'e.g. data engineer' }), ...fields],
});
