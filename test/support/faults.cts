import type { Fault } from '../sandbox/server.cts';

const errorResponse = (status: number, type?: string, headers?: Record<string, string>): Fault => ({
	kind: 'error',
	status,
	type: type && `errors/${type}`,
	headers,
});

/** Each way in which a request for results can fail. */
export const FAILURES = {
	'400': errorResponse(400, 'invalid_parameters'),
	'401': errorResponse(401, 'expired_credentials'),
	'403': errorResponse(403, 'account_restricted'),
	'404': errorResponse(404, 'resource_not_found'),
	'429': errorResponse(429, 'too_many_requests'),
	'429 with Retry-After': errorResponse(429, 'too_many_requests', { 'retry-after': '7' }),
	'429 with a long Retry-After': errorResponse(429, undefined, { 'retry-after': '61' }),
	'500 provider': errorResponse(500, 'provider_error'),
	'500 unexpected': errorResponse(500, 'unexpected_error'),
	'500 authentication': errorResponse(500, 'authentication_intent_error'),
	'501': errorResponse(501, 'feature_not_implemented'),
	'502': errorResponse(502),
	'503': errorResponse(503, 'service_unavailable'),
	'504': errorResponse(504, 'request_timeout'),
	reset: { kind: 'reset' },
	lost: { kind: 'lost' },
	hang: { kind: 'hang' },
	'HTML with 200': { kind: 'html', status: 200 },
	'HTML with 502': { kind: 'html', status: 502 },
	'empty 200': { kind: 'empty', status: 200 },
	'truncated JSON': { kind: 'truncated' },
	'null items': { kind: 'nullItems' },
	'missing items': { kind: 'missingItems' },
} as const satisfies Record<string, Fault>;

/** The failures, and the pages that end a search early without one. */
export const FAULTS = {
	...FAILURES,
	'repeated cursor': { kind: 'repeatedCursor' },
	'empty page': { kind: 'emptyPage' },
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
