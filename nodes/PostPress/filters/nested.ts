import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { choices, type Choices } from './choices';
import { type Filter, fromForm, isEmpty, isRecord, toApi } from './filter';
import { type Place, show } from './place';

/** A rule over the fields of one object, e.g. a minimum that is above its maximum; fails at its place. */
export type Check = (body: IDataObject, place: Place) => void;

interface NestedOptions {
	description?: string;
	/** Fields that must be filled when the object is used at all. */
	required?: readonly string[];
	check?: Check;
}

const properties = (fields: Filter[]): INodeProperties[] => fields.map(({ property }) => property);

/** The field, shown only while its neighbours in the same object have these values. */
export const shownFor = (field: Filter, show: Record<string, string[]>): Filter => ({
	...field,
	property: { ...field.property, displayOptions: { show } },
});

/** How an object of these fields is written in JSON. */
export const objectNotation = (fields: Filter[]): string =>
	`{ ${[...new Map(fields.map((field) => [field.property.name, field])).values()]
		.map(({ property, notation }) => `${property.name}: ${notation}`)
		.join(', ')} }`;

/** The object that these fields make, with its required members and its rule checked. */
function objectToApi(
	fields: Filter[],
	value: unknown,
	place: Place,
	{ required = [], check }: NestedOptions,
): IDataObject {
	const body = toApi(fields, value, place);
	const missing = required.filter((name) => body[name] === undefined);
	if (missing.length > 0) {
		const label = (name: string) =>
			fields.find(({ property }) => property.name === name)?.property.displayName;
		place.fail(`${missing.map((name) => `${label(name)} (${name})`).join(' and ')} must be filled`);
	}
	check?.(body, place);
	return body;
}

/** An object of which any field may be left out: a collection in the editor. */
export function object(
	name: string,
	displayName: string,
	fields: Filter[],
	options: NestedOptions = {},
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: properties(fields),
			description: options.description,
		},
		notation: objectNotation(fields),
		fields,
		fromForm: (value) => fromForm(fields, value),
		toApi: (value, place: Place) => objectToApi(fields, value, place, options),
	};
}

/**
 * An object with required members: all its fields are seen at once.
 * Fields of one name, shown in turn, share that name; the first of them converts it.
 */
export function form(
	name: string,
	displayName: string,
	fields: Filter[],
	options: NestedOptions & { shown?: INodeProperties[] } = {},
): Filter {
	return {
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			placeholder: `Set ${displayName}`,
			default: {},
			options: [{ displayName, name: 'value', values: options.shown ?? properties(fields) }],
			description: options.description,
		},
		notation: objectNotation(fields),
		fields,
		fromForm: (value) => (isRecord(value) ? fromForm(fields, value.value) : {}),
		toApi: (value, place: Place) => {
			if (isRecord(value) && Object.keys(value).length === 0) return undefined;
			return objectToApi(fields, value, place, options);
		},
	};
}

/** One kind of row in a list of objects, e.g. by ID or by keywords. */
export interface RowKind {
	/** The section's name in saved workflows. */
	name: string;
	displayName: string;
	fields: Filter[];
	/** The field without which a row says nothing; it also tells this kind of row in JSON. */
	key: string;
	/** Takes over what a pick carries beside its ID. */
	adopt?: (row: IDataObject) => IDataObject;
	/** Makes the API's row of the checked fields; may fail at the row's place. */
	finish?: (row: IDataObject, place: Place) => IDataObject;
}

/** A list of objects; its rows are of one or more kinds, each a section of its own in the editor. */
export function rows(
	name: string,
	displayName: string,
	kinds: RowKind[],
	description?: string,
): Filter {
	const kindOf = (row: unknown, place: Place): RowKind => {
		if (!isRecord(row)) place.fail(`must be an object, not ${show(row)}`);
		const fitting = kinds.filter(({ key }) => row[key] !== undefined);
		if (fitting.length !== 1) {
			const keys = kinds.map(({ key }) => key).join(' or ');
			place.fail(`needs ${keys}${kinds.length > 1 ? ', one of them' : ''}`);
		}
		return fitting[0];
	};
	return {
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${displayName}`,
			default: {},
			options: kinds.map((kind) => ({
				displayName: kind.displayName,
				name: kind.name,
				values: properties(kind.fields),
			})),
			description,
		},
		notation: `[${kinds.map(({ fields }) => objectNotation(fields)).join(' | ')}, …]`,
		fields: kinds.flatMap(({ fields }) => fields),
		fromForm: (value) =>
			kinds.flatMap((kind) => {
				const entries = isRecord(value) ? value[kind.name] : undefined;
				if (!Array.isArray(entries)) return [];
				return entries
					.map((entry) => fromForm(kind.fields, entry))
					.flatMap((row) => {
						const filled = row[kind.key];
						const several = Array.isArray(filled) ? filled : [filled];
						return several
							.filter((one) => !isEmpty(one))
							.map((one) => ({ ...row, [kind.key]: one }) as IDataObject)
							.map((one) => kind.adopt?.(one) ?? one);
					});
			}),
		toApi: (value, place: Place) =>
			(Array.isArray(value) ? value : [value]).map((row, index) => {
				const at = place.item(index);
				const kind = kindOf(row, at);
				const body = objectToApi(kind.fields, row, at, { required: [kind.key] });
				return kind.finish?.(body, at) ?? body;
			}),
	};
}

/** Choices to include and choices to exclude, from one closed list. */
export function includeExcludeChoices(
	name: string,
	displayName: string,
	list: Choices,
	description?: string,
): Filter {
	return object(
		name,
		displayName,
		[choices('include', 'Include', list), choices('exclude', 'Exclude', list)],
		{ description },
	);
}
