import type { GenericValue } from 'n8n-workflow';
import { isProfilePath } from '../identity';

/** Paths that lead to one page of LinkedIn, whatever stands in the query. */
const PAGE =
	/^\/(company|school|showcase|sales\/company|jobs\/view|posts|pulse|feed\/update)\/[^/]+/;

function split(url: string) {
	const end = url.search(/[?#]/);
	const clean = end < 0 ? url : url.slice(0, end);
	const scheme = clean.indexOf('://');
	const start = scheme < 0 ? 0 : clean.indexOf('/', scheme + 3);
	return { clean, path: start < 0 ? '' : clean.slice(start), hasQuery: end >= 0 };
}

/** A link to a person, without its query, which only tracks where it was clicked; null if it leads to no profile. */
export function profileLink(url: unknown): GenericValue {
	if (typeof url !== 'string') return null;
	const { clean, path } = split(url);
	return isProfilePath(path) ? clean : null;
}

/** A link to a page, without its query; null if only the query says which page it is. */
export function pageLink(url: unknown): GenericValue {
	if (typeof url !== 'string' || url === '') return null;
	const { clean, path, hasQuery } = split(url);
	return hasQuery && !PAGE.test(path) ? null : clean;
}
