/** What an answer says, as far as it could be read. */
export interface ErrorResponse {
	status: number;
	title?: string;
	detail?: string;
	/** Without the `errors/` prefix. */
	type?: string;
	/** The answer is in one of the API's own envelopes. */
	hasApiEnvelope: boolean;
	isEmpty: boolean;
	baseUrl: string;
}

const RECONNECT =
	'Reconnect the LinkedIn account in the PostPress dashboard, then run the workflow again';
const KEY = 'Check the API key in the PostPress credential';
const IF_IT_STAYS = 'If it stays, reconnect the LinkedIn account in the PostPress dashboard.';
const LATER = 'Wait a little and try again';
const CORRECT = 'Correct the field that is named and run the node again';
const ACCOUNT = 'Choose the account again from the list: it may have been removed in PostPress';
const SEAT = 'Choose an account that has this product, or another API';

/** What to do about each documented type of error. */
export const ADVICE: Record<string, string> = {
	// 400
	invalid_parameters: CORRECT,
	malformed_request: CORRECT,
	content_too_large: 'Use fewer values in the filters',
	invalid_url: 'Copy the URL of a LinkedIn search page with its results from the browser',
	too_many_characters: 'Shorten the text that is named',
	unescaped_characters: 'Remove special characters from the text that is named',
	missing_parameters: 'Fill the field that is named',
	limit_too_high: 'Report this to the makers of the node: it never asks for too many results',
	// 401
	missing_credentials: `${KEY}. ${IF_IT_STAYS}`,
	multiple_sessions:
		'LinkedIn allows one session on this Recruiter account. Connect it with the cookie method in the PostPress dashboard.',
	wrong_account: RECONNECT,
	invalid_credentials: KEY,
	invalid_proxy_credentials: 'Correct the proxy of the account in the PostPress dashboard',
	invalid_checkpoint_solution: RECONNECT,
	checkpoint_error: RECONNECT,
	expired_credentials: RECONNECT,
	expired_link: 'Make a new link in the PostPress dashboard',
	insufficient_privileges: 'Use an API key whose scopes include LinkedIn search',
	disconnected_account: RECONNECT,
	disconnected_feature: RECONNECT,
	invalid_credentials_but_valid_account_imap: RECONNECT,
	// 403
	insufficient_permissions: 'Ask the owner of the PostPress workspace for access to this account',
	account_restricted:
		'LinkedIn has restricted this account. Log in to LinkedIn in a browser, follow what it asks, and search less before going on.',
	account_mismatch: 'Choose another account: this one cannot do this',
	unknown_authentication_context: RECONNECT,
	session_mismatch: RECONNECT,
	feature_not_subscribed: SEAT,
	subscription_required: SEAT,
	resource_access_restricted: 'Choose an account that may see this list, project or saved search',
	action_required: RECONNECT,
	// 404
	resource_not_found: ACCOUNT,
	invalid_resource_identifier: ACCOUNT,
	// 500
	unexpected_error: LATER,
	provider_error: `LinkedIn itself has trouble. ${LATER}.`,
	authentication_intent_error: RECONNECT,
	// 503
	no_client_session: `${LATER}. ${IF_IT_STAYS}`,
	no_channel: `${LATER}. ${IF_IT_STAYS}`,
	no_handler: LATER,
	network_down: LATER,
	service_unavailable: LATER,
	// 504
	request_timeout: `${LATER}, with fewer filters or a smaller Limit`,
};

/** What to do where the type of the error is unknown, by HTTP status. */
const BY_STATUS: Record<number, string> = {
	400: CORRECT,
	401: KEY,
	403: 'Check in the PostPress dashboard what this account may do',
	404: ACCOUNT,
	408: LATER,
	422: CORRECT,
	429: 'This account has made too many requests. Wait, then search less often or with a lower Limit.',
	501: 'PostPress cannot do this. Choose another API, Category or filter.',
};

/** The other form of the base URL that PostPress's pages show. */
const otherBaseUrl = (baseUrl: string): string =>
	baseUrl.includes('/api/v1')
		? baseUrl.replace('/api/v1', '/v1')
		: baseUrl.replace(/\/v1$/, '/api/v1');

/** Message (what happened) and description (what to do) for an answer that is no success. */
export function describeResponse(said: ErrorResponse): { message: string; description: string } {
	const { status, title, detail, type, hasApiEnvelope, isEmpty, baseUrl } = said;
	if (status >= 200 && status < 300) {
		return {
			message: `PostPress answered with ${isEmpty ? 'nothing' : 'something other than JSON'}`,
			description: `${LATER}. If it stays, check the base URL ${baseUrl} in the PostPress credential.`,
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: `PostPress answered with a redirect (${status}), which is refused`,
			description: `A redirect would take the API key along. Check the base URL ${baseUrl} in the PostPress credential.`,
		};
	}
	// A server that does not know the path says so in words of its own.
	if (status === 404 && (!hasApiEnvelope || /^Cannot (GET|POST) /.test(detail ?? ''))) {
		return {
			message: 'No PostPress API was found at the base URL (404)',
			description: `Check the base URL ${baseUrl} in the PostPress credential; the other known form is ${otherBaseUrl(baseUrl)}`,
		};
	}
	const what = [title, detail !== title ? detail : undefined]
		.filter(Boolean)
		.join(': ')
		.replace(/\.$/, '');
	return {
		message: what ? `${what} (${status})` : `PostPress answered with status ${status}`,
		description: (type && ADVICE[type]) || BY_STATUS[status] || (status >= 500 ? LATER : CORRECT),
	};
}
