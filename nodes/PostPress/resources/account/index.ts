import type { INodeProperties } from 'n8n-workflow';
import { fetchLinkedInAccounts } from '../../transport/accounts';
import { send } from '../../transport/api';
import { withRetry } from '../../transport/retry';
import { operation, routing } from '../../execution/operation';
import { readLimit } from '../../execution/parameters';

const MAX_RETRIES = 3;

/**
 * The LinkedIn accounts, listed once for all input items. Not queued per account, because the request does not
 * reach LinkedIn.
 */
const getAccounts = operation(async ({ node, read, failures, options }) => {
	const limit = readLimit(read);
	const retry = { maxRetries: MAX_RETRIES, run: failures };
	const accounts = await failures.once(
		'accounts',
		async () =>
			await fetchLinkedInAccounts(
				async (request) => await withRetry(async () => await send(node, request, options), retry),
			),
	);
	return { results: accounts.slice(0, limit) };
});

/** Account: its operation. */
export const accountOperation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'getAll',
	displayOptions: { show: { resource: ['account'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many accounts',
			description: 'Get the LinkedIn accounts connected to PostPress',
			routing: routing(getAccounts),
		},
	],
};
