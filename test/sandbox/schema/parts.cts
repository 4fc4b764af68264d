/** The part of JSON Schema that the bodies use. */
export interface JsonSchema {
	$comment?: string;
	type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
	const?: string;
	enum?: ReadonlyArray<string | number | Bucket>;
	pattern?: string;
	minLength?: number;
	minimum?: number;
	maximum?: number;
	items?: JsonSchema;
	minItems?: number;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	minProperties?: number;
	additionalProperties?: false;
	oneOf?: JsonSchema[];
	anyOf?: JsonSchema[];
	not?: JsonSchema;
	if?: JsonSchema;
	then?: JsonSchema;
}

/** A fixed range; a missing bound is open. */
export interface Bucket {
	min?: number;
	max?: number;
}

const ID_PATTERNS: Record<string, string> = {
	JOB_FUNCTION: '^[a-z]+$',
	PEOPLE: '^\\S+$',
	CONNECTIONS: '^\\S+$',
	SAVED_ACCOUNTS: '^\\S+$',
	ACCOUNT_LISTS: '^(\\d+|ALL)$',
	LEAD_LISTS: '^(\\d+|ALL)$',
};

export const text: JsonSchema = { type: 'string', minLength: 1 };
export const flag: JsonSchema = { type: 'boolean' };
export const amount: JsonSchema = { type: 'number', minimum: 0 };
export const numeric: JsonSchema = { type: 'number' };
export const language: JsonSchema = { type: 'string', pattern: '^[a-z]{2}$' };

/** An ID of a filter value type; `$comment` contains the type for tests. */
export function id(type: string): JsonSchema {
	return { type: 'string', pattern: ID_PATTERNS[type] ?? '^\\d+$', $comment: type };
}

/** An ID of the type or plain text. */
export function idOrText(type: string): JsonSchema {
	return { ...text, $comment: type };
}

/** A non-empty array. */
export function list(items: JsonSchema): JsonSchema {
	return { type: 'array', minItems: 1, items };
}

/** A string of a closed list. */
export function oneText(...values: string[]): JsonSchema {
	return { type: 'string', enum: values };
}

/** A number of a closed list. */
export function oneNumber(...values: number[]): JsonSchema {
	return { type: 'number', enum: values };
}

/** An object with known members, at least one of them, and all required ones. */
export function closed(
	properties: Record<string, JsonSchema>,
	required: string[] = [],
): JsonSchema & { properties: Record<string, JsonSchema> } {
	return {
		type: 'object',
		properties,
		additionalProperties: false,
		...(required.length > 0 ? { required } : { minProperties: 1 }),
	};
}

/** The `{ include, exclude }` pair of Sales Navigator and Recruiter. */
export function includeExclude(items: JsonSchema): JsonSchema {
	return closed({ include: list(items), exclude: list(items) });
}

/** A range with arbitrary bounds. */
export function freeRange(end: JsonSchema = amount): JsonSchema {
	return closed({ min: end, max: end });
}

/** A list of fixed ranges; only the documented pairs of min and max pass. */
export function buckets(...pairs: Bucket[]): JsonSchema {
	const ends = (end: 'min' | 'max') =>
		oneNumber(...new Set(pairs.map((pair) => pair[end]).filter((value) => value !== undefined)));
	return list({ ...closed({ min: ends('min'), max: ends('max') }), enum: pairs });
}

/** Company sizes. */
export const HEADCOUNTS = [
	{ min: 1, max: 10 },
	{ min: 11, max: 50 },
	{ min: 51, max: 200 },
	{ min: 201, max: 500 },
	{ min: 501, max: 1000 },
	{ min: 1001, max: 5000 },
	{ min: 5001, max: 10000 },
	{ min: 10001 },
] satisfies Bucket[];

export const headcountBuckets = buckets(...HEADCOUNTS);
/** Company sizes of Sales Navigator and Recruiter, including self-employed. */
export const headcountBucketsFromOne = buckets({ min: 1, max: 1 }, ...HEADCOUNTS);

export const networkDistance = list(oneNumber(1, 2, 3));
export const networkDistanceOrGroup = list({ enum: [1, 2, 3, 'GROUP'] });
export const saveSearch = closed({ name: text }, ['name']);
/** A Unix time in seconds; larger numbers would be milliseconds. */
export const timestamp: JsonSchema = { type: 'integer', minimum: 1e8, maximum: 1e11 - 1 };

/** The schema of one variant's body. */
export function variant(
	api: string,
	category: string,
	filters: Record<string, JsonSchema>,
): JsonSchema & { properties: Record<string, JsonSchema> } {
	return closed(
		{
			api: { type: 'string', const: api },
			category: { type: 'string', const: category },
			keywords: text,
			...filters,
		},
		['api', 'category'],
	);
}
