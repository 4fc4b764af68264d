import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { connect, type Sender, send, TIMEOUT_MS } from './api';
import type { ApiError } from './apiError';
import { enqueue } from './accountQueue';
import type { ApiRequest } from './request';
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
	/** The LinkedIn product to search with: a missing seat ends the requests of this one only. */
	product?: string;
	pace: Pace;
	/** n8n's own request options of the node. */
	options?: Partial<IHttpRequestOptions>;
	/** What the items of this run share. */
	failures?: RunFailures;
	/** Set off when the execution is cancelled; only without `failures`. */
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

/** Sends the requests of one LinkedIn account: one at a time, with pauses, repeated if that may help. */
export interface AccountClient {
	baseUrl: string;
	/** Identifies the node run. */
	run: RunFailures;
	/** `make` is called again for each try. Throws an ApiError, or what ended the run. */
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
