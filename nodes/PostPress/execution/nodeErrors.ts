import { type IDataObject, type INode, type INodeExecutionData, NodeApiError } from 'n8n-workflow';
import { ApiError } from '../transport/apiError';
import { ParameterError } from '../parameterError';

/** How far a search got before it failed, so that it can be resumed. */
export interface Progress {
	fetched?: number;
	cursor?: string | null;
	accountId?: string;
	api?: string;
	category?: string | null;
}

const FIX_FIELD = 'Fix this field and run the node again';

function describe(failure: unknown) {
	if (failure instanceof ApiError) {
		const { message, description, status, type, requestId } = failure.details;
		return { message, description, httpCode: status ?? null, errorType: type ?? null, requestId };
	}
	const isParameter = failure instanceof ParameterError;
	return {
		message: failure instanceof Error ? failure.message : String(failure),
		description: isParameter ? FIX_FIELD : null,
		httpCode: null,
		errorType: isParameter ? 'invalid_parameter' : null,
		requestId: undefined,
	};
}

/** Advice for when a failure loses fetched results. */
const keepResults = ({ fetched = 0, cursor }: Progress) =>
	fetched === 0
		? ''
		: `${fetched} results were fetched before the request failed but are not in the output. To keep them, set On Error to "Continue (using error output)" in the node settings. To resume, use Continue From Cursor with this cursor: ${cursor}`;

/** The error that stops the node. */
export function asNodeError(
	node: INode,
	failure: unknown,
	itemIndex: number,
	reached: Progress = {},
): NodeApiError {
	const { message, description, httpCode } = describe(failure);
	const shown = [description, keepResults(reached)]
		.filter((sentence): sentence is string => Boolean(sentence))
		.map((sentence) => sentence.replace(/\.$/, ''))
		.join('. ');
	const options = { message, description: shown, httpCode: String(httpCode ?? 'none'), itemIndex };
	const error = new NodeApiError(node, {}, options);
	// n8n replaces a message that contains a code such as ENOENT.
	error.message = message;
	if (failure instanceof ApiError) {
		Object.assign(error.context, { fetched: reached.fetched ?? 0, cursor: reached.cursor ?? null });
	}
	return error;
}

/**
 * The failure as an item. Its json contains only `error`, and the item has no other data: otherwise n8n's two
 * Continue settings would change it or not send it to the error output.
 */
export function asErrorItem(
	failure: unknown,
	itemIndex: number,
	{ fetched = 0, cursor = null, accountId, api, category }: Progress = {},
): INodeExecutionData {
	const { requestId, ...details } = describe(failure);
	const error: IDataObject = {
		...details,
		requestId: requestId ?? null,
		fetched,
		cursor,
		accountId: accountId ?? null,
		api: api ?? null,
		category: category ?? null,
	};
	return { json: { error }, pairedItem: { item: itemIndex } };
}
