import {
	type DeclarativeRestApiSettings,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
	type IPollFunctions,
} from 'n8n-workflow';
import { isBlank, isLocator, parseBoolean, parseNumber, parseText } from '../values';
import { describe, quote } from '../filters/fieldPath';
import { ParameterError } from '../parameterError';
import { MAX_DELAY_MS } from '../transport/accountQueue';
import type { Pace } from '../transport/client';

/** Reads a parameter of the node for the current item; returns `fallback` if it is not set or not shown. */
export type GetParameter = (name: string, fallback?: unknown) => unknown;

/** Returns a reader for the parameters of the current item, with a cache; for a resource locator, the value inside. */
export function parameterReader(context: IExecuteSingleFunctions | IPollFunctions): GetParameter {
	const known = new Map<string, unknown>();
	return (name, fallback) => {
		if (!known.has(name)) {
			const value: unknown = context.getNodeParameter(name, fallback as IDataObject);
			known.set(name, isLocator(value) ? value.value : value);
		}
		return known.get(name);
	};
}

/** The node's n8n request options (proxy, certificates, domains), with a timeout only if the user set one. */
export function requestOptions(
	context: IExecuteSingleFunctions,
	engineOptions: DeclarativeRestApiSettings.HttpRequestOptions,
): Partial<IHttpRequestOptions> {
	const { timeout } = context.getNodeParameter('requestOptions', {}) as IDataObject;
	return {
		...(engineOptions as Partial<IHttpRequestOptions>),
		// Without a timeout, n8n would use five minutes.
		timeout: Number(timeout) > 0 ? Number(timeout) : undefined,
	};
}

/** Account, API and category for error messages: unchecked, and undefined if not set. */
export function readTarget(read: GetParameter): {
	accountId?: string;
	api?: string;
	category?: string;
} {
	const textAt = (name: string) => {
		const value = read(name, null);
		return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
	};
	return {
		accountId: textAt('accountId'),
		api: textAt('api') ?? textAt('parameterService')?.toLowerCase(),
		category: textAt('category'),
	};
}

/** The account's ID. Throws a ParameterError if it is empty. */
export function readAccount(read: GetParameter): string {
	return readText('Account', read('accountId', null), {
		required: 'Select an account from the list, or make sure the expression returns an account ID',
	});
}

/** How many results are wanted, `name` its label. Throws a ParameterError for anything but a whole number from 1 to `max`. */
export function readCount(name: string, value: unknown, max = Infinity): number {
	const count = parseNumber(value);
	if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= max) {
		return count;
	}
	const range = Number.isFinite(max) ? `from 1 to ${max}` : 'of at least 1';
	throw new ParameterError(`${name}: must be a whole number ${range}, not ${quote(count)}`);
}

/** The requested number of results. Throws a ParameterError for anything but a whole number of at least 1. */
export const readLimit = (read: GetParameter): number =>
	readBoolean('Return All', read('returnAll', false))
		? Infinity
		: readCount('Limit', read('limit', 50));

/**
 * The choice of the parameter labeled `name`; a blank is the first one. Throws a ParameterError for a value that is
 * not one of `choices`.
 */
export function readChoice<Choice extends string>(
	name: string,
	value: unknown,
	choices: readonly [Choice, ...Choice[]],
): Choice {
	const choice = isBlank(value) ? choices[0] : choices.find((one) => one === value);
	if (choice !== undefined) return choice;
	throw new ParameterError(`${name}: ${quote(value)} is not one of ${choices.join(', ')}`);
}

/**
 * The trimmed text of the parameter labeled `name`; accepts numbers. Throws a ParameterError for other types,
 * and for a blank if `required` is given (the message).
 */
export function readText(
	name: string,
	value: unknown,
	{ required }: { required?: string } = {},
): string {
	if (!isBlank(value)) {
		const text = parseText(value);
		if (text !== undefined) return text;
		throw new ParameterError(`${name}: must be text, not ${describe(value)}`);
	}
	if (required === undefined) return '';
	throw new ParameterError(`${name} is required. ${required}`);
}

/** The boolean of the parameter labeled `name`; a blank is false. Throws a ParameterError for other values. */
export function readBoolean(name: string, value: unknown): boolean {
	const isOn = isBlank(value) ? false : parseBoolean(value);
	if (isOn !== undefined) return isOn;
	throw new ParameterError(`${name}: must be true or false, not ${describe(value)}`);
}

/** The number of the option labeled `name`. Throws a ParameterError if it is out of range. */
export function readNumber(name: string, value: unknown, min: number, max: number): number {
	const number = parseNumber(value);
	if (typeof number === 'number' && number >= min && number <= max) return number;
	throw new ParameterError(`${name}: must be a number from ${min} to ${max}, not ${quote(value)}`);
}

/** The whole number of the option labeled `name`. Throws a ParameterError if it is out of range or not whole. */
export function readWholeNumber(name: string, value: unknown, min: number, max: number): number {
	const number = readNumber(name, value, min, max);
	if (Number.isInteger(number)) return number;
	throw new ParameterError(`${name}: must be a whole number, not ${number}`);
}

/** Reads the node's Options. Throws a ParameterError for a value out of range. */
export function readPace({ delayBetweenRequests = 2, maxRetries = 3 }: IDataObject): Pace {
	return {
		delayMs:
			readNumber('Delay Between Requests', delayBetweenRequests, 0, MAX_DELAY_MS / 1000) * 1000,
		maxRetries: readNumber('Max Retries', maxRetries, 0, 10),
	};
}
