import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INode,
	INodeExecutionData,
	INodePropertyRouting,
} from 'n8n-workflow';
import { type AccountClient, createClient } from '../transport/client';
import { type RunFailures, runFailuresOf } from '../transport/runFailures';
import { itemStarted } from './itemLoop';
import { asErrorItem, asNodeError, type Progress } from './nodeErrors';
import {
	type GetParameter,
	parameterReader,
	readPace,
	readTarget,
	requestOptions,
} from './parameters';

/** What an operation can use. */
export interface OperationContext {
	/** The running node. */
	node: IExecutePaginationFunctions;
	read: GetParameter;
	/** n8n's own request options of the node. */
	options: ReturnType<typeof requestOptions>;
	/** State shared by all items of the run. */
	failures: RunFailures;
	/** A client for requests of this account with this LinkedIn product. Throws a ParameterError if an option is out of range. */
	clientFor(accountId: string, product: string): Promise<AccountClient>;
}

/** The outcome of an operation; a failure may have cut it short. */
export interface OperationResult {
	results: IDataObject[];
	failure?: unknown;
	/** Progress, for error messages. */
	progress?: Progress;
}

/**
 * Whether an agent uses the node as a tool. Tools have no On Error setting, and not every agent sees why a tool
 * failed.
 */
export const isTool = ({ type }: INode) => type.endsWith('Tool');

/**
 * Wraps an operation as the pagination function that n8n calls once per input item, because only that can keep
 * the results fetched before a failure. Results become items paired with the input item. Depending on On Error,
 * a failure stops the node or becomes an item after the results.
 */
export const operation = (run: (context: OperationContext) => Promise<OperationResult>) =>
	async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const item = this.getItemIndex();
		const cancel = this.getExecutionCancelSignal();
		const failures = runFailuresOf(this.getExecuteData(), item === 0, cancel);
		// With On Error set to Continue, n8n proceeds after an item that it could not start. A tool sees its
		// agent's items.
		const endsAtFailure = !this.continueOnFail() && !isTool(this.getNode());
		if (endsAtFailure) itemStarted(this, failures);
		const read = parameterReader(this);
		const options = requestOptions(this, request.options);
		const clientFor = async (accountId: string, product: string) => {
			const pace = readPace(read('options', {}) as IDataObject);
			return await createClient({ sender: this, accountId, product, pace, options, failures });
		};
		const { results, failure, ...reached } = await run({
			node: this,
			read,
			failures,
			options,
			clientFor,
		}).catch((error: unknown): OperationResult => ({ results: [], failure: error }));
		const items = results.map((json): INodeExecutionData => ({ json, pairedItem: { item } }));
		if (failure === undefined) return items;
		const progress = { ...readTarget(read), ...reached.progress };
		if (endsAtFailure) {
			// n8n reports the first item that fails, so no item but the failed one may throw.
			if (failures.hasEnded) return [];
			failures.stop(failure);
			throw asNodeError(this.getNode(), failure, item, progress);
		}
		items.push(asErrorItem(failure, item, progress));
		return items;
	};

/** Routing that leaves all requests to `run`. */
export const routing = (run: ReturnType<typeof operation>): INodePropertyRouting => ({
	send: { paginate: true },
	operations: { pagination: run },
});
