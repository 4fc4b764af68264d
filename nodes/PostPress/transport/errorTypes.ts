/** A type of error. */
export interface ErrorType {
	/** The HTTP status it comes with. */
	status: number;
	/** What the user can do about it. */
	advice: string;
	/** Whether all further requests of the account, or of the LinkedIn product, would fail too. */
	ends?: 'account' | 'product';
}

const DASHBOARD = 'in the PostPress dashboard';
const RECONNECT = `Reconnect the LinkedIn account ${DASHBOARD}, then run the workflow again`;
const RECONNECT_IF_REPEATED = `If this keeps happening, reconnect the LinkedIn account ${DASHBOARD}.`;
const SEAT = 'Select an account that has this product, or another API';
const BUG = 'This is a bug in the node. Please report it on GitHub.';
const WRONG_ACCOUNT = 'Select another account. This one does not support the request.';

export const CHECK_KEY = 'Check the API key in the PostPress credential';
export const FIX_FIELD = 'Fix the field named in the message and run the node again';
export const LATER = 'Wait a moment and try again';
export const TOO_MANY_REQUESTS =
	'This account has made too many requests. Wait, then search less often or with a lower Limit.';

const error = (status: number, advice: string, ends?: ErrorType['ends']): ErrorType => ({
	status,
	advice,
	ends,
});
/** An error type that blocks the account until the user takes action. */
const refused = (status: number, advice: string) => error(status, advice, 'account');

/** The 41 documented error types, and six documented by the API's provider; without `errors/`. */
export const ERROR_TYPES: Record<string, ErrorType> = {
	invalid_parameters: error(400, FIX_FIELD),
	malformed_request: error(400, BUG),
	content_too_large: error(400, 'Use fewer values in the filters'),
	invalid_url: error(400, 'Copy the URL of a LinkedIn search results page from the browser'),
	too_many_characters: error(400, 'Shorten the text named in the message'),
	unescaped_characters: error(400, 'Remove special characters from the text named in the message'),
	missing_parameters: error(400, 'Fill in the field named in the message'),
	limit_too_high: error(400, BUG),
	invalid_headers: error(400, `${CHECK_KEY}. If this keeps happening, report it on GitHub.`),

	missing_credentials: refused(401, `${CHECK_KEY}. ${RECONNECT_IF_REPEATED}`),
	multiple_sessions: refused(
		401,
		`LinkedIn allows one session on this Recruiter account. Connect it with the cookie method ${DASHBOARD}.`,
	),
	wrong_account: refused(401, RECONNECT),
	invalid_credentials: refused(401, CHECK_KEY),
	invalid_proxy_credentials: refused(401, `Fix the proxy of the account ${DASHBOARD}`),
	invalid_checkpoint_solution: refused(401, RECONNECT),
	checkpoint_error: refused(401, RECONNECT),
	expired_credentials: refused(401, RECONNECT),
	expired_link: refused(401, `Create a new link ${DASHBOARD}`),
	insufficient_privileges: refused(401, 'Use an API key whose scopes include LinkedIn search'),
	disconnected_account: refused(401, RECONNECT),
	disconnected_feature: refused(401, RECONNECT),
	invalid_credentials_but_valid_account_imap: refused(401, RECONNECT),

	insufficient_permissions: refused(
		403,
		'Ask the owner of the PostPress workspace for access to this account',
	),
	account_restricted: refused(
		403,
		'LinkedIn has restricted this account. Log in to LinkedIn in a browser, follow the instructions there, and search less from now on.',
	),
	account_mismatch: error(403, WRONG_ACCOUNT, 'product'),
	unknown_authentication_context: refused(403, RECONNECT),
	session_mismatch: refused(403, RECONNECT),
	feature_not_subscribed: error(403, SEAT, 'product'),
	subscription_required: error(403, SEAT, 'product'),
	resource_access_restricted: error(
		403,
		'Select an account that has access to this list, project or saved search',
	),
	action_required: refused(403, RECONNECT),

	resource_not_found: error(404, FIX_FIELD),
	invalid_resource_identifier: error(404, FIX_FIELD),

	invalid_account: error(422, WRONG_ACCOUNT, 'product'),
	unprocessable_entity: error(422, FIX_FIELD),
	limit_exceeded: refused(
		422,
		'The daily or weekly limit of this account is used up. Stop until tomorrow, then search less often or with a lower Limit.',
	),
	too_many_requests: refused(429, TOO_MANY_REQUESTS),

	unexpected_error: error(500, LATER),
	provider_error: error(500, `LinkedIn did not respond as expected. ${LATER}.`),
	authentication_intent_error: refused(500, RECONNECT),
	proxy_error: error(
		502,
		`${LATER}. If this keeps happening, check the proxy of the account ${DASHBOARD}.`,
	),
	no_client_session: error(503, `${LATER}. ${RECONNECT_IF_REPEATED}`),
	no_channel: error(503, `${LATER}. ${RECONNECT_IF_REPEATED}`),
	no_handler: error(503, LATER),
	network_down: error(503, LATER),
	service_unavailable: error(503, LATER),
	request_timeout: error(504, `${LATER}, with fewer filters or a smaller Limit`),
};
