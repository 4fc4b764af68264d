import {
	type DeclarativeRestApiSettings,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
	isResourceLocatorValue,
} from 'n8n-workflow';

/** Reads a parameter of the node for the current item; `fallback` where it is not set or not shown. */
export type Read = (name: string, fallback?: unknown) => unknown;

/** Reads the parameters of the current item; a picker gives the value that it holds. */
export const reader =
	(context: IExecuteSingleFunctions): Read =>
	(name, fallback) => {
		const value: unknown = context.getNodeParameter(name, fallback as IDataObject);
		return isResourceLocatorValue(value) ? value.value : value;
	};

/** n8n's own request options of the node (proxy, certificates, domains); its time-out only where the user set one. */
export function requestOptions(
	context: IExecuteSingleFunctions,
	engineOptions: DeclarativeRestApiSettings.HttpRequestOptions,
): Partial<IHttpRequestOptions> {
	const { timeout, ...options } = engineOptions as Partial<IHttpRequestOptions>;
	const chosen = context.getNodeParameter('requestOptions', {}) as IDataObject;
	return { ...options, ...(chosen.timeout ? { timeout } : {}) };
}
