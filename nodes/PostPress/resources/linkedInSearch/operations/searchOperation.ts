import type { IExecutePaginationFunctions } from 'n8n-workflow';
import { isTool, operation, type OperationResult } from '../../../execution/operation';
import type { GetParameter } from '../../../execution/parameters';
import type { AccountClient } from '../../../transport/client';
import { readQuery, type SearchQuery } from '../query';
import { writeResume } from '../pageSkip';
import { type ResolvedSearch, resolveSearch } from '../searchRequests';

/** A validated search, ready to be sent. */
export interface PreparedSearch<Options> extends ResolvedSearch {
	/** The running node. */
	node: IExecutePaginationFunctions;
	query: SearchQuery;
	client: AccountClient;
	options: Options;
}

/**
 * Creates an operation that reads an item's search and options, resolves names, and calls `run`. `readOptions`
 * validates the other parameters before any request is sent.
 */
export const searchOperation = <Options>(
	readOptions: (read: GetParameter, query: SearchQuery) => Options,
	run: (search: PreparedSearch<Options>) => Promise<OperationResult>,
) =>
	operation(async ({ node, read, clientFor }) => {
		const stored = node.getNode();
		const query = readQuery(read, {
			timezone: node.getTimezone(),
			stored: stored.parameters,
			maySave: true,
			ignoreEmpty: isTool(stored),
		});
		const options = readOptions(read, query);
		const { accountId, api, category, skip } = query;
		const cursor = query.cursor && writeResume({ cursor: query.cursor, skip });
		const prepareAndRun = async () => {
			const client = await clientFor(accountId, api);
			return await run({ node, query, client, ...(await resolveSearch(client, query)), options });
		};
		const { progress, ...result } = await prepareAndRun().catch(
			(failure: unknown): OperationResult => ({ results: [], failure }),
		);
		return { ...result, progress: { accountId, api, category, cursor, ...progress } };
	});
