import type { ApiRequest } from './request';
import type { ErrorBody } from './errorBody';
import { CHECK_KEY, ERROR_TYPES, FIX_FIELD, LATER, TOO_MANY_REQUESTS } from './errorTypes';

/** A response without a result. */
export interface ErrorResponse extends ErrorBody {
	status: number;
	/** The body has one of the API's error formats. */
	hasApiEnvelope: boolean;
	isEmpty: boolean;
	/** The request. */
	request: ApiRequest;
	baseUrl: string;
}

interface Explanation {
	/** What happened. */
	message: string;
	/** What to do. */
	description: string;
}

/** Advice by HTTP status, for unknown types of errors. */
const BY_STATUS: Record<number, string> = {
	200: `${LATER}. If this keeps happening, contact PostPress support.`,
	401: CHECK_KEY,
	403: 'Check in the PostPress dashboard what this account may do',
	429: TOO_MANY_REQUESTS,
	501: 'PostPress does not support this. Select another API, Category or filter.',
};

/** Objects that a search refers to, by field of its body. */
const REFERENCES: Record<string, string> = {
	saved_search_id: 'saved search',
	saved_search: 'saved search',
	recent_search_id: 'recent search',
	saved_filter: 'saved filter',
	hiring_projects: 'project',
	account_lists: 'account list',
	lead_lists: 'lead list',
	saved_accounts: 'saved account',
	groups: 'group',
	persona: 'persona',
};

/** Advice for status 404, which depends on the request. */
function adviceNotFound({ detail, request: { url, body = {} } }: ErrorResponse): string {
	if (url === '/accounts') return CHECK_KEY;
	if (body.cursor) {
		return 'The cursor may have expired, or belong to another account. Select that account, or start the search again.';
	}
	const names = Object.keys(body).flatMap((field) => REFERENCES[field] ?? []);
	const words = (detail ?? '').toLowerCase().replace(/_/g, ' ');
	const meant = [...names, 'account'].find((name) => words.includes(name));
	const suspects = meant ? [meant] : [...names, 'account'];
	return `Select the ${suspects.join(' or the ')} again from the list. It may have been removed.`;
}

function adviceFor(response: ErrorResponse): string {
	const { status, type, request } = response;
	if (status === 404) return adviceNotFound(response);
	if (type === 'limit_too_high' && request.body?.cursor) {
		return 'The cursor comes from a search with another API, which allows fewer results per page. Select that API under API.';
	}
	const known = type !== undefined && Object.hasOwn(ERROR_TYPES, type);
	if (known) return ERROR_TYPES[type].advice;
	const isLater = status >= 500 || status === 408;
	return BY_STATUS[status] ?? (isLater ? LATER : FIX_FIELD);
}

/** The other base URL in the PostPress documentation. */
function otherBaseUrl(baseUrl: string): string {
	if (baseUrl.endsWith('/api/v1')) return baseUrl.replace(/\/api\/v1$/, '/v1');
	return baseUrl.endsWith('/v1') ? baseUrl.replace(/\/v1$/, '/api/v1') : `${baseUrl}/v1`;
}

/** Message and advice for a response without a result. */
export function explain(response: ErrorResponse): Explanation {
	const { status, title, detail, hasApiEnvelope, isEmpty, baseUrl } = response;
	const checkBaseUrl = `Check the base URL ${baseUrl} in the PostPress credential`;
	if (status >= 200 && status < 300 && !hasApiEnvelope) {
		return {
			message: `PostPress returned ${isEmpty ? 'an empty response' : 'a response that is not JSON'}`,
			description: `${LATER}. If this keeps happening, check the base URL ${baseUrl} in the PostPress credential.`,
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: `PostPress returned a redirect (${status}), which the node does not follow`,
			description: `Following it would send the API key to another address. ${checkBaseUrl}.`,
		};
	}
	// A server without this path returns its own message.
	if (status === 404 && (!hasApiEnvelope || /^Cannot (GET|POST) /.test(detail ?? ''))) {
		return {
			message: 'No PostPress API was found at the base URL (404)',
			description: `${checkBaseUrl}. The other known form is ${otherBaseUrl(baseUrl)}`,
		};
	}
	const what = [...new Set([title, detail])].filter(Boolean).join(': ').replace(/\.$/, '');
	return {
		message: what ? `${what} (${status})` : `PostPress returned status ${status}`,
		description: adviceFor(response),
	};
}
