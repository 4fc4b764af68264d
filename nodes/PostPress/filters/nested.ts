import type { IDisplayOptions, INodeParameters, INodeProperties } from 'n8n-workflow';
import { criteriaOf } from './criteria';
import { choices, type Choices, toValues } from './choices';
import {
	type Described,
	type Draft,
	draftToBody,
	type Filter,
	formToDraft,
	objectNotation,
} from './filter';
import { type FieldPath, shortLabel } from './fieldPath';
import { exclusionPartition } from './partition';
import { isEmpty, isRecord } from '../values';

/** A rule over the fields of one object, e.g. a minimum that is above its maximum; fails at its place. */
export type Check = (body: Draft, path: FieldPath) => void;

interface NestedOptions extends Described {
	/** What the button says that adds a field. */
	placeholder?: string;
	/** Fields that must be filled when the object is used at all. */
	required?: readonly string[];
	check?: Check;
}

/** What the fields look like in the editor. */
export const properties = (fields: Filter[]): INodeProperties[] =>
	fields.map(({ property }) => property);

/** The field, shown only while its neighbours in the same object have these values. */
export const showWhen = (field: Filter, show: IDisplayOptions['show']): Filter => ({
	...field,
	property: { ...field.property, displayOptions: { show } },
});

/** What the button says that adds one more: the short label of several, without its plural s. */
export const addLabel = (displayName: string): string =>
	`Add ${shortLabel(displayName).replace(/s$/, '')}`;

/** The object that these fields make, with its required members and its rule checked. */
export function objectToApi(
	fields: Filter[],
	value: unknown,
	path: FieldPath,
	{ required = [], check }: NestedOptions,
): Draft {
	const body = draftToBody(fields, value, path);
	const missing = required.filter((name) => body[name] === undefined);
	if (missing.length > 0) {
		const label = (name: string) =>
			fields.find(({ property }) => property.name === name)?.property.displayName;
		path.fail(
			`${missing.map((name) => `${label(name)} (${name})`).join(' and ')} ${missing.length > 1 ? 'are' : 'is'} required`,
		);
	}
	check?.(body, path);
	return body;
}

/** What an object says of a result: what its fields say. */
const checkOf =
	(fields: Filter[]): NonNullable<Filter['check']> =>
	(value, label, titles) =>
		isRecord(value) ? criteriaOf(fields, value, titles, label) : [];

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
			placeholder: options.placeholder ?? 'Add Field',
			default: {},
			options: properties(fields),
			description: options.description,
		},
		notation: objectNotation(fields),
		fromForm: (value) => formToDraft(fields, value),
		toApi: (value, path: FieldPath) => objectToApi(fields, value, path, options),
		check: checkOf(fields),
	};
}

/** What the fields of one object start on. Of fields that share a name, shown in turn, n8n takes the last. */
const startValues = (fields: INodeProperties[]): INodeParameters =>
	Object.fromEntries(fields.map((field) => [field.name, field.default]));

/**
 * An object whose fields are all seen at once; those that are not required may be left empty.
 * Fields of one name, shown in turn, share that name; the first of them converts it.
 */
export function fieldsAtOnce(
	name: string,
	displayName: string,
	fields: Filter[],
	options: NestedOptions & { shown?: INodeProperties[] } = {},
): Filter {
	const values = options.shown ?? properties(fields);
	return {
		property: {
			displayName,
			name,
			type: 'fixedCollection',
			// Without it n8n drops an object whose fields all stand on their defaults.
			typeOptions: { multipleValues: false },
			default: { value: startValues(values) },
			options: [{ displayName: shortLabel(displayName), name: 'value', values }],
			description: options.description,
		},
		notation: objectNotation(fields),
		fromForm: (value) =>
			isRecord(value) &&
			Object.hasOwn(value, 'value') &&
			(isRecord(value.value) || isEmpty(value.value))
				? formToDraft(fields, value.value)
				: value,
		toApi: (value, path: FieldPath) => objectToApi(fields, value, path, options),
		check: checkOf(fields),
	};
}

/** Values to include and values to exclude, in a field each. */
export function includeAndExclude(
	name: string,
	displayName: string,
	side: (name: string, displayName: string) => Filter,
	{ description }: Described = {},
): Filter {
	const sides = [side('include', 'Include'), side('exclude', 'Exclude')];
	return {
		...fieldsAtOnce(name, displayName, sides, { description }),
		notation: `{ include, exclude: ${sides[0].notation} }`,
		partition: exclusionPartition,
	};
}

/** Choices to include and choices to exclude, from one closed list. */
export const includeExcludeChoices = (
	name: string,
	displayName: string,
	list: Choices,
	{ description }: Described = {},
): Filter => ({
	...includeAndExclude(name, displayName, (side, label) => choices(side, label, list), {
		description,
	}),
	values: toValues(list),
});
