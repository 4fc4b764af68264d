import type { IDataObject } from 'n8n-workflow';
import { isEmpty, isRecord } from '../values';
import { explain } from './advice';
import type { ApiRequest } from './request';
import { type Connection, withoutKey } from './connection';
import { isErrorBody, readErrorBody } from './errorBody';
import { ERROR_TYPES, type ErrorType } from './errorTypes';

/** Details of a failed request; built from plain strings, never from a caught error. */
export interface ApiErrorDetails {
	message: string;
	/** What the user can do about it. */
	description: string;
	/** The HTTP status; undefined if there was no response. */
	status?: number;
	/** The API's error type, without its `errors/` prefix. */
	type?: string;
	requestId?: string;
	/** The unparsed `Retry-After` header. */
	retryAfter?: string;
	/** The same request may well succeed later. */
	isTransient: boolean;
}

/** A request to the API that failed. */
export class ApiError extends Error {
	constructor(readonly details: ApiErrorDetails) {
		super(details.message);
	}

	/** Whether all further requests of the account or product would fail too. */
	get ends(): ErrorType['ends'] {
		const { status, type = '' } = this.details;
		const known = Object.hasOwn(ERROR_TYPES, type) ? ERROR_TYPES[type] : undefined;
		return known?.ends ?? (status === 401 || status === 429 ? 'account' : undefined);
	}
}

interface HttpResponse {
	status: number;
	headers: IDataObject;
	body: unknown;
}

const TRANSIENT = [408, 429, 500, 502, 503, 504];
/** Types for which a retry never helps, regardless of status. */
const FINAL = ['authentication_intent_error', 'limit_exceeded'];

const isSuccess = (status: number) => status >= 200 && status < 300;

/** Results of a search are kept, whatever stands beside them. */
const holdsResults = ({ items }: Record<string, unknown>, { method }: ApiRequest): boolean =>
	method === 'POST' && Array.isArray(items) && items.length > 0;

/** The error for any response other than a 2xx JSON object with a result; undefined for that. */
export function errorFromResponse(
	{ status: httpStatus, headers, body }: HttpResponse,
	request: ApiRequest,
	connection: Connection,
): ApiError | undefined {
	const reportsFailure = isRecord(body) && isErrorBody(body) && !holdsResults(body, request);
	if (isSuccess(httpStatus) && isRecord(body) && !reportsFailure) return undefined;
	const said = readErrorBody(body, connection);
	const { type, requestId } = said;
	const known = type !== undefined && Object.hasOwn(ERROR_TYPES, type);
	const status =
		isSuccess(httpStatus) && reportsFailure
			? (said.status ?? (known ? ERROR_TYPES[type].status : httpStatus))
			: httpStatus;
	const { message, description } = explain({
		...said,
		status,
		request,
		baseUrl: withoutKey(connection.baseUrl, connection),
		hasApiEnvelope: reportsFailure || type !== undefined || said.title !== undefined,
		isEmpty: isEmpty(body),
	});
	const retryAfter = headers['retry-after'];
	return new ApiError({
		message,
		description: requestId
			? `${description.replace(/\.$/, '')} (request ${requestId})`
			: description,
		status,
		type,
		requestId,
		retryAfter: typeof retryAfter === 'string' ? retryAfter.trim() : undefined,
		isTransient:
			!FINAL.includes(type ?? '') &&
			(TRANSIENT.includes(status) || (isSuccess(status) && !reportsFailure)),
	});
}

/** Texts for failed connections. */
const REASONS: Record<string, string | undefined> = {
	ECONNREFUSED: 'connection refused',
	ECONNRESET: 'connection reset',
	EPIPE: 'connection reset',
	ENOTFOUND: 'host not found',
	EAI_AGAIN: 'host not found',
	EHOSTUNREACH: 'host not reachable',
	ENETUNREACH: 'network not reachable',
	CERT_HAS_EXPIRED: 'certificate expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate not trusted',
	SELF_SIGNED_CERT_IN_CHAIN: 'certificate not trusted',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate not trusted',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate not trusted',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificate of another host',
};

/** Codes of failed connections; any other error was thrown before sending. */
const NETWORK_CODE =
	/^(E(?!RR_)[A-Z]+|HPE_\w+|CERT_\w+|ERR_(TLS|SSL|NETWORK|BAD_RESPONSE|STREAM)\w*)$/;

function codeOf(error: unknown): string | undefined {
	if (!isRecord(error)) return undefined;
	const codes = [error.code, error.httpCode, isRecord(error.cause) ? error.cause.code : undefined];
	return codes.find(
		(code): code is string =>
			typeof code === 'string' && (Object.hasOwn(REASONS, code) || NETWORK_CODE.test(code)),
	);
}

/** The error for a request that took too long. */
export const timeoutError = (): ApiError =>
	new ApiError({
		message: 'PostPress did not respond in time',
		description:
			'Large searches can take two minutes. Try again, or increase Timeout under Settings › Request Options. A Recruiter URL with an expired searchContextId never gets a response: copy a new one.',
		type: 'timeout',
		isTransient: true,
	});

/**
 * The error for a request without a response. Only the code and the message of the caught error are used,
 * because its cause contains the API key.
 */
export function errorFromNetwork(error: unknown, connection: Connection): ApiError {
	const code = codeOf(error);
	if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return timeoutError();
	if (code === undefined) {
		const reason = error instanceof Error ? withoutKey(error.message, connection) : '';
		return new ApiError({
			message: `The request was not sent${reason && `: ${reason}`}`,
			description: 'Check the PostPress credential and the Request Options of the node',
			type: 'not_sent',
			isTransient: false,
		});
	}
	const reason = REASONS[code];
	const baseUrl = withoutKey(connection.baseUrl, connection);
	return new ApiError({
		message: 'PostPress could not be reached',
		description: `Check the connection and the base URL ${baseUrl} in the PostPress credential, then try again${reason ? ` (${reason})` : ''}`,
		type: 'network',
		isTransient: true,
	});
}
