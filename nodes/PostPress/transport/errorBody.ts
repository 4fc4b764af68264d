import { isEmpty, isRecord } from '../values';
import { type Connection, withoutKey } from './connection';
import { ERROR_TYPES } from './errorTypes';

/** Maximum length of the API's message, in characters, which may contain a whole schema. */
const MAX_DETAIL = 500;

/** The content of an error response in any format, without API keys. */
export interface ErrorBody {
	title?: string;
	detail?: string;
	/** Without a prefix such as `errors/`. */
	type?: string;
	requestId?: string;
	/** The HTTP status in the body. */
	status?: number;
}

/** Members with the reason, and with the field concerned. */
const REASON = ['message', 'msg', 'detail', 'reason', 'title', 'description', 'error'];
const FIELD = ['field', 'property', 'param', 'path', 'pointer', 'loc'];

const first = (value: Record<string, unknown>, names: string[]) =>
	names.map((name) => value[name]).find((entry) => !isEmpty(entry));

const joined = (texts: string[], separator: string) =>
	[...new Set(texts)].filter((text) => text !== '').join(separator);

/** The texts in a JSON value, because reasons may be texts, lists or objects. */
function wordsOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	if (Array.isArray(value)) return joined(value.map(wordsOf), '; ');
	if (!isRecord(value)) return '';
	const reason = first(value, REASON);
	if (reason === undefined) {
		const entries = Object.entries(value).map(([name, entry]) => [name, wordsOf(entry)] as const);
		const said = entries.filter(([, words]) => words !== '');
		return joined(
			said.map(([name, words]) => `${name}: ${words}`),
			'; ',
		);
	}
	const field = first(value, FIELD);
	const place = Array.isArray(field) ? field.map(wordsOf).join('.') : wordsOf(field);
	return joined([place, wordsOf(reason)], ': ');
}

/** A plain text body; HTML and truncated JSON are ignored. */
const plainText = (body: unknown) =>
	typeof body === 'string' && !/^\s*[<{[]/.test(body) ? body : undefined;

const statusIn = (value: unknown) =>
	Number.isInteger(Number(value)) && Number(value) >= 400 && Number(value) < 600
		? Number(value)
		: undefined;

/** Parses an error body: the API's two documented formats, and others that servers may use. */
export function readErrorBody(body: unknown, connection: Connection): ErrorBody {
	const textOf = (value: unknown) =>
		withoutKey(wordsOf(value), connection).slice(0, MAX_DETAIL) || undefined;
	if (!isRecord(body)) return { detail: textOf(plainText(body)) };
	const { error } = body;
	const nested = isRecord(error) ? error : {};
	const named = typeof error === 'string' ? error.trim() : undefined;
	const isCode = named !== undefined && Object.hasOwn(ERROR_TYPES, named);
	const detail = [body.detail, nested.message, nested.detail, body.message].find(
		(value) => !isEmpty(value),
	);
	const reasons = [detail, body.errors, nested.errors, nested.details, body.details];
	const type = [body.type, nested.code, nested.type, isCode ? named : undefined, body.code].find(
		(value): value is string => typeof value === 'string' && value.trim() !== '',
	);
	return {
		title: textOf(body.title) ?? textOf(nested.title) ?? (isCode ? undefined : textOf(named)),
		detail: textOf(reasons) ?? (Array.isArray(error) ? textOf(error) : undefined),
		type: textOf(type)?.split('/').pop(),
		requestId: textOf(
			first(body, ['instance', 'request_id', 'req_id']) ?? nested.request_id ?? nested.req_id,
		),
		status:
			statusIn(body.status) ?? statusIn(body.statusCode) ?? statusIn(nested.status ?? nested.code),
	};
}

/** True for a body that reports a failure, even with status 200. */
export function isErrorBody(body: Record<string, unknown>): boolean {
	const { error, errors, type, status, statusCode, success } = body;
	return (
		(!isEmpty(error) && error !== false) ||
		!isEmpty(errors) ||
		success === false ||
		statusIn(status) !== undefined ||
		statusIn(statusCode) !== undefined ||
		(typeof type === 'string' && type.startsWith('errors/'))
	);
}
