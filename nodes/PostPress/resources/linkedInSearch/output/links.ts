import type { GenericValue } from 'n8n-workflow';
import { isProfilePath } from '../identity';
import { pageOf } from '../linkedInPages';

function split(url: string) {
	const end = url.search(/[?#]/);
	const clean = end < 0 ? url : url.slice(0, end);
	const scheme = clean.indexOf('://');
	const start = scheme < 0 ? 0 : clean.indexOf('/', scheme + 3);
	return { clean, path: start < 0 ? '' : clean.slice(start), hasQuery: end >= 0 };
}

/** A profile link without its tracking query; null if it is not a profile. */
export function profileLink(url: unknown): GenericValue {
	if (typeof url !== 'string') return null;
	const { clean, path } = split(url);
	return isProfilePath(path) ? clean : null;
}

/** A page link without its query; null if only the query identifies the page. */
export function pageLink(url: unknown): GenericValue {
	if (typeof url !== 'string' || url === '') return null;
	const { clean, path, hasQuery } = split(url);
	return hasQuery && !pageOf(path)?.name ? null : clean;
}
