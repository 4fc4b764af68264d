import { type IDataObject, type INodeParameters, isResourceLocatorValue } from 'n8n-workflow';
import { variantOf } from '../PostPress/resources/linkedInSearch/variants';
import { isRecord } from '../PostPress/values';
import { hash } from '../PostPress/hash';
import { Keys, MAX_KEYS } from './keys';

/** Version of the stored state; other versions are ignored. */
const VERSION = 2;

/** The state of a trigger between polls. A sweep reads the search from top to end over several polls. */
export interface PollState {
	/** Identifies the search in the form. */
	search: string;
	/** Start of the last poll that queried LinkedIn, in milliseconds since 1970. */
	polledAt: number;
	/** Start of the current day, in milliseconds since 1970, and number of results read since. */
	dayStartedAt: number;
	readToday: number;
	/** The first look (one to three sweeps) is complete. */
	isComplete: boolean;
	/** Where the sweep continues; null at the top. */
	cursor: string | null;
	/** Number of results seen by the sweep, and number of unknown ones among them. */
	seen: number;
	unknown: number;
	/** Largest total that LinkedIn reported during the sweep; only in a first look that records. */
	total: number;
	/** The sweep has seen a repeated result or cursor, or an empty page. */
	hasRepeats: boolean;
	/** The first look has seen the top of the search, so results above it are new. */
	hasTop: boolean;
	/** Number of incomplete sweeps of the first look; after it, number of consecutive failed polls at the cursor. */
	tries: number;
	/** All results that were returned or recorded. */
	known: Keys;
}

/** A form value without the editor's metadata, with sorted fields. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (!isRecord(value)) return value;
	if (value.__rl === true) return [value.mode, value.value];
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, entry]) => [name, plain(entry)]);
}

/**
 * Identifies a search by its unevaluated parameters, so that an expression with the current date does not make
 * a new search. Throws a ParameterError for an unknown search.
 */
export function searchOf(parameters: INodeParameters): string {
	const { operation, api, category, specifyFilters, options } = parameters;
	const filters = () =>
		specifyFilters === 'json' ? 'filtersJson' : variantOf(api, category).filtersName;
	const names =
		operation === 'searchFromUrl' ? ['url'] : ['api', 'category', 'keywords', filters()];
	const { accountId } = parameters;
	const account = isResourceLocatorValue(accountId) ? accountId.value : accountId;
	// Cursors of split searches differ from others.
	const parts = (options as IDataObject | undefined)?.aboveCap === 'split' ? ['split'] : [];
	const values = names.map((name) => [name, plain(parameters[name])]);
	return hash(JSON.stringify([account, ...values, ...parts]));
}

const isUnderstood = (data: IDataObject) => data.version === VERSION;

/** Time of the last poll of this search, in milliseconds since 1970; 0 for another search. */
export const polledAtOf = (data: IDataObject, search: string): number =>
	isUnderstood(data) && data.search === search ? Number(data.polledAt) : 0;

/** The state of a sweep at the top. */
export const NEW_SWEEP = { cursor: null, seen: 0, unknown: 0, total: 0, hasRepeats: false };

const FRESH = {
	polledAt: 0,
	dayStartedAt: 0,
	readToday: 0,
	isComplete: false,
	...NEW_SWEEP,
	hasTop: false,
	tries: 0,
};

/** Reads the state from static data; a changed search starts over but keeps the keys and the day's count. */
export function readState(data: IDataObject, search: string, mostKeys = MAX_KEYS): PollState {
	const stored = isUnderstood(data) ? data : {};
	const known = new Keys(stored.known, mostKeys);
	if (stored.search === search) return { ...FRESH, ...stored, known } as PollState;
	known.startSweep();
	const { polledAt = 0, dayStartedAt = 0, readToday = 0 } = stored;
	return { ...FRESH, search, polledAt, dayStartedAt, readToday, known } as PollState;
}

/** Writes the state to static data. */
export function writeState(data: IDataObject, { known, ...rest }: PollState): void {
	Object.assign(data, { version: VERSION, ...rest, known: String(known) });
}
