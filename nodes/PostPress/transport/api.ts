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
/** Default timeout of a request, in milliseconds. */
export const TIMEOUT_MS = 120_000;

/** The n8n contexts that can send requests: a running node, a trigger or the editor. */
export type Sender = IExecuteSingleFunctions | IPollFunctions | ILoadOptionsFunctions;

/** Reads the connection from the node's credential. Throws a ParameterError if the credential is not usable. */
export const connect = async (sender: Sender): Promise<Connection> =>
	readConnection(await sender.getCredentials(CREDENTIAL));

const cancelSignalOf = (sender: Sender): AbortSignal | undefined =>
	'getExecutionCancelSignal' in sender ? sender.getExecutionCancelSignal() : undefined;

/**
 * Sends one request and returns the JSON object of the response. `options` are the node's n8n request options
 * (proxy, timeout, allowed domains); `known` avoids decrypting the credential again. Throws an ApiError for any
 * other response, or if there is none in time.
 */
export async function send(
	sender: Sender,
	request: ApiRequest,
	{ timeout = TIMEOUT_MS, ...options }: Partial<IHttpRequestOptions> = {},
	known?: Connection,
): Promise<IDataObject> {
	const connection = known ?? (await connect(sender));
	// n8n's timeout restarts with each received byte.
	const timer = startTimer(timeout, cancelSignalOf(sender));
	// n8n uses the context's abort signal if it has one, or else the options' signal.
	const context = Object.create(sender, {
		getExecutionCancelSignal: { value: () => timer.signal },
	}) as Sender;
	let response: IN8nHttpFullResponse;
	try {
		response = (await sender.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, {
			...options,
			...request,
			// Without a timeout, n8n would use five minutes.
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
