import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { type FilterValueType, filterValueType } from './filterValueTypes';
import { draftToBody, type Filter, formToDraft } from './filter';
import { isRecord, parseList, straightQuotes } from '../values';
import { Lookup, PickedId } from './lookup';
import { addLabel } from './nested';
import { exclusionPartition, listPartition } from './partition';
import { fromLocator, fromRows, type IdOptions, picker } from './picker';
import { type FieldPath, quote, shortLabel } from './fieldPath';

/** The ID that `draft` is or names; a name becomes a `Lookup`, a text stays where the API takes texts. */
function toId(
	draft: unknown,
	type: FilterValueType,
	path: FieldPath,
	text: boolean,
): string | PickedId | Lookup | undefined {
	const { id: pattern, idInJson = pattern, label } = filterValueType(type);
	const plain = (value: unknown): string => {
		if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
		if (typeof value !== 'string') path.fail(`must be an ID or a name, not ${quote(value)}`);
		return value.trim();
	};
	if (!isRecord(draft)) {
		const value = plain(draft);
		if (value === '') return undefined;
		if (idInJson.test(value)) return value;
		if (text) return straightQuotes(value);
		return new Lookup(type, value, path);
	}
	if (draft.name !== undefined) return new Lookup(type, plain(draft.name), path);
	if (draft.text !== undefined && text) return straightQuotes(plain(draft.text));
	if (draft.id === undefined) {
		path.fail(`must be an ID, a name, { "id": … } or { "name": … }, not ${quote(draft)}`);
	}
	const id = plain(draft.id);
	if (!pattern.test(id)) {
		path.fail(
			`${quote(id)} is not a valid ${label.toLowerCase()} ID. Enter the ID, or select By Name to look up the name`,
		);
	}
	const title = isRecord(draft.picked) ? draft.picked.title : undefined;
	return typeof title === 'string' ? new PickedId(type, id, title) : id;
}

/** A text where a list of IDs is wanted: IDs separated by commas, or names separated by semicolons. */
function idDrafts(value: unknown, type: FilterValueType): unknown[] {
	if (typeof value !== 'string') return parseList(value);
	const { id, idInJson = id } = filterValueType(type);
	const byComma = parseList(value);
	const areIds = byComma.every((entry) => typeof entry !== 'string' || idInJson.test(entry));
	return areIds ? byComma : parseList(value, ';');
}

/** The IDs of a list; names in it become `Lookup`s. Throws a ParameterError for what is neither. */
export const toIds = (value: unknown, type: FilterValueType, path: FieldPath, text = false) =>
	idDrafts(value, type)
		.map((draft, index) => toId(draft, type, path.item(index), text))
		.filter((id) => id !== undefined);

const noun = (text: boolean) => (text ? '"text or ID"' : '"name or ID"');

/** One ID. */
export function id(
	name: string,
	displayName: string,
	type: FilterValueType,
	description?: string,
): Filter {
	return {
		property: picker(name, displayName, type, { description }),
		notation: noun(false),
		fromForm: (value) => {
			const drafts = fromLocator(value);
			return drafts.length > 1 ? drafts : drafts[0];
		},
		toApi: (value, path: FieldPath) => {
			if (Array.isArray(value)) path.fail(`accepts only one ID, got ${value.length}`);
			return toId(value, type, path, false);
		},
	};
}

/** The ID of one row in a list of objects; several in one picker make as many rows. */
export const rowId = (name: string, displayName: string, type: FilterValueType): Filter => ({
	...id(name, displayName, type),
	fromForm: fromLocator,
});

const section = (
	name: string,
	displayName: string,
	label: string,
	type: FilterValueType,
	text = false,
) => ({
	displayName,
	name,
	values: [picker('id', label, type, { text })],
});

/** What lists of IDs have in common, in JSON and for the API. */
const idList = (type: FilterValueType, text = false): Pick<Filter, 'notation' | 'toApi'> => ({
	notation: `[${noun(text)}, …]`,
	toApi: (value, path) => toIds(value, type, path, text),
});

/** Rows of pickers, in one or more sections. */
const pickerRows = (
	name: string,
	displayName: string,
	options: INodePropertyCollection[],
	description?: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: addLabel(displayName),
	default: {},
	options,
	description,
});

/** Any number of IDs, a picker each. */
export function ids(
	name: string,
	displayName: string,
	type: FilterValueType,
	description?: string,
): Filter {
	const sections = [section('values', shortLabel(displayName), shortLabel(displayName), type)];
	return {
		property: pickerRows(name, displayName, sections, description),
		...idList(type),
		idType: type,
		partition: listPartition(String, (key) => key),
		fromForm: (value) => (isRecord(value) ? fromRows(value.values) : parseList(value)),
	};
}

/** IDs to include and IDs to exclude. */
export function includeExclude(
	name: string,
	displayName: string,
	type: FilterValueType,
	{ description, text = false }: IdOptions = {},
): Filter {
	const list = idList(type, text);
	const side = (sideName: string, label: string): Filter => ({
		...list,
		property: picker(sideName, label, type, { text }),
		fromForm: fromRows,
	});
	const sides = [side('include', 'Include'), side('exclude', 'Exclude')];
	const sections = sides.map(({ property }) =>
		section(property.name, property.displayName, shortLabel(displayName), type, text),
	);
	return {
		property: pickerRows(name, displayName, sections, description),
		notation: `{ include, exclude: ${list.notation} }`,
		idType: type,
		partition: exclusionPartition,
		fromForm: (value) => formToDraft(sides, value),
		toApi: (value, path) => draftToBody(sides, value, path),
	};
}
