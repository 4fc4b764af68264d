import { type FilterValueType, filterValueType } from './filterValueTypes';
import { type Filter } from './filter';
import { isRecord, parseList, straightQuotes } from '../values';
import { Lookup } from './lookup';
import { addLabel, object } from './nested';
import { fromLocator, fromRows, type IdOptions, picker } from './picker';
import { type FieldPath, quote } from './fieldPath';

/** The ID that `draft` is or names; a name becomes a `Lookup`, a text stays where the API takes texts. */
function toId(
	draft: unknown,
	type: FilterValueType,
	path: FieldPath,
	text: boolean,
): string | Lookup | undefined {
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
			`${quote(id)} is not the ID of a ${label.toLowerCase()}. Give the ID, or choose By Name to have the name looked up`,
		);
	}
	return id;
}

/** A text where a list of IDs is wanted: IDs separated by commas, or names separated by semicolons. */
function idDrafts(value: unknown, type: FilterValueType): unknown[] {
	if (typeof value !== 'string') return parseList(value);
	const { id, idInJson = id } = filterValueType(type);
	const byComma = parseList(value);
	const areIds = byComma.every((entry) => typeof entry !== 'string' || idInJson.test(entry));
	return areIds ? byComma : parseList(value, ';');
}

const toIds = (value: unknown, type: FilterValueType, path: FieldPath, text = false) =>
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
		idType: type,
		fromForm: (value) => {
			const drafts = fromLocator(value);
			return drafts.length > 1 ? drafts : drafts[0];
		},
		toApi: (value, path: FieldPath) => {
			if (Array.isArray(value)) path.fail(`holds one ID, not ${value.length}`);
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

/** Any number of IDs, a picker each. */
export function ids(
	name: string,
	displayName: string,
	type: FilterValueType,
	description?: string,
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: addLabel(displayName),
			default: {},
			options: [section('values', displayName, displayName, type)],
			description,
		},
		notation: `[${noun(false)}, …]`,
		idType: type,
		fromForm: (value) => (isRecord(value) ? fromRows(value.values) : parseList(value)),
		toApi: (value, path: FieldPath) => toIds(value, type, path),
	};
}

/** IDs to include and IDs to exclude. */
export function includeExclude(
	name: string,
	displayName: string,
	type: FilterValueType,
	{ description, text = false }: IdOptions = {},
): Filter {
	const sides = [
		{ name: 'include', label: 'Include' },
		{ name: 'exclude', label: 'Exclude' },
	].map(({ name: side, label }) => ({
		...ids(side, label, type),
		fromForm: fromRows,
		toApi: (value: unknown, path: FieldPath) => toIds(value, type, path, text),
	}));
	return {
		...object(name, displayName, sides),
		notation: `{ include, exclude: [${noun(text)}, …] }`,
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: addLabel(displayName),
			default: {},
			options: sides.map(({ property }) =>
				section(property.name, property.displayName, displayName, type, text),
			),
			description,
		},
		idType: type,
	};
}
