import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { isRecord, parseList } from '../values';
import type { FieldPath } from './fieldPath';
import type { Filter } from './filter';

/** A field's value evaluated for the item, and its value stored in the node (an expression as text). */
interface Held {
	value: unknown;
	stored: unknown;
}

const member = ({ value, stored }: Held, name: string | number): Held => {
	const of = (holder: unknown) =>
		typeof holder === 'object' && holder !== null
			? (holder as Record<string | number, unknown>)[name]
			: undefined;
	return { value: of(value), stored: of(stored) };
};

const isLocator = (value: unknown) => isRecord(value) && 'mode' in value;

/** The value inside a resource locator. */
const inner = (held: Held): Held => (isLocator(held.value) ? member(held, 'value') : held);

/** True if there is nothing to search for: spaces, separators or an empty list. */
function isBlank(held: Held): boolean {
	const { value } = inner(held);
	return parseList(value, ';').length === 0 || parseList(value).length === 0;
}

/** True if the field contains an expression, so the user wanted a value. */
function isExpression(held: Held): boolean {
	const { stored } = inner(held);
	return typeof stored === 'string' && stored.startsWith('=');
}

function fail(held: Held, path: FieldPath): never {
	const { value } = inner(held);
	const found = value === undefined || value === null ? String(value) : undefined;
	const because = found ? ` (the expression returned ${found})` : '';
	return path.fail(
		`the value is empty${because}. Remove the filter, or turn on Ignore Empty Filters`,
	);
}

/** Optional fields may be left empty, but an expression in them must return a value. */
function checkOptional(fields: INodeProperties[], held: Held, path: FieldPath): void {
	for (const { name, displayName } of fields) {
		const field = member(held, name);
		if (isBlank(field) && isExpression(field)) fail(field, path.field(name, displayName));
	}
}

const countRows = ({ value }: Held) => (Array.isArray(value) ? value.length : 0);

/** The first field identifies the row. */
function checkRows({ values }: INodePropertyCollection, rows: Held, path: FieldPath): void {
	const [key, ...others] = values;
	for (let index = 0; index < countRows(rows); index++) {
		const row = member(rows, index);
		const filled = member(row, key.name);
		if (isBlank(filled)) fail(filled, path);
		checkOptional(others, row, path);
	}
}

function checkSections({ options, typeOptions }: INodeProperties, held: Held, path: FieldPath) {
	const isMultiple = typeOptions?.multipleValues === true;
	const sections = (options as INodePropertyCollection[]).filter(({ name }) => {
		const part = member(held, name);
		return isMultiple ? countRows(part) > 0 : isRecord(part.value);
	});
	if (sections.length === 0) fail(held, path);
	for (const section of sections) {
		const part = member(held, section.name);
		const isSide = ['include', 'exclude'].includes(section.name);
		const at = isSide ? path.field(section.name, section.displayName) : path;
		if (isMultiple) checkRows(section, part, at);
		else {
			checkOptional(section.values, part, at);
			if (section.values.every(({ name }) => isBlank(member(part, name)))) fail(part, at);
		}
	}
}

function checkField(property: INodeProperties, held: Held, path: FieldPath): void {
	const { type, options } = property;
	if (type === 'fixedCollection') checkSections(property, held, path);
	else if (type === 'collection' && isRecord(held.value) && Object.keys(held.value).length > 0) {
		checkFields(options as INodeProperties[], held, path);
	} else if (isBlank(held)) fail(held, path);
}

function checkFields(properties: INodeProperties[], held: Held, path: FieldPath): void {
	for (const property of properties) {
		const { name, displayName } = property;
		if (!isRecord(held.value) || !Object.hasOwn(held.value, name)) continue;
		checkField(property, member(held, name), path.field(name, displayName));
	}
}

/**
 * Throws a ParameterError for the first filter or row that was added to the form and left empty. `stored`
 * contains the values as saved in the node, with expressions as text.
 */
export function refuseEmpty(
	filters: Filter[],
	value: unknown,
	stored: unknown,
	path: FieldPath,
): void {
	checkFields(
		filters.map(({ property }) => property),
		{ value, stored },
		path,
	);
}
