import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';
import { type AccountClient, createClient, readPace } from '../transport/client';
import { asErrorItem, asNodeError, type Progress } from './nodeErrors';
import { requestOptions, type GetParameter, parameterReader } from './parameters';
import { runFailuresOf } from '../transport/runFailures';

/** What an operation has to hand. */
export interface OperationContext {
	context: IExecutePaginationFunctions;
	read: GetParameter;
	/** n8n's own request options of the node. */
	options: ReturnType<typeof requestOptions>;
	/** A client for requests of this account. Throws a ParameterError where an option is out of range. */
	clientFor(accountId: string): Promise<AccountClient>;
	/** Told as the work goes on, so that an error can say where. */
	reached: Progress;
}

/** What came of an operation; a failure may have cut it short. */
export interface OperationResult {
	results: IDataObject[];
	failure?: unknown;
}

/** Whether an agent uses the node: n8n's editor has no On Error there, and not every agent learns why a tool stopped. */
export const isTool = ({ type }: INode) => type.endsWith('Tool');

/**
 * Makes of an operation what n8n calls for each input item: its results become items, paired with the input
 * item; its failure stops the node, or becomes an item behind the results, as On Error says.
 * n8n takes it as the pagination function, since only that can keep what came before a failure.
 */
export const operation = (operation: (job: OperationContext) => Promise<OperationResult>) =>
	async function (
		this: IExecutePaginationFunctions,
		request: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const item = this.getItemIndex();
		const state = runFailuresOf(this.getExecuteData(), item === 0);
		const read = parameterReader(this);
		const options = requestOptions(this, request.options);
		const reached: Progress = {};
		const clientFor = async (accountId: string) =>
			await createClient({
				sender: this,
				accountId,
				pace: readPace(read('options', {}) as IDataObject),
				options,
				state,
				signal: this.getExecutionCancelSignal(),
			});
		const work = operation({ context: this, read, options, clientFor, reached });
		const { results, failure } = await work.catch(
			(error: unknown): OperationResult => ({ results: [], failure: error }),
		);
		const items = results.map((json): INodeExecutionData => ({ json, pairedItem: { item } }));
		if (failure === undefined) return items;
		if (!this.continueOnFail() && !isTool(this.getNode())) {
			// n8n reports the first item that fails, so only the item that the failure belongs to may fail.
			if (state.wasStoppedBy(failure)) return [];
			state.stop(failure);
			throw asNodeError(this.getNode(), failure, item, reached);
		}
		items.push(asErrorItem(failure, item, reached));
		return items;
	};
