import fc from 'fast-check';
import type { JsonSchema } from '../sandbox/schema.cts';

type Json = unknown;
type JsonObject = Record<string, Json>;

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null;

/** Any visible text without expressions and separators. */
const text = fc
	.string({ unit: 'grapheme', maxLength: 30 })
	.map((value) => value.replace(/[;[\]“”„‟]|\p{Default_Ignorable_Code_Point}/gu, '').trim())
	.filter((value) => value !== '' && !value.startsWith('=') && !/^[\d.,eE+-]+$/.test(value));

const digits = fc.integer({ min: 1, max: 999_999_999 }).map(String);

const IDS: Record<string, fc.Arbitrary<string>> = {
	JOB_FUNCTION: fc.stringMatching(/^[a-z]{1,4}$/),
	PEOPLE: fc.stringMatching(/^A[CE][A-Za-z0-9_-]{5,20}$/),
	CONNECTIONS: fc.stringMatching(/^A[CE][A-Za-z0-9_-]{5,20}$/),
	ACCOUNT_LISTS: fc.oneof(digits, fc.constant('ALL')),
	LEAD_LISTS: fc.oneof(digits, fc.constant('ALL')),
	SAVED_ACCOUNTS: digits,
};

function number({ minimum, maximum, type }: JsonSchema): fc.Arbitrary<number> {
	const min = minimum ?? -1_000;
	const max = maximum ?? 2_000_000_000;
	if (type === 'integer') return fc.integer({ min, max });
	return fc.oneof(
		fc.integer({ min, max: Math.min(max, 1_000) }),
		fc.integer({ min: 1, max: 500 }).map((value) => value / 10),
	);
}

function string(schema: JsonSchema): fc.Arbitrary<string> {
	if (schema.$comment) {
		const id = IDS[schema.$comment] ?? digits;
		return schema.pattern ? id : fc.oneof(id, text);
	}
	return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : text;
}

/** The node rejects a radius without a location. */
function withoutLoneRadius(value: JsonObject): JsonObject {
	const { location_within_area: miles, within_area: milesAroundCode, ...rest } = value;
	const hasPlace = rest.location !== undefined || rest.region !== undefined;
	return {
		...rest,
		...(miles !== undefined && hasPlace && { location_within_area: miles }),
		...(milesAroundCode !== undefined &&
			rest.include !== undefined && { within_area: milesAroundCode }),
	};
}

/** The object's members; the minimum of a range is not above its maximum. */
function object({ properties = {}, required = [], oneOf, minProperties }: JsonSchema) {
	if (oneOf && Object.keys(properties).length > 0) {
		const shapes = oneOf.map((shape) => {
			const closedOff = shape.not?.anyOf ?? (shape.not ? [shape.not] : []);
			const without = closedOff.flatMap((one) => one.required ?? []);
			const kept = Object.entries(properties).filter(([name]) => !without.includes(name));
			return arbitraryOf({
				type: 'object',
				properties: Object.fromEntries(kept),
				required: shape.required,
			});
		});
		return fc.oneof(...shapes);
	}
	const members = Object.fromEntries(
		Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)]),
	);
	return fc
		.record(members, { requiredKeys: required })
		.map(withoutLoneRadius)
		.filter((value) => Object.keys(value).length >= (minProperties ?? 0))
		.map((value: JsonObject) => {
			const { min, max } = value;
			const isWrong = typeof min === 'number' && typeof max === 'number' && min > max;
			return { ...value, ...(isWrong && { min: max, max: min }) };
		});
}

/** An arbitrary value that matches the schema. */
export function arbitraryOf(schema: JsonSchema): fc.Arbitrary<Json> {
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom<Json>(...schema.enum);
	if (schema.type === 'object') {
		const any = object(schema);
		if (!schema.then) return any;
		// The only rule of this kind: only locations for people who would relocate have a title.
		return fc.tuple(any, text).map(([value, title]) => {
			const { title: _title, ...rest } = value as JsonObject;
			return rest.scope === 'CURRENT_OR_OPEN_TO_RELOCATE' ? { ...rest, title } : rest;
		});
	}
	if (schema.oneOf) return fc.oneof(...schema.oneOf.map(arbitraryOf));
	if (schema.type === 'array') {
		const items = schema.items ?? {};
		const unique = fc.uniqueArray(arbitraryOf(items), {
			minLength: 1,
			maxLength: 4,
			// The form adds a missing priority, and equal rows are merged.
			selector: (value) =>
				JSON.stringify(isObject(value) ? { priority: 'CAN_HAVE', ...value } : value),
		});
		// The form has rows with an ID before rows with keywords.
		const hasId = (value: Json) => (value as JsonObject).id !== undefined;
		return items.type === 'object' && items.oneOf
			? unique.map((rows) => [...rows.filter(hasId), ...rows.filter((row) => !hasId(row))])
			: unique;
	}
	if (schema.type === 'boolean') return fc.boolean();
	if (schema.type === 'string') return string(schema);
	return number(schema);
}
