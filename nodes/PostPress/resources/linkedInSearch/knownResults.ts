import type { IDataObject } from 'n8n-workflow';
import { ParameterError } from '../../parameterError';
import { isBlank, isEmpty, isRecord, parseList } from '../../values';
import { memberUrnOf, slugOf } from './identity';
import { pageOf } from './linkedInPages';

/** Whether a result is known. */
export type IsKnown = (result: IDataObject) => boolean;

/** Columns of rows that identify a result. */
const ID_COLUMNS = ['key', 'id', 'member_urn', 'social_id', 'reference_id'];

const LINKEDIN_PATH = /linkedin\.com(?::\d+)?\/([^?#]*)/i;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * A LinkedIn URL normalized for comparison, regardless of host, case, encoding and query; undefined for other
 * texts.
 */
function placeOf(text: string): string | undefined {
	const [, path] = LINKEDIN_PATH.exec(text) ?? [];
	if (!path) return undefined;
	const whole = decoded(path).normalize('NFC').toLowerCase().replace(/\/+$/, '');
	const page = pageOf(whole);
	// Sales Navigator writes behind a comma how the person was found.
	const place = page?.name ? page.place.replace(/,.*/, '') : whole;
	return place.replace(/^sales\/company\//, 'company/');
}

const marksOf = (text: string): string => placeOf(text) ?? text.trim();

/** The entries of a list value: the value itself, or the identifying columns of a row. */
function entriesOf(value: unknown): unknown[] {
	if (!isRecord(value)) return [value];
	if (isRecord(value.json)) return entriesOf(value.json);
	const ids = ID_COLUMNS.map((name) => value[name]);
	const links = Object.values(value).filter(
		(entry) => typeof entry === 'string' && placeOf(entry) !== undefined,
	);
	return [...ids, ...links];
}

/** All identifiers of a result. */
function identitiesOf(result: IDataObject): string[] {
	const urn = memberUrnOf(result);
	const slug = slugOf(result.public_identifier);
	const links = ['public_profile_url', 'profile_url', 'share_url', 'url'].map(
		(name) => result[name],
	);
	const isCompany = result.type === 'COMPANY';
	return [
		urn,
		urn?.slice(urn.lastIndexOf(':') + 1),
		...['id', 'social_id', 'reference_id'].map((name) => result[name]),
		slug && `linkedin.com/in/${slug}`,
		isCompany && !isEmpty(result.id) && `linkedin.com/company/${String(result.id)}`,
		...links,
	]
		.filter((entry) => typeof entry === 'string' && entry !== '')
		.map((entry) => marksOf(String(entry)));
}

/** The entries of a text: a JSON array, or separated by spaces, commas, semicolons or line breaks. */
const textList = (text: string): unknown[] =>
	parseList(text.trim().startsWith('[') ? text : text.replace(/[\s;]+/g, ','));

/**
 * Reads Skip Known: keys, IDs and URLs of known results, as a list, a text, or rows with such columns.
 * Undefined if there are none. Throws a ParameterError if none of several entries identifies a result.
 */
export function readKnown(value: unknown): IsKnown | undefined {
	if (isBlank(value)) return undefined;
	const given = typeof value === 'string' ? textList(value) : value;
	const list: unknown[] = Array.isArray(given) ? given : [given];
	const entries = list
		.flatMap(entriesOf)
		.filter((entry) => typeof entry === 'string' || typeof entry === 'number')
		.map((entry) => marksOf(String(entry)))
		.filter((entry) => entry !== '');
	// An empty sheet may be read as one empty row.
	if (entries.length === 0 && list.length > 1) {
		throw new ParameterError(
			`Skip Known: none of the ${list.length} entries has a key, an ID or a LinkedIn URL. Check the column name in the expression`,
		);
	}
	const known = new Set(entries);
	return known.size === 0
		? undefined
		: (result) => identitiesOf(result).some((identity) => known.has(identity));
}
