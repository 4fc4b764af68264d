import { createRequire } from 'node:module';
import type { AnySchema, ErrorObject } from 'ajv';
import { cursorSchema, urlSchema, variantSchemas } from './schema.cts';

/** A valid body. */
export type CheckedSearch =
	| { kind: 'variant'; variant: string; params: Record<string, unknown> }
	| { kind: 'url'; url: string }
	| { kind: 'cursor'; cursor: string };

/** The result of the check; `type` is the API's error type. */
export type Verdict =
	| { ok: true; search: CheckedSearch }
	| { ok: false; type: string; detail: string };

// With a TypeScript loader, Node 20 can only load ajv's JSON files with its plain `require`.
const { Ajv } = createRequire(__filename)('ajv') as typeof import('ajv');

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });

function reject(detail: string, type = 'errors/invalid_parameters'): Verdict {
	return { ok: false, type, detail };
}

/** `/location/include/0` → `location.include[0]`. */
function pathOf(error: ErrorObject): string {
	const path = error.instancePath
		.split('/')
		.slice(1)
		.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
		.join('');
	return path === '' ? 'body' : path.replace(/^\./, '');
}

function wordsOf(error: ErrorObject): string {
	const params = error.params as Record<string, unknown>;
	switch (error.keyword) {
		case 'additionalProperties':
			return `has an unknown field "${String(params.additionalProperty)}"`;
		case 'required':
			return `misses the required field "${String(params.missingProperty)}"`;
		case 'enum':
			return `must be one of ${JSON.stringify(params.allowedValues)}`;
		case 'minItems':
			return 'must not be an empty array';
		case 'minProperties':
			return 'must not be an empty object';
		case 'minLength':
			return 'must not be an empty text';
		case 'pattern':
			return `must match ${String(params.pattern)}: IDs, not names, are wanted here`;
		case 'oneOf':
			return 'matches none (or more than one) of the documented shapes';
		default:
			return error.message ?? 'is not valid';
	}
}

function describe(errors: ErrorObject[]): string {
	// The errors of branches precede the summarizing one; an `if` only reports that its `then` failed.
	const last = errors.filter((error) => error.keyword !== 'if').at(-1);
	return last ? `${pathOf(last)} ${wordsOf(last)}.` : 'The body is not valid.';
}

function check(schema: AnySchema, body: unknown, search: CheckedSearch): Verdict {
	// Ajv compiles a schema once, here on first use.
	const validate = ajv.compile(schema);
	if (validate(body)) return { ok: true, search };
	return reject(describe(validate.errors ?? []));
}

/**
 * Validates a search body as strictly as the API documentation allows; `url`, `cursor`, or `api` and `category`
 * determine the variant.
 */
export function checkSearchBody(body: unknown): Verdict {
	if (body === null || typeof body !== 'object' || Array.isArray(body)) {
		return reject('The body must be a JSON object.');
	}
	const params = body as Record<string, unknown>;
	if ('cursor' in params) {
		return check(cursorSchema, params, { kind: 'cursor', cursor: String(params.cursor) });
	}
	if ('url' in params) {
		return check(urlSchema, params, { kind: 'url', url: String(params.url) });
	}
	for (const name of ['api', 'category']) {
		if (!(name in params)) {
			return reject(`body misses the required field "${name}".`, 'errors/missing_parameters');
		}
	}
	const variant = `${String(params.api)}.${String(params.category)}`;
	if (!Object.hasOwn(variantSchemas, variant)) {
		const known = Object.keys(variantSchemas).join(', ');
		return reject(`There is no search "${variant}". Known: ${known}.`);
	}
	return check(variantSchemas[variant], params, { kind: 'variant', variant, params });
}
