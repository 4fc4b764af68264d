import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';
import { errorFromResponse, errorFromNetwork } from './apiError';
import { ParameterError } from '../parameterError';

const CREDENTIAL = 'postPressApi';
export const DEFAULT_BASE_URL = 'https://api.postpress.ai/v1';
/** How long an answer may take, in milliseconds, unless the user says otherwise. */
export const TIMEOUT_MS = 120_000;

/** Where a request can be sent from: a running node, a trigger, or the editor. */
export type Sender = IExecuteSingleFunctions | IPollFunctions | ILoadOptionsFunctions;

/** A request to the API, without what every request has in common. */
export interface ApiRequest {
	method: 'GET' | 'POST';
	url: '/accounts' | '/linkedin/search' | '/linkedin/search/parameters';
	qs: IDataObject;
	body?: IDataObject;
}

/**
 * The base URL of the credential, without a trailing slash.
 * Throws a ParameterError where the key would travel unprotected.
 */
function checkedBaseUrl(value: unknown): string {
	const baseUrl = String(value || DEFAULT_BASE_URL)
		.trim()
		.replace(/\/+$/, '');
	const [, protocol, host] =
		/^(https?):\/\/(\[[^\]]+\]|[^/:?#@]+)(:\d+)?(\/[^?#]*)?(\?[^#]*)?$/i.exec(baseUrl) ?? [];
	if (!protocol) {
		throw new ParameterError(
			`Base URL: ${JSON.stringify(baseUrl)} in the PostPress credential is not a web address such as ${DEFAULT_BASE_URL}`,
		);
	}
	const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(host);
	if (protocol.toLowerCase() !== 'https' && !isLoopback) {
		throw new ParameterError(
			'Base URL: must start with https in the PostPress credential, since the API key travels with every request',
		);
	}
	return baseUrl;
}

/** The base URL of the node's credential. */
export async function baseUrlOf(sender: Sender): Promise<string> {
	const { baseUrl } = await sender.getCredentials(CREDENTIAL);
	return checkedBaseUrl(baseUrl);
}

/**
 * Sends one request and returns the JSON object of the answer. `options` are n8n's own for the node
 * (proxy, time-out, allowed domains); `knownBaseUrl` spares another look into the credential, which n8n
 * decrypts anew each time. Throws an ApiError for any other answer, or for none.
 */
export async function send(
	sender: Sender,
	request: ApiRequest,
	options: Partial<IHttpRequestOptions> = {},
	knownBaseUrl?: string,
): Promise<IDataObject> {
	const baseURL = knownBaseUrl ?? (await baseUrlOf(sender));
	let response: IN8nHttpFullResponse;
	try {
		response = (await sender.helpers.httpRequestWithAuthentication.call(sender, CREDENTIAL, {
			timeout: TIMEOUT_MS,
			...options,
			...request,
			baseURL,
			headers: { accept: 'application/json' },
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// The API key would travel to wherever a redirect points.
			disableFollowRedirect: true,
		})) as IN8nHttpFullResponse;
	} catch (error) {
		throw errorFromNetwork(error, baseURL);
	}
	const { statusCode, headers, body } = response;
	const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
	if (statusCode >= 200 && statusCode < 300 && isObject) return body as IDataObject;
	throw errorFromResponse({ status: statusCode, headers, body }, baseURL);
}
