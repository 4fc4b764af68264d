import type { INodePropertyRouting } from 'n8n-workflow';
import type { ApiRequest } from '../transport/api';
import type { operation } from './operation';

/**
 * How n8n runs an operation. It prepares this request and leaves the rest to `run`, which sends what is needed:
 * only a pagination function can keep results that came before a failure.
 */
export const routing = (
	method: ApiRequest['method'],
	url: ApiRequest['url'],
	run: ReturnType<typeof operation>,
): INodePropertyRouting => ({
	request: { method, url },
	send: { paginate: true },
	operations: { pagination: run },
});
