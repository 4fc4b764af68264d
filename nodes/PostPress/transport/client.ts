import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { type ApiRequest, baseUrlOf, type Sender, send, TIMEOUT_MS } from './api';
import type { ApiError } from './apiError';
import { enqueue } from './accountQueue';
import { withRetry } from './retry';
import { RunFailures } from './runFailures';

/** How carefully requests are sent. */
export interface Pace {
	/** The pause between two requests of an account, in milliseconds. */
	delayMs: number;
	maxRetries: number;
}

/** Who sends, for which account, and how. */
export interface ClientSettings {
	sender: Sender;
	accountId: string;
	pace: Pace;
	/** n8n's own request options of the node. */
	options?: Partial<IHttpRequestOptions>;
	/** What the items of this run share. */
	failures?: RunFailures;
	/** Set off when the execution is cancelled. */
	signal?: AbortSignal;
	/** No request may last longer than this, in milliseconds since 1970. */
	deadline?: number;
}

/** How one request may be repeated. */
interface RequestRules {
	/** False for what must not happen twice. */
	repeatable?: boolean;
	beforeRetry?: (failure: ApiError) => void;
}

/** Sends the requests of one LinkedIn account: one at a time, with pauses, repeated where that may help. */
export interface AccountClient {
	baseUrl: string;
	/** Stands for the run of the node. */
	run: object;
	/** `make` is asked anew for each try. Throws an ApiError, or what ended the run. */
	request(make: () => ApiRequest, rules?: RequestRules): Promise<IDataObject>;
}

export async function createClient(settings: ClientSettings): Promise<AccountClient> {
	const { sender, accountId, pace, options, failures = new RunFailures(), signal } = settings;
	const { deadline = Infinity } = settings;
	const baseUrl = await baseUrlOf(sender);
	const key = `${baseUrl} ${accountId}`;
	return {
		baseUrl,
		run: failures,
		request: async (make, { repeatable = true, beforeRetry } = {}) =>
			await enqueue({
				key,
				delayMs: pace.delayMs,
				signal,
				assertNotStopped: () => failures.assertNotStopped(key),
				send: async () => {
					const maxRetries = repeatable ? pace.maxRetries : 0;
					const sendOnce = async () => {
						const left = deadline - Date.now();
						const timeout = left < TIMEOUT_MS ? { timeout: Math.max(left, 1) } : {};
						return await send(sender, make(), { ...options, ...timeout }, baseUrl);
					};
					const sending = withRetry(sendOnce, { maxRetries, signal, beforeRetry });
					return await sending.catch((failure: unknown) => {
						failures.requestFailed(key, failure);
						throw failure;
					});
				},
			}),
	};
}
