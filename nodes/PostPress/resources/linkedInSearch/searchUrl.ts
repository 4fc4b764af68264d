import { readText } from '../../execution/parameters';
import type { SearchApi } from '../../filters/filterValueTypes';
import { ParameterError } from '../../parameterError';
import { pageOf } from './linkedInPages';
import { readPastedUrl } from './pastedUrl';

/** Parameters that tie a URL to a session or a results page. */
const DROPPED = ['sessionid', 'viewallfilters', 'page', 'pagenum', 'start'];

/** Parameters that do not affect the search. */
const NEUTRAL = [
	'_ntb',
	'currentjobid',
	'lici',
	'lipi',
	'origin',
	'position',
	'refid',
	'sid',
	'spellcorrectionenabled',
	'trackingid',
	'trk',
];

/** The product a path belongs to. */
function productOf([first]: string[]): SearchApi {
	if (first === 'sales') return 'sales_navigator';
	return first === 'talent' || first === 'recruiter' ? 'recruiter' : 'classic';
}

/** LinkedIn's host, with the mobile host replaced; undefined for other hosts. */
function linkedInHost(hostname: string): string | undefined {
	const [domain, name, country, ...others] = hostname.split('.').reverse();
	const isLinkedIn = domain === 'com' && name === 'linkedin' && others.length === 0;
	if (!isLinkedIn || (country !== undefined && country.length > 3)) return undefined;
	return country === 'm' ? 'www.linkedin.com' : hostname;
}

const nameOf = (parameter: string) => parameter.split('=')[0].toLowerCase();

/** The unmodified parameters to keep, of a query or of a fragment, which Sales Navigator uses like a query. */
const keptOf = (parameters: string): string[] =>
	parameters
		.slice(1)
		.split('&')
		.filter((part) => part !== '' && !DROPPED.includes(nameOf(part.replace('?', ''))));

const isCriterion = (parameter: string): boolean =>
	!NEUTRAL.includes(nameOf(parameter)) && !parameter.endsWith('=');

function fail(reason: string): never {
	throw new ParameterError(`URL: ${reason}`);
}

/**
 * A LinkedIn search URL, without parameters that tie it to a session or page, and its product. Throws a
 * ParameterError for other hosts and for pages that are not searches.
 */
export function readSearchUrl(value: unknown): { url: string; api: SearchApi } {
	const text = readText('URL', value, {
		required: 'Copy it from the browser on a LinkedIn search results page',
	});
	const { url, isFollowed, isBroken } = readPastedUrl(text);
	const host = url && linkedInHost(url.hostname);
	if (!url || !host || url.username !== '' || !['', '80'].includes(url.port)) {
		fail(
			`must be a LinkedIn search such as https://www.linkedin.com/search/results/people/?keywords=data, not ${text.slice(0, 100)}`,
		);
	}
	if (isFollowed) fail('contains more than one URL. Enter one URL per item');
	if (isBroken) fail('contains white space. Copy it again from the browser');
	const page = pageOf(url.pathname);
	if (page)
		fail(`this is ${page.what}, not a search. Copy the URL of a LinkedIn search results page`);
	const segments = url.pathname.toLowerCase().split('/').filter(Boolean);
	const query = keptOf(url.search);
	const fragment = keptOf(url.hash);
	const needsCriteria = segments.length < 2 || segments.some((part) => part.includes('search'));
	if (needsCriteria && ![...query, ...fragment].some(isCriterion)) {
		fail('has nothing to search by. Add keywords or a filter on LinkedIn, then copy the URL again');
	}
	const join = (mark: string, parts: string[]) =>
		parts.length > 0 ? `${mark}${parts.join('&')}` : '';
	const parameters = join('?', query) + join('#', fragment);
	return { url: `https://${host}${url.pathname}${parameters}`, api: productOf(segments) };
}
