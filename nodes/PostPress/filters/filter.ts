import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { FilterValueType } from './filterValueTypes';
import { type FieldPath, quote } from './fieldPath';
import { isRecord, isEmpty } from '../values';

/** One search filter: how it looks in the editor, and how its value goes to the API. */
export interface Filter {
	/** The parameter in the editor. Its `name` is the API's own field name. */
	property: INodeProperties;
	/** How a value is written in JSON, e.g. `["text", …]`: for the README and for AI agents. */
	notation: string;
	/** The parameters type that its IDs come from, where it holds IDs. */
	idType?: FilterValueType;
	/** The filters inside this one. */
	fields?: Filter[];
	/** The editor's value, put as the JSON mode would hold it. */
	fromForm(value: unknown): unknown;
	/**
	 * The value for the request body, names in it as `Lookup`; undefined where nothing is to be sent.
	 * Throws a ParameterError where the value is none that the API takes.
	 */
	toApi(value: unknown, path: FieldPath): unknown;
}

type Fields = Record<string, unknown>;

/** The editor's values of these filters, put as the JSON mode would hold them. */
export function formToDraft(filters: Filter[], values: unknown): Fields {
	if (!isRecord(values)) return {};
	const known = filters.filter(({ property }) => Object.hasOwn(values, property.name));
	return Object.fromEntries(
		known.map(({ property, fromForm }) => [property.name, fromForm(values[property.name])]),
	);
}

/**
 * The part of a request body that these filters make of `values`; what is empty is left out.
 * Throws a ParameterError for a field that is none of the filters, and for a value the API does not take;
 * `alsoKnown` are fields that the message names beside them.
 */
export function draftToBody(
	filters: Filter[],
	values: unknown,
	path: FieldPath,
	alsoKnown: string[] = [],
): IDataObject {
	const names = filters.map(({ property }) => property.name);
	if (!isRecord(values)) {
		path.fail(`must be an object with ${names.join(', ')}, not ${quote(values)}`);
	}
	for (const name of Object.keys(values)) {
		if (!names.includes(name)) {
			path.fail(
				`${quote(name)} is not a field of it. Its fields: ${[...alsoKnown, ...names].join(', ')}`,
			);
		}
	}
	const body: IDataObject = {};
	for (const { property, toApi: convert } of filters) {
		const value = Object.hasOwn(values, property.name) ? values[property.name] : undefined;
		if (value === undefined || value === null || value === '') continue;
		const converted = convert(value, path.field(property.name, property.displayName));
		if (!isEmpty(converted)) body[property.name] = converted as IDataObject;
	}
	return body;
}
