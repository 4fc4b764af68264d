import type { IDataObject } from 'n8n-workflow';
import { quote } from '../../filters/fieldPath';
import type { NameMatching } from './names/matching';
import { type Output, outputOf } from './output/index';
import type { SearchApi } from '../../filters/filterValueTypes';
import { type GetParameter, readAccount, readLimit } from '../../execution/parameters';
import { searchBody } from './body';
import { readSearchUrl } from './searchUrl';
import { variantOf } from './variants';
import { ParameterError } from '../../parameterError';

/** The most results on a page: more is refused by the API. */
const PAGE_CAP: Record<SearchApi, number> = {
	classic: 50,
	sales_navigator: 100,
	recruiter: 100,
};

/** What a search is to do, checked; nothing has been sent yet. */
export interface SearchPlan {
	operation: string;
	accountId: string;
	/** Which LinkedIn product answers. */
	api: SearchApi;
	category: string | null;
	/** The first request's body, names in it as `Lookup`. */
	body: IDataObject;
	/** Where to go on, instead of starting a search. */
	cursor: string | null;
	cap: number;
	/** How many results are wanted; Infinity for all. */
	wanted: number;
	output: Output;
	matching: NameMatching;
	includePaging: boolean;
}

function readMatching(options: IDataObject): NameMatching {
	const { nameMatching = 'exact' } = options;
	if (nameMatching === 'exact' || nameMatching === 'best') return nameMatching;
	throw new ParameterError(`Name Matching: ${quote(nameMatching)} is not one of exact, best`);
}

/** What a search may do, and how it is read. */
export interface Reading {
	/** The workflow's time zone (IANA name). */
	timezone: string;
	/** Whether the search may save itself in LinkedIn. */
	maySave: boolean;
	/** An agent fills whatever there is to fill; a person adds a filter to have it searched. */
	ignoreEmpty: boolean;
}

function readVariantBody(read: GetParameter, reading: Reading) {
	const variant = variantOf(read('api', null), read('category', null));
	const usesJson = read('specifyFilters', 'fields') === 'json';
	const body = searchBody(variant, {
		keywords: read('keywords', ''),
		...(usesJson
			? { json: read('filtersJson', null) ?? null }
			: { fields: read(variant.filtersName, {}) }),
		...reading,
	});
	return { api: variant.api, category: variant.category, body, cap: PAGE_CAP[variant.api] };
}

function readCursor(read: GetParameter) {
	const api = read('api', null) as SearchApi;
	if (!(api in PAGE_CAP)) variantOf(api, 'people');
	const cursor = read('cursor', '');
	if (typeof cursor !== 'string' || cursor.trim() === '') {
		throw new ParameterError(
			'Cursor: is empty. Give the cursor that an error item or _paging of an earlier search told',
		);
	}
	return { api, category: null, body: {}, cap: PAGE_CAP[api], cursor: cursor.trim() };
}

/** What to send for the operation. */
function readSearch(read: GetParameter, operation: string, reading: Reading) {
	if (operation === 'searchFromUrl') {
		const { url, api } = readSearchUrl(read('url', ''));
		return { api, category: null, body: { url }, cap: PAGE_CAP[api] };
	}
	if (operation === 'continueFromCursor') return readCursor(read);
	const maySave = reading.maySave && operation === 'search';
	return readVariantBody(read, { ...reading, maySave });
}

/** Reads and checks all parameters of a search. Throws a ParameterError that names the field. */
export function readPlan(read: GetParameter, reading: Reading): SearchPlan {
	const operation = String(read('operation', 'search'));
	const isCount = operation === 'count';
	const options = read('options', {}) as IDataObject;
	const ignoreEmpty = reading.ignoreEmpty || options.ignoreEmptyFilters === true;
	return {
		operation,
		accountId: readAccount(read),
		cursor: null,
		...readSearch(read, operation, { ...reading, ignoreEmpty }),
		wanted: isCount ? 1 : readLimit(read),
		output: isCount
			? (result) => result
			: outputOf(read('output', 'simplified'), read('outputFields', '')),
		matching: readMatching(options),
		includePaging: options.includePaging === true,
	};
}
