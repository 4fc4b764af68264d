import type { IDataObject } from 'n8n-workflow';
import { describeResponse } from './advice';
import { isRecord } from '../values';

/** The API's own words may hold a whole schema; longer ones are cut, in characters. */
const MAX_DETAIL = 500;

/** What is known of a request that did not bring what was asked for; built from plain strings, never from a caught error. */
export interface ApiErrorDetails {
	message: string;
	/** What the user can do about it. */
	description: string;
	/** The HTTP status; undefined where no answer came. */
	status?: number;
	/** The API's type of the error, without its `errors/` prefix. */
	type?: string;
	requestId?: string;
	/** The `Retry-After` header as it came. */
	retryAfter?: string;
	/** The same request may well succeed later. */
	isTransient: boolean;
}

/** A request to the API that failed. */
export class ApiError extends Error {
	constructor(readonly details: ApiErrorDetails) {
		super(details.message);
	}
}

interface HttpResponse {
	status: number;
	headers: IDataObject;
	body: unknown;
}

interface Envelope {
	title?: string;
	detail?: string;
	type?: string;
	requestId?: string;
}

/** PostPress keys as they look in a text; an answer might repeat the one it refused. */
const API_KEY = /pp_(live|test)_\w+/g;

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== ''
		? value.trim().replace(API_KEY, 'pp_$1_…').slice(0, MAX_DETAIL)
		: undefined;

/** Reads both envelopes of the API: the flat one of its reference, and the nested one of its quickstart. */
function readEnvelope(body: unknown): Envelope {
	if (!isRecord(body)) return {};
	const nested = isRecord(body.error) ? body.error : undefined;
	return {
		title: textOf(body.title),
		detail: textOf(body.detail) ?? textOf(nested?.message) ?? textOf(body.message),
		type: (textOf(body.type) ?? textOf(nested?.code))?.replace(/^errors\//, ''),
		requestId: textOf(body.instance) ?? textOf(nested?.request_id),
	};
}

const TRANSIENT = [408, 429, 500, 502, 503, 504];

/** The failure that an answer means which is no JSON object with status 2xx. */
export function errorFromResponse(
	{ status, headers, body }: HttpResponse,
	baseUrl: string,
): ApiError {
	const envelope = readEnvelope(body);
	const isSuccess = status >= 200 && status < 300;
	const { message, description } = describeResponse({
		...envelope,
		status,
		baseUrl,
		hasApiEnvelope: envelope.type !== undefined || envelope.title !== undefined,
		isEmpty: body === undefined || body === null || body === '',
	});
	return new ApiError({
		message,
		description: envelope.requestId
			? `${description.replace(/\.$/, '')} (request ${envelope.requestId})`
			: description,
		status,
		type: envelope.type,
		requestId: envelope.requestId,
		retryAfter: textOf(headers['retry-after']),
		isTransient:
			isSuccess || (TRANSIENT.includes(status) && envelope.type !== 'authentication_intent_error'),
	});
}

/** Why no answer came, in words: n8n puts a text of its own in place of one that holds such a code. */
const REASONS: Record<string, string | undefined> = {
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection reset',
	ENOTFOUND: 'host not found',
	EAI_AGAIN: 'host not found',
	EHOSTUNREACH: 'host not reachable',
	CERT_HAS_EXPIRED: 'certificate expired',
};

/** The failure of a request that got no answer. Nothing but the error's code is taken over, since its cause holds the key. */
export function errorFromNetwork(error: unknown, baseUrl: string): ApiError {
	const codes = isRecord(error) ? [error.code, error.httpCode, causeCode(error)] : [];
	const code = codes.find((one) => typeof one === 'string' && /^[A-Z_]{4,}$/.test(one)) as
		| string
		| undefined;
	const reason = code && REASONS[code];
	const isTimeout = code === 'ECONNABORTED' || code === 'ETIMEDOUT';
	return new ApiError({
		message: isTimeout ? 'PostPress did not answer in time' : 'PostPress could not be reached',
		description: isTimeout
			? 'Large searches can take two minutes. Try again, or give a longer Timeout under Settings › Request Options. A Recruiter URL with an expired searchContextId never answers: copy a fresh one.'
			: `Check the connection and the base URL ${baseUrl} in the PostPress credential, then try again${reason ? ` (${reason})` : ''}`,
		type: isTimeout ? 'timeout' : 'network',
		isTransient: true,
	});
}

const causeCode = (error: Record<string, unknown>) =>
	isRecord(error.cause) ? error.cause.code : undefined;
