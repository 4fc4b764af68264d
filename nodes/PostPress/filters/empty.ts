import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { isRecord, parseList } from '../values';
import type { FieldPath } from './fieldPath';
import type { Filter } from './filter';

/** True for what holds nothing to search for: no text but spaces, no entry but empty ones, an empty picker. */
function isBlank(value: unknown): boolean {
	if (isRecord(value) && 'mode' in value) return isBlank(value.value);
	return parseList(value, ';').length === 0 || parseList(value).length === 0;
}

/** n8n gives these for an expression that finds nothing; what was left empty is a text or a list. */
const fromExpression = (value: unknown): string => {
	const found = isRecord(value) && 'mode' in value ? value.value : value;
	return found === undefined || found === null ? ` (the expression gave ${String(found)})` : '';
};

function fail(value: unknown, path: FieldPath): never {
	return path.fail(
		`the value is empty${fromExpression(value)}. Remove the filter, or turn on Ignore Empty Filters`,
	);
}

/** Rows are told by their first field; what else stands in a row may stay as it comes. */
function checkRows(
	{ values: [key] }: INodePropertyCollection,
	rows: unknown,
	path: FieldPath,
): void {
	for (const row of Array.isArray(rows) ? rows : [rows]) {
		const value = isRecord(row) ? row[key.name] : row;
		if (isBlank(value)) fail(value, path);
	}
}

function checkSections({ options, typeOptions }: INodeProperties, value: unknown, path: FieldPath) {
	const sections = (options as INodePropertyCollection[]).filter(
		({ name }) => isRecord(value) && Object.hasOwn(value, name),
	);
	if (!isRecord(value) || sections.length === 0) fail(value, path);
	for (const section of sections) {
		const filled = value[section.name];
		const isNamed = ['include', 'exclude'].includes(section.name);
		const at = isNamed ? path.field(section.name, section.displayName) : path;
		if (typeOptions?.multipleValues) checkRows(section, filled, at);
		else if (!isRecord(filled) || Object.values(filled).every(isBlank)) fail(value, at);
	}
}

function checkField(property: INodeProperties, value: unknown, path: FieldPath): void {
	if (property.type === 'fixedCollection') checkSections(property, value, path);
	else if (property.type === 'collection' && isRecord(value) && Object.keys(value).length > 0) {
		checkFields(property.options as INodeProperties[], value, path);
	} else if (isBlank(value)) fail(value, path);
}

function checkFields(properties: INodeProperties[], values: unknown, path: FieldPath): void {
	for (const property of properties) {
		const { name, displayName } = property;
		if (!isRecord(values) || !Object.hasOwn(values, name)) continue;
		checkField(property, values[name], path.field(name, displayName));
	}
}

/** Throws a ParameterError for the first filter, or row of one, that was added to the form and holds nothing. */
export function refuseEmpty(filters: Filter[], values: unknown, path: FieldPath): void {
	checkFields(
		filters.map(({ property }) => property),
		values,
		path,
	);
}
