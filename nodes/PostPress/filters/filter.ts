import type { INodeProperties } from 'n8n-workflow';
import type { ResultCheck } from './check';
import { describe, type FieldPath, quote, shortLabel } from './fieldPath';
import type { FilterValueType } from './filterValueTypes';
import type { Partition } from './partition';
import { isEmpty, isRecord } from '../values';
import { unknownFieldHint } from './unknownField';

/** Values for a request body in preparation: names are still `Lookup`s, picked values `PickedId`s. */
export type Draft = Record<string, unknown>;

/** A value of a closed list. */
export interface FilterValue {
	/** The value as text; parts of a split search use it. */
	key: string;
	label: string;
}

/** Values other than the user's that a search may be split by. */
export interface SplitRule {
	/** All values of the filter: its closed list or LinkedIn's. */
	byAllValues?: true;
	/** Values found in a result: IDs, or names of the filter's type. */
	seenIds?: (result: Draft) => unknown[];
	seenNames?: (result: Draft) => unknown[];
}

/** A search filter: its form field and the conversion of its value for the API. */
export interface Filter {
	/** The n8n parameter; its `name` is the API's field name. */
	property: INodeProperties;
	/** Notation of a value in JSON, e.g. `["text", …]`, for the documentation and AI agents. */
	notation: string;
	/** The filter value type of its IDs, if it takes IDs. */
	idType?: FilterValueType;
	/** The closed list of its values, if it has one. */
	values?: FilterValue[];
	/** How its values divide a search into parts, if they do. */
	partition?: Partition;
	/**
	 * Other values by which a search above LinkedIn's cap may be split; null if it must never be split by this
	 * filter.
	 */
	split?: SplitRule | null;
	/** A search with this filter is stored on LinkedIn, or gets stored, so it cannot be split. */
	isIndivisible?: true;
	/** The filter only works with one of these other filters. */
	needsOneOf?: readonly string[];
	/** The search stored on LinkedIn overrides all other filters. */
	overridesOthers?: true;
	/** Converts the form's value to its JSON form; absent if both are the same. */
	fromForm?(value: unknown): unknown;
	/**
	 * Converts a value for the request body, with names as `Lookup`s; undefined if there is nothing to send.
	 * Throws a ParameterError for a value that the API does not accept.
	 */
	toApi(value: unknown, path: FieldPath): unknown;
	/** Compares results with the API value; only if result data can prove a mismatch. */
	check?: ResultCheck;
}

/** The filter, marked as a search stored on LinkedIn. */
export const overriding = (filter: Filter): Filter => ({
	...filter,
	isIndivisible: true,
	overridesOthers: true,
});

/** The filter with additional values that a search may be split by. */
export const splitting = (filter: Filter, split: SplitRule): Filter => ({ ...filter, split });

/** The filter, marked as not splittable, because LinkedIn may require results to match all of its values. */
export const unsplittable = (filter: Filter): Filter => ({ ...filter, split: null });

/** Optional settings of a filter. */
export interface Described {
	description?: string;
}

/** The filter, marked so that a search with it is never split. */
export const indivisible = (filter: Filter): Filter => ({ ...filter, isIndivisible: true });

/** The filter, marked as requiring one of the named filters. */
export const needing = (filter: Filter, ...names: string[]): Filter => ({
	...filter,
	needsOneOf: names,
});

/** JSON notation of the fields; fields with the same notation share a line: `company, title: "text"`. */
export function groupedNotation(fields: Filter[]): string[] {
	const byNotation = new Map<string, Set<string>>();
	for (const { property, notation } of fields) {
		byNotation.set(notation, (byNotation.get(notation) ?? new Set()).add(property.name));
	}
	return [...byNotation].map(([notation, names]) => `${[...names].join(', ')}: ${notation}`);
}

/** JSON notation of an object with these fields. */
export const objectNotation = (fields: Filter[]): string =>
	`{ ${groupedNotation(fields).join(', ')} }`;

/** Converts the form's values of these filters to their JSON form. */
export function formToDraft(filters: Filter[], values: unknown): unknown {
	// One expression for the whole collection is treated as JSON.
	if (!isRecord(values)) return isEmpty(values) ? {} : values;
	const known = filters.filter(({ property }) => Object.hasOwn(values, property.name));
	return Object.fromEntries(
		known.map(({ property: { name }, fromForm = (value) => value }) => [
			name,
			fromForm(values[name]),
		]),
	);
}

/** Throws a ParameterError for a filter without the other filter it requires. */
function refuseAlone(filters: Filter[], body: Draft, path: FieldPath): void {
	for (const { property, needsOneOf = [] } of filters) {
		const isAlone = needsOneOf.length > 0 && !needsOneOf.some((name) => name in body);
		if (!isAlone || !(property.name in body)) continue;
		const labels = filters
			.filter((filter) => needsOneOf.includes(filter.property.name))
			.map((filter) => shortLabel(filter.property.displayName));
		path
			.field(property.name, property.displayName)
			.fail(`only works with ${labels.join(' or ')}. Fill that in too`);
	}
}

/**
 * Converts `values` of these filters to request body fields; empty values are omitted. Throws a ParameterError
 * for an unknown field and for a value that the API does not accept.
 */
export function draftToBody(filters: Filter[], values: unknown, path: FieldPath): Draft {
	const names = filters.map(({ property }) => property.name);
	if (!isRecord(values)) path.fail(`must be ${objectNotation(filters)}, not ${describe(values)}`);
	for (const [name, value] of Object.entries(values)) {
		if (names.includes(name)) continue;
		const hint = unknownFieldHint(filters, name, value);
		path.fail(`unknown field ${quote(name)}. ${hint}Allowed fields: ${names.join(', ')}`);
	}
	const body: Draft = {};
	for (const filter of filters) {
		const { name, displayName } = filter.property;
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		if (isEmpty(value)) continue;
		const converted = filter.toApi(value, path.field(name, displayName));
		if (!isEmpty(converted)) body[name] = converted;
	}
	refuseAlone(filters, body, path);
	return body;
}
