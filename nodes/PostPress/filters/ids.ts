import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { type FilterValueType, filterValueType } from './filterValueTypes';
import { type Described, type Draft, draftToBody, type Filter, formToDraft } from './filter';
import { isEmpty, isRecord, parseText, straightQuotes } from '../values';
import { splitIdRows, splitIdValue } from './idText';
import { Lookup, PickedId } from './lookup';
import { exclusionPartition, listPartition } from './partition';
import { PickedValue } from './pick';
import { type IdOptions, picker } from './picker';
import { addLabel, describe, type FieldPath, quote, shortLabel } from './fieldPath';

/** The only filled member of `{ id }`, `{ name }` or `{ text }`; undefined if all are empty. */
function filledMember(
	draft: Draft,
	path: FieldPath,
	takesText: boolean,
): readonly [kind: string, value: unknown] | undefined {
	const allowed = takesText ? ['id', 'name', 'text'] : ['id', 'name'];
	const unknown = Object.keys(draft).find((key) => !allowed.includes(key));
	if (unknown !== undefined) {
		path.fail(`unknown field ${quote(unknown)}. Allowed fields: ${allowed.join(', ')}`);
	}
	const filled = Object.entries(draft).filter(([, value]) => !isEmpty(value));
	if (filled.length > 1) {
		path.fail(`must have only one of ${filled.map(([kind]) => kind).join(' and ')}`);
	}
	return filled[0];
}

/** The text of an ID or name. Throws a ParameterError for anything else. */
function asName(value: unknown, path: FieldPath): string {
	const isText = typeof value === 'string' || Number.isSafeInteger(value);
	return (
		(isText ? parseText(value) : undefined) ??
		path.fail(`must be an ID or a name, not ${describe(value)}`)
	);
}

/** The text, checked to be an ID of the type. Throws a ParameterError if it is not. */
function asId(value: unknown, type: FilterValueType, path: FieldPath): string {
	const { id: pattern, label } = filterValueType(type);
	const id = asName(value, path);
	if (pattern.test(id)) return id;
	const hint = id.includes(',')
		? 'For multiple IDs, put a space after each comma'
		: 'Enter the ID, or select By Name to look up the name';
	return path.fail(`${quote(id)} is not a valid ${label.toLowerCase()} ID. ${hint}`);
}

/** Converts a draft to an ID; a name becomes a `Lookup`, a text is kept if the API accepts texts. */
function toId(
	draft: unknown,
	type: FilterValueType,
	path: FieldPath,
	takesText: boolean,
): string | PickedId | Lookup | undefined {
	if (draft instanceof PickedValue) {
		const id = asId(draft.id, type, path);
		return draft.title === undefined ? id : new PickedId(type, id, draft.title);
	}
	if (!isRecord(draft)) {
		const value = asName(draft, path);
		const { id: pattern, idInJson = pattern } = filterValueType(type);
		if (idInJson.test(value)) return value;
		return takesText ? straightQuotes(value) : new Lookup(type, value, path);
	}
	const [kind, value] = filledMember(draft, path, takesText) ?? [];
	if (kind === undefined) return undefined;
	if (kind === 'id') return asId(value, type, path);
	const name = asName(value, path);
	return kind === 'text' ? straightQuotes(name) : new Lookup(type, name, path);
}

/** Converts a list to IDs; names become `Lookup`s. Throws a ParameterError for anything else. */
export const toIds = (value: unknown, type: FilterValueType, path: FieldPath, takesText = false) =>
	splitIdValue(value, type, takesText)
		.map((draft, index) => toId(draft, type, path.item(index), takesText))
		.filter((id) => id !== undefined);

const noun = (text: boolean) => (text ? '"text or ID"' : '"name or ID"');

/** A filter with one ID. */
export const id = (
	name: string,
	displayName: string,
	type: FilterValueType,
	{ description }: Described = {},
): Filter => ({
	property: picker(name, displayName, type, { description }),
	notation: noun(false),
	toApi: (value, path) => {
		const drafts = splitIdValue(value, type);
		if (drafts.length > 1) path.fail(`accepts only one ID, got ${drafts.length}`);
		return drafts.length === 0 ? undefined : toId(drafts[0], type, path, false);
	},
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

/** JSON notation and API conversion shared by lists of IDs. */
const idList = (type: FilterValueType, text = false): Pick<Filter, 'notation' | 'toApi'> => ({
	notation: `[${noun(text)}, …]`,
	toApi: (value, path) => toIds(value, type, path, text),
});

/** Rows of resource locators, in one or more sections. */
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

/** A filter with any number of IDs, one resource locator each. */
export function ids(
	name: string,
	displayName: string,
	type: FilterValueType,
	{ description }: Described = {},
): Filter {
	const sections = [section('values', shortLabel(displayName), shortLabel(displayName), type)];
	return {
		property: pickerRows(name, displayName, sections, description),
		...idList(type),
		idType: type,
		partition: listPartition(String, (key) => key),
		fromForm: (value) =>
			isRecord(value) && Object.hasOwn(value, 'values')
				? splitIdRows(value.values, type, false)
				: value,
	};
}

/** A filter with IDs to include and IDs to exclude. */
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
		fromForm: (value) => splitIdRows(value, type, text),
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
