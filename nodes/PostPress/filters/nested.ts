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

/** A check across the fields of an object, e.g. minimum and maximum. Throws a ParameterError. */
export type Check = (body: Draft, path: FieldPath) => void;

interface NestedOptions extends Described {
	/** Text of the button that adds a field. */
	placeholder?: string;
	/** Fields that are required if the object is used. */
	required?: readonly string[];
	check?: Check;
}

/** The n8n parameters of the fields. */
export const properties = (fields: Filter[]): INodeProperties[] =>
	fields.map(({ property }) => property);

/** The field, shown only if other fields of the same object have these values. */
export const showWhen = (field: Filter, show: IDisplayOptions['show']): Filter => ({
	...field,
	property: { ...field.property, displayOptions: { show } },
});

/** Converts an object for the API, and checks required fields and its rule. */
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

/** The check of an object: the checks of its fields. */
const checkOf =
	(fields: Filter[]): NonNullable<Filter['check']> =>
	(value, label, titles) =>
		isRecord(value) ? criteriaOf(fields, value, titles, label) : [];

/** A filter with optional fields, shown as a collection. */
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

/** Default values of an object's fields. If alternative fields share a name, n8n uses the last one. */
const startValues = (fields: INodeProperties[]): INodeParameters =>
	Object.fromEntries(fields.map((field) => [field.name, field.default]));

/**
 * A filter that shows all of its fields; those not required may be left empty. Alternative fields may share a
 * name; the first of them converts the value.
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
			// Without this, n8n drops an object whose fields all have their defaults.
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

/** A filter with one field for values to include and one for values to exclude. */
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

/** The same for choices of one closed list. */
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
