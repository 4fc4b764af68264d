import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { errorFromNetwork, errorFromResponse, timeoutError } from './apiError';
import { type Connection, readConnection } from './connection';
import type { ApiRequest } from './request';
import { startTimer } from './timer';

const CREDENTIAL = 'postPressApi';
/** How long a request may take, in milliseconds, unless the user says otherwise. */
export const TIMEOUT_MS = 120_000;

/** Where a request can be sent from: a running node, a trigger, or the editor. */
export type Sender = IExecuteSingleFunctions | IPollFunctions | ILoadOptionsFunctions;

/** Where the node's credential leads. Throws a ParameterError if the credential cannot be used. */
export const connect = async (sender: Sender): Promise<Connection> =>
	readConnection(await sender.getCredentials(CREDENTIAL));

const cancelSignalOf = (sender: Sender): AbortSignal | undefined =>
	'getExecutionCancelSignal' in sender ? sender.getExecutionCancelSignal() : undefined;

/**
 * Sends one request and returns the JSON object of the response. `options` are n8n's request options of
 * the node (proxy, time-out, allowed domains); `known` avoids decrypting the credential again.
 * Throws an ApiError for any other response, or for none in time.
 */
export async function send(
	sender: Sender,
	request: ApiRequest,
	{ timeout = TIMEOUT_MS, ...options }: Partial<IHttpRequestOptions> = {},
	known?: Connection,
): Promise<IDataObject> {
	const connection = known ?? (await connect(sender));
	// n8n's own time-out starts again with each byte that comes.
	const timer = startTimer(timeout, cancelSignalOf(sender));
	// n8n takes the signal from its context where that has one, and from the options elsewhere.
	const context = Object.create(sender, {
		getExecutionCancelSignal: { value: () => timer.signal },
	}) as Sender;
	let response: IN8nHttpFullResponse;
	try {
		response = (await sender.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, {
			...options,
			...request,
			// The longest that n8n's own time-out can be; without one it is five minutes.
			timeout,
			baseURL: connection.baseUrl,
			headers: { accept: 'application/json' },
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect would send the API key to another host.
			disableFollowRedirect: true,
		})) as IN8nHttpFullResponse;
	} catch (error) {
		throw timer.isOver() ? timeoutError() : errorFromNetwork(error, connection);
	} finally {
		timer.stop();
	}
	const { statusCode, headers, body } = response;
	const failure = errorFromResponse({ status: statusCode, headers, body }, request, connection);
	if (failure) throw failure;
	return body as unknown as IDataObject;
}
