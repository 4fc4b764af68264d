import type { INodeProperties } from 'n8n-workflow';
import type { ResultCheck } from './check';
import { describe, type FieldPath, quote, shortLabel } from './fieldPath';
import type { FilterValueType } from './filterValueTypes';
import type { Partition } from './partition';
import { isEmpty, isRecord } from '../values';
import { unknownFieldHint } from './unknownField';

/** Values on their way to a request body; names in it are still `Lookup`s, and picks `PickedId`s. */
export type Draft = Record<string, unknown>;

/** A value of a closed list. */
export interface FilterValue {
	/** As parts of a search name it. */
	key: string;
	label: string;
}

/** What else than the user's own values a search may be split by. */
export interface SplitRule {
	/** All values of the filter: its closed list, or what LinkedIn lists. */
	byAllValues?: true;
	/** What a result shows: IDs, or names of the filter's type. */
	seenIds?: (result: Draft) => unknown[];
	seenNames?: (result: Draft) => unknown[];
}

/** One search filter: how it looks in the editor, and how its value goes to the API. */
export interface Filter {
	/** The parameter in the editor. Its `name` is the API's own field name. */
	property: INodeProperties;
	/** How a value is written in JSON, e.g. `["text", …]`: for the README and for AI agents. */
	notation: string;
	/** The parameters type that its IDs come from, if it holds IDs. */
	idType?: FilterValueType;
	/** The closed list of its values, if it has one. */
	values?: FilterValue[];
	/** How its values divide a search into parts, if they do. */
	partition?: Partition;
	/** By what else than the user's own values a search above LinkedIn's cap may be split; null for by none at all. */
	split?: SplitRule | null;
	/** A search with this filter is what LinkedIn has stored, or stores it: it cannot be divided into parts. */
	isIndivisible?: true;
	/** Filters beside it without which it means nothing: one of them must be filled too. */
	needsOneOf?: readonly string[];
	/** What LinkedIn has stored takes the place of all other filters. */
	overridesOthers?: true;
	/** The editor's value, put as JSON would hold it; absent if the editor holds it that way already. */
	fromForm?(value: unknown): unknown;
	/**
	 * The value for the request body, names in it as `Lookup`; undefined if nothing is to be sent.
	 * Throws a ParameterError if the value is none that the API takes.
	 */
	toApi(value: unknown, path: FieldPath): unknown;
	/** How its value, as the API gets it, is compared with results; only if their data can prove it. */
	check?: ResultCheck;
}

/** The filter, which stands for a search that LinkedIn has stored. */
export const overriding = (filter: Filter): Filter => ({
	...filter,
	isIndivisible: true,
	overridesOthers: true,
});

/** The filter, with more values that a search may be split by. */
export const splitting = (filter: Filter, split: SplitRule): Filter => ({ ...filter, split });

/** The filter, of which LinkedIn may want all values at once, so that no list of it may be split. */
export const unsplittable = (filter: Filter): Filter => ({ ...filter, split: null });

/** What a kind of filter may say beside its name, label and values. */
export interface Described {
	description?: string;
}

/** The filter, marked as one that keeps a search whole. */
export const indivisible = (filter: Filter): Filter => ({ ...filter, isIndivisible: true });

/** The filter, which means nothing without one of the others that have these names. */
export const needing = (filter: Filter, ...names: string[]): Filter => ({
	...filter,
	needsOneOf: names,
});

/** How these fields are written in JSON; those that hold the same share a line: `company, title: "text"`. */
export function groupedNotation(fields: Filter[]): string[] {
	const byNotation = new Map<string, Set<string>>();
	for (const { property, notation } of fields) {
		byNotation.set(notation, (byNotation.get(notation) ?? new Set()).add(property.name));
	}
	return [...byNotation].map(([notation, names]) => `${[...names].join(', ')}: ${notation}`);
}

/** How an object of these fields is written in JSON. */
export const objectNotation = (fields: Filter[]): string =>
	`{ ${groupedNotation(fields).join(', ')} }`;

/** The editor's values of these filters, put as the JSON mode would hold them. */
export function formToDraft(filters: Filter[], values: unknown): unknown {
	// What an expression gives for all of them is read like JSON.
	if (!isRecord(values)) return isEmpty(values) ? {} : values;
	const known = filters.filter(({ property }) => Object.hasOwn(values, property.name));
	return Object.fromEntries(
		known.map(({ property: { name }, fromForm = (value) => value }) => [
			name,
			fromForm(values[name]),
		]),
	);
}

/** Throws a ParameterError for a filter that means nothing without another one, which is not there. */
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
 * The part of a request body that these filters make of `values`; empty values are omitted.
 * Throws a ParameterError for a field that is none of the filters, and for a value the API does not take.
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
