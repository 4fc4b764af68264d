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
	/** What the items of this run share. */
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

/** Whether an agent uses the node: n8n's editor has no On Error there, and not every agent learns why a tool stopped. */
export const isTool = ({ type }: INode) => type.endsWith('Tool');

/**
 * Makes of an operation what n8n calls for each input item: its results become items, paired with the input
 * item; its failure stops the node, or becomes an item behind the results, as On Error says.
 * n8n takes it as the pagination function, since only that can keep what came before a failure.
 */
export const operation = (run: (context: OperationContext) => Promise<OperationResult>) =>
	async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const item = this.getItemIndex();
		const cancel = this.getExecutionCancelSignal();
		const failures = runFailuresOf(this.getExecuteData(), item === 0, cancel);
		// With Continue, n8n proceeds after an item that it could not start. A tool sees the items of its agent.
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
			// n8n reports the first item that fails, so only the item that the failure belongs to may fail.
			if (failures.hasEnded) return [];
			failures.stop(failure);
			throw asNodeError(this.getNode(), failure, item, progress);
		}
		items.push(asErrorItem(failure, item, progress));
		return items;
	};

/** How n8n runs an operation: it leaves all requests to `run`. */
export const routing = (run: ReturnType<typeof operation>): INodePropertyRouting => ({
	send: { paginate: true },
	operations: { pagination: run },
});
