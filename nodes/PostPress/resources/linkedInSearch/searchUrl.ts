import type { SearchApi } from '../../filters/filterValueTypes';
import { ParameterError } from '../../parameterError';

/** Parts of a URL's query that pin one session or page of LinkedIn's own screen. */
const DROPPED = ['sessionId', 'viewAllFilters', 'page'];

const NOT_A_SEARCH: ReadonlyArray<readonly [path: RegExp, what: string]> = [
	[/^\/in\//, 'a profile'],
	[/^\/company\//, 'a company page'],
	[/^\/jobs\/view\//, 'one job'],
	[/^\/sales\/(lead|people)\/[^/]/, 'a lead'],
	[/^\/sales\/(company|account)\/[^/]/, 'an account'],
	[/^\/talent\/profile\//, 'a profile'],
];

/** Which product a LinkedIn path belongs to. */
function productOf(path: string): SearchApi {
	if (path.startsWith('/sales/')) return 'sales_navigator';
	return /^\/(talent|recruiter)\//.test(path) ? 'recruiter' : 'classic';
}

/**
 * A LinkedIn search URL, freed from what pins it to one session, and the product it belongs to.
 * Throws a ParameterError for another host, and for a page that is no search.
 */
export function readSearchUrl(value: unknown): { url: string; api: SearchApi } {
	const text = typeof value === 'string' ? value.trim() : '';
	if (text === '') {
		throw new ParameterError(
			'URL: is empty. Copy it from the browser, on a LinkedIn page of results',
		);
	}
	const [, host, path = '/', query, fragment = ''] =
		/^https?:\/\/([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?(#.*)?$/i.exec(text) ?? [];
	if (!host || !/^([a-z]{2,3}\.)?linkedin\.com$/i.test(host)) {
		throw new ParameterError(
			`URL: must be a LinkedIn search such as https://www.linkedin.com/search/results/people/?keywords=data, not ${text.slice(0, 100)}`,
		);
	}
	const [, what] = NOT_A_SEARCH.find(([pattern]) => pattern.test(path)) ?? [];
	if (what) {
		throw new ParameterError(
			`URL: is ${what}, not a search. Copy it from a LinkedIn page of results`,
		);
	}
	const kept = (query ?? '')
		.split('&')
		.filter((part) => part !== '' && !DROPPED.includes(part.split('=')[0]))
		.join('&');
	return { url: `https://${host}${path}${kept && `?${kept}`}${fragment}`, api: productOf(path) };
}
