import type { IDataObject, INodeParameters } from 'n8n-workflow';
import {
	type GetParameter,
	readAccount,
	readBoolean,
	readChoice,
	readLimit,
	readText,
} from '../../execution/parameters';
import type { Draft } from '../../filters/filter';
import type { SearchApi } from '../../filters/filterValueTypes';
import { ParameterError } from '../../parameterError';
import { type ReadingRules, searchBody } from './body';
import type { CheckMode } from './checks/verdict';
import { type IsKnown, readKnown } from './knownResults';
import type { NameMatching } from './names/matching';
import { type Output, readOutput } from './output';
import { readResume } from './pageSkip';
import { readSearchUrl } from './searchUrl';
import { isSplitCursor, readCursor as readSplitCursor } from './split/cursor';
import { agentFiltersName, variantOf } from './variants';

/** Maximum number of results per page; the API rejects more. */
const PAGE_CAP: Record<SearchApi, number> = {
	classic: 50,
	sales_navigator: 100,
	recruiter: 100,
};

/** A validated search, not sent yet. */
export interface SearchQuery {
	accountId: string;
	/** The LinkedIn product to search with. */
	api: SearchApi;
	category: string | null;
	/** Body of the first request, with names as `Lookup`s. */
	body: Draft;
	/** Where to continue; null to start a search. */
	cursor: string | null;
	/** How many results of the cursor's page were already returned. */
	skip: number;
	/** Maximum number of results per page. */
	cap: number;
	matching: NameMatching;
}

/** Validated options for the results. */
export interface ResultOptions {
	/** Requested number of results; Infinity for all. */
	wanted: number;
	output: Output;
	includePaging: boolean;
	/** Known results to skip. */
	isKnown?: IsKnown;
	/** What to do with results that do not match the filters. */
	check: CheckMode;
}

/** How to read a search, and the node's saved parameters, with expressions as text. */
export interface QueryRules extends ReadingRules {
	stored: INodeParameters;
}

function readVariantBody(read: GetParameter, rules: QueryRules) {
	const variant = variantOf(read('api', null), read('category', null));
	const { filtersName } = variant;
	const usesJson = read('specifyFilters', 'fields') === 'json';
	const entered = usesJson
		? { json: read(agentFiltersName(variant), null) ?? read('filtersJson', null) ?? null }
		: { fields: read(filtersName, {}), stored: rules.stored[filtersName] };
	const body = searchBody(variant, { keywords: read('keywords', ''), ...entered }, rules);
	return { api: variant.api, category: variant.category, body, cap: PAGE_CAP[variant.api] };
}

function readCursor(read: GetParameter) {
	const api = read('api', null) as SearchApi;
	if (!(api in PAGE_CAP)) variantOf(api, 'people');
	const entered = readText('Cursor', read('cursor', ''), {
		required: 'Use the cursor from an error item or from _paging of an earlier search',
	});
	const { cursor, skip } = readResume(entered);
	const whole = { api, cap: PAGE_CAP[api], cursor, skip };
	if (!isSplitCursor(cursor)) return { ...whole, category: null, body: {} };
	const state = readSplitCursor(readAccount(read), cursor);
	if (state.api === api) return { ...whole, category: state.category, body: state.body };
	throw new ParameterError(`Cursor: belongs to a search with ${state.api}. Select that API`);
}

/** What to send for the operation. */
function readSearch(read: GetParameter, rules: QueryRules) {
	const operation = read('operation', 'search');
	if (operation === 'searchFromUrl' || operation === 'countFromUrl') {
		const { url, api } = readSearchUrl(read('url', ''));
		return { api, category: null, body: { url }, cap: PAGE_CAP[api] };
	}
	if (operation === 'continueFromCursor') return readCursor(read);
	const maySave = rules.maySave && operation === 'search';
	return readVariantBody(read, { ...rules, maySave });
}

/** Reads and validates the search. Throws a ParameterError that names the field. */
export function readQuery(read: GetParameter, rules: QueryRules): SearchQuery {
	const options = read('options', {}) as IDataObject;
	const ignoresEmpty = readBoolean('Ignore Empty Filters', options.ignoreEmptyFilters);
	const ignoreEmpty = rules.ignoreEmpty || ignoresEmpty;
	return {
		accountId: readAccount(read),
		cursor: null,
		skip: 0,
		...readSearch(read, { ...rules, ignoreEmpty }),
		matching: readChoice('Name Matching', options.nameMatching, ['exact', 'best']),
	};
}

/** Reads and validates the options for results. Throws a ParameterError that names the field. */
export function readResultOptions(read: GetParameter): ResultOptions {
	const options = read('options', {}) as IDataObject;
	return {
		wanted: readLimit(read),
		output: readOutput(read, options),
		includePaging: readBoolean('Include Paging', options.includePaging),
		isKnown: readKnown(options.skipKnown),
		check: readChoice('Check Against Filters', options.checkAgainstFilters, [
			'off',
			'mark',
			'leaveOut',
		]),
	};
}
