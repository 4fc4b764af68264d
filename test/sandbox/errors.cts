import { randomUUID } from 'node:crypto';

const TYPES_OF: Record<number, string[]> = {
	400: [
		'invalid_parameters',
		'malformed_request',
		'content_too_large',
		'invalid_url',
		'too_many_characters',
		'unescaped_characters',
		'missing_parameters',
		'limit_too_high',
	],
	401: [
		'missing_credentials',
		'multiple_sessions',
		'wrong_account',
		'invalid_credentials',
		'invalid_proxy_credentials',
		'invalid_checkpoint_solution',
		'checkpoint_error',
		'expired_credentials',
		'expired_link',
		'insufficient_privileges',
		'disconnected_account',
		'disconnected_feature',
		'invalid_credentials_but_valid_account_imap',
	],
	403: [
		'insufficient_permissions',
		'account_restricted',
		'account_mismatch',
		'unknown_authentication_context',
		'session_mismatch',
		'feature_not_subscribed',
		'subscription_required',
		'resource_access_restricted',
		'action_required',
	],
	404: ['resource_not_found', 'invalid_resource_identifier'],
	408: ['request_timeout'],
	429: ['too_many_requests'],
	500: ['unexpected_error', 'provider_error', 'authentication_intent_error'],
	501: ['feature_not_implemented'],
	502: ['bad_gateway'],
	503: ['service_unavailable', 'no_client_session', 'no_channel', 'no_handler', 'network_down'],
	504: ['request_timeout'],
};

/** All documented error types (`errors/…`) with their status, plus 408, 429, 501 and 502. */
export const errorTypes: ReadonlyArray<{ status: number; type: string }> = Object.entries(
	TYPES_OF,
).flatMap(([status, names]) =>
	names.map((name) => ({ status: Number(status), type: `errors/${name}` })),
);

/** A response: status, JSON body and optional headers. */
export interface Answer {
	status: number;
	body: unknown;
	headers?: Record<string, string>;
}

/** Ends a request with an error response. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super('refused');
	}
}

/** A new request identifier. */
export function requestId(): string {
	return `req_${randomUUID().replaceAll('-', '').slice(0, 26)}`;
}

/** The first type with this status, e.g. `errors/unexpected_error` for 500. */
export function typeOfStatus(status: number): string {
	return `errors/${TYPES_OF[status]?.[0] ?? 'unexpected_error'}`;
}

/** `errors/limit_too_high` → `Limit too high`. */
export function titleOfType(type: string): string {
	const words = type.replace('errors/', '').replaceAll('_', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The error format of the API reference. */
export function envelope(status: number, type: string, detail?: string, title?: string): Answer {
	const body = {
		title: title ?? titleOfType(type),
		...(detail === undefined ? {} : { detail }),
		instance: requestId(),
		type,
		status,
	};
	return { status, body };
}

/** Rejects the request; `name` is a documented type without `errors/`. Always throws. */
export function refuse(name: string, detail: string): never {
	const type = `errors/${name}`;
	const status = errorTypes.find((known) => known.type === type)?.status ?? 500;
	throw new Refusal(envelope(status, type, detail));
}

/** Rejects unknown query parameters. */
export function refuseUnknown(query: Record<string, string>, known: readonly string[]): void {
	// All routes accept the port, for clients that cannot put it into the host.
	const stranger = Object.keys(query).find((name) => name !== 'port' && !known.includes(name));
	if (stranger === undefined) return;
	const names = known.join(', ');
	refuse('invalid_parameters', `Unknown query parameter "${stranger}". Known: ${names}.`);
}

/** Reads `limit`; rejects anything but a whole number of at least 1. */
export function readLimit(query: Record<string, string>, fallback: number): number {
	if (query.limit === undefined) return fallback;
	if (!/^\d{1,6}$/.test(query.limit) || Number(query.limit) < 1) {
		refuse(
			'invalid_parameters',
			`limit must be a whole number of at least 1, not "${query.limit}".`,
		);
	}
	return Number(query.limit);
}
