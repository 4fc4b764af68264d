import type {
	INodeProperties,
	INodePropertyCollection,
	NodeParameterValueType,
} from 'n8n-workflow';

type JsonObject = Record<string, unknown>;
type Form = NodeParameterValueType;

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** How to fill a resource locator: pick from the list, or enter an ID. */
export type PickMode = 'list' | 'id';

const byText = (property: INodeProperties, value: string) =>
	property.modes?.some(({ name }) => name === 'text') && !/^\d+$/.test(value);

const locator = (property: INodeProperties, value: unknown, mode: PickMode): Form => ({
	__rl: true,
	mode: byText(property, String(value)) ? 'text' : mode,
	value: String(value),
});

/** The details in the query of a picked value, for which the form hides the fields. */
function withPickedDetails(properties: INodeProperties[], body: JsonObject): JsonObject {
	const hidden = properties.filter(
		({ name, displayOptions }) =>
			displayOptions?.show?.id !== undefined && body[name] !== undefined,
	);
	if (hidden.length === 0) return body;
	const pick = new URLSearchParams({ id: String(body.id) });
	for (const { name } of hidden) pick.set(name, String(body[name]));
	const rest = Object.entries(body).filter(([name]) => !pick.has(name));
	return { ...Object.fromEntries(rest), id: `?${pick.toString()}` };
}

const fill = (properties: INodeProperties[], body: JsonObject, mode: PickMode) =>
	Object.fromEntries(
		Object.entries(mode === 'list' ? withPickedDetails(properties, body) : body).map(
			([name, value]) => {
				const property = properties.find((one) => one.name === name);
				if (!property) throw new Error(`The form has no field for ${name}`);
				return [name, fillField(property, value, mode)];
			},
		),
	);

/** A row with only a resource locator is an ID; any other row is an object. */
function row(group: INodePropertyCollection, value: unknown, mode: PickMode): Form {
	const body = isObject(value) ? value : { id: value };
	const filled = fill(group.values, body, mode) as JsonObject;
	return filled as Form;
}

function fillGroups(property: INodeProperties, value: unknown, mode: PickMode): Form {
	const groups = property.options as INodePropertyCollection[];
	const group = (name: string) => groups.find((one) => one.name === name);
	const single = group('value');
	if (single) return { value: fill(single.values, value as JsonObject, mode) } as Form;
	if (isObject(value)) {
		const sides = Object.entries(value).map(([name, ids]) => [
			name,
			(ids as unknown[]).map((id) => row(group(name)!, id, mode)),
		]);
		return Object.fromEntries(sides) as Form;
	}
	const rows = value as unknown[];
	const values = group('values');
	if (values) return { values: rows.map((one) => row(values, one, mode)) } as Form;
	const hasId = (one: unknown) => isObject(one) && one.id !== undefined;
	return {
		byId: rows.filter(hasId).map((one) => row(group('byId')!, one, mode)),
		byKeywords: rows
			.filter((one) => !hasId(one))
			.map((one) => row(group('byKeywords')!, one, mode)),
	} as Form;
}

/** The editor's value of this field for which the API receives `value`. */
export function fillField(property: INodeProperties, value: unknown, mode: PickMode): Form {
	switch (property.type) {
		case 'resourceLocator':
			return locator(property, value, mode);
		case 'collection':
			return fill(property.options as INodeProperties[], value as JsonObject, mode) as Form;
		case 'fixedCollection':
			return fillGroups(property, value, mode);
		case 'dateTime':
			return new Date((value as number) * 1000).toISOString();
		case 'multiOptions':
			return (value as unknown[]).map((one) =>
				isObject(one) ? `${one.min ?? ''}-${one.max ?? ''}` : one,
			) as Form;
		default:
			return value as Form;
	}
}
