import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { JsonSchema } from '../sandbox/schema.cts';

/** A field with its path in the body: `role[].id`, `seniority.include`. */
export type AtPath<T> = Array<readonly [path: string, field: T]>;

const under = <T,>(prefix: string, fields: AtPath<T>): AtPath<T> =>
	fields.map(([path, field]) => [prefix + path, field]);

/** The leaf fields of a schema; a fixed range is one value. */
export function schemaFields(name: string, schema: JsonSchema): AtPath<JsonSchema> {
	const inner = (prefix: string, one: JsonSchema): AtPath<JsonSchema> =>
		Object.entries(one.properties ?? {}).flatMap(([member, field]) =>
			under(prefix, schemaFields(member, field)),
		);
	const { items = {}, oneOf = [] } = schema;
	if (schema.properties) return inner(`${name}.`, schema);
	if (items.properties && !items.enum) return inner(`${name}[].`, items);
	if (oneOf.length > 0) return oneOf.flatMap((one) => inner(`${name}.`, one));
	return [[name, schema]];
}

function sectionFields(name: string, section: INodePropertyCollection): AtPath<INodeProperties> {
	const { values } = section;
	const [only] = values;
	if (values.length === 1 && only.type === 'resourceLocator') {
		return [[section.name === 'values' ? name : `${name}.${section.name}`, only]];
	}
	const prefix = section.name === 'value' ? `${name}.` : `${name}[].`;
	return values.flatMap((field) => under(prefix, formFields(field)));
}

/** The leaf fields of the form, by the path of their value in the body. */
export function formFields(property: INodeProperties): AtPath<INodeProperties> {
	const { name, type, options = [] } = property;
	if (type === 'collection') {
		return (options as INodeProperties[]).flatMap((field) => under(`${name}.`, formFields(field)));
	}
	if (type !== 'fixedCollection') return [[name, property]];
	return (options as INodePropertyCollection[]).flatMap((one) => sectionFields(name, one));
}

/** The fields at each path. */
export function byPath<T, R>(fields: AtPath<T>, read: (field: T) => R[]): Record<string, R[]> {
	const found: Record<string, R[]> = {};
	for (const [path, field] of fields) {
		const values = read(field);
		if (values.length > 0) found[path] = [...new Set([...(found[path] ?? []), ...values])].sort();
	}
	return found;
}
