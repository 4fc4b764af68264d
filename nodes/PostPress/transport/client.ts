import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { connect, type Sender, send, TIMEOUT_MS } from './api';
import type { ApiError } from './apiError';
import { enqueue } from './accountQueue';
import type { ApiRequest } from './request';
import { withRetry } from './retry';
import { RunFailures } from './runFailures';

/** Delay and retries of requests. */
export interface Pace {
	/** Pause between requests of an account, in milliseconds. */
	delayMs: number;
	maxRetries: number;
}

/** Settings of a client. */
export interface ClientSettings {
	sender: Sender;
	accountId: string;
	/** The LinkedIn product to search with; a missing seat only affects requests of this product. */
	product?: string;
	pace: Pace;
	/** The node's n8n request options. */
	options?: Partial<IHttpRequestOptions>;
	/** State shared by all items of the run. */
	failures?: RunFailures;
	/** Aborted when the execution is cancelled; only used without `failures`. */
	signal?: AbortSignal;
	/** Time limit of all requests, in milliseconds since 1970. */
	deadline?: number;
}

/** How a request may be retried. */
interface RequestRules {
	/** False if a retry could repeat a side effect. */
	repeatable?: boolean;
	beforeRetry?: (failure: ApiError) => void;
}

/** Sends the requests of a LinkedIn account: one at a time, with pauses and retries. */
export interface AccountClient {
	baseUrl: string;
	/** Identifies the node run. */
	run: RunFailures;
	/** Calls `make` for each attempt. Throws an ApiError, or what ended the run. */
	request(make: () => ApiRequest, rules?: RequestRules): Promise<IDataObject>;
}

export async function createClient(settings: ClientSettings): Promise<AccountClient> {
	const { sender, accountId, product, pace, options = {}, signal } = settings;
	const { failures = new RunFailures(signal), deadline = Infinity } = settings;
	const connection = await connect(sender);
	const { baseUrl } = connection;
	const key = `${baseUrl} ${accountId}`;

	const sendOnce = async (request: ApiRequest) => {
		const timeout = Math.min(options.timeout ?? TIMEOUT_MS, Math.max(deadline - Date.now(), 1));
		return await send(sender, request, { ...options, timeout }, connection);
	};
	return {
		baseUrl,
		run: failures,
		request: async (make, { repeatable = true, beforeRetry } = {}) =>
			await enqueue({
				key,
				run: failures,
				delayMs: pace.delayMs,
				assertMaySend: async () => await failures.assertMaySend(key, product),
				send: async () => {
					const maxRetries = repeatable ? pace.maxRetries : 0;
					const retry = { maxRetries, run: failures, beforeRetry };
					return await withRetry(async () => await sendOnce(make()), retry).catch(
						(failure: unknown) => {
							failures.requestFailed(key, product, failure);
							throw failure;
						},
					);
				},
			}),
	};
}
