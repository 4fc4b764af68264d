import { type IDataObject, type INodeParameters, isResourceLocatorValue } from 'n8n-workflow';
import { variantOf } from '../PostPress/resources/linkedInSearch/variants';
import { isRecord } from '../PostPress/values';
import { hash } from '../PostPress/hash';
import { Keys, MAX_KEYS } from './keys';

/** The form of the stored state; another one is not understood. */
const VERSION = 2;

/** What a trigger knows from its earlier polls. A sweep reads the search from the top to the end, in as many polls as it takes. */
export interface PollState {
	/** Identifies the search as it was built in the form. */
	search: string;
	/** When the last poll began that queried LinkedIn, in milliseconds since 1970. */
	polledAt: number;
	/** When the day began whose results are counted, in milliseconds since 1970, and how many were read since. */
	dayStartedAt: number;
	readToday: number;
	/** The first look, which is one to three sweeps, is over. */
	isComplete: boolean;
	/** Where the sweep continues; null at the top. */
	cursor: string | null;
	/** How many results the sweep has seen, and how many of them were unknown. */
	seen: number;
	unknown: number;
	/** In a first look that only records: the largest total that LinkedIn reported during the sweep. */
	total: number;
	/** The sweep has met a result or a cursor twice, or a page without results. */
	hasRepeats: boolean;
	/** The first look has seen the top of the search: what appears above it is new. */
	hasTop: boolean;
	/** How many sweeps of the first look were incomplete; after it, how many polls in a row failed at the cursor. */
	tries: number;
	/** All results that were returned or recorded. */
	known: Keys;
}

/** A value of the form without what the editor notes beside it, its fields in a fixed order. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (!isRecord(value)) return value;
	if (value.__rl === true) return [value.mode, value.value];
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, entry]) => [name, plain(entry)]);
}

/**
 * Identifies the search of these parameters as they are in the form, expressions not evaluated: a date that
 * moves on by itself does not make another search. Throws a ParameterError for a search that does not exist.
 */
export function searchOf(parameters: INodeParameters): string {
	const { operation, api, category, specifyFilters, options } = parameters;
	const filters = () =>
		specifyFilters === 'json' ? 'filtersJson' : variantOf(api, category).filtersName;
	const names =
		operation === 'searchFromUrl' ? ['url'] : ['api', 'category', 'keywords', filters()];
	const { accountId } = parameters;
	const account = isResourceLocatorValue(accountId) ? accountId.value : accountId;
	// A cursor of a search in parts is not one of the whole.
	const parts = (options as IDataObject | undefined)?.aboveCap === 'split' ? ['split'] : [];
	const values = names.map((name) => [name, plain(parameters[name])]);
	return hash(JSON.stringify([account, ...values, ...parts]));
}

const isUnderstood = (data: IDataObject) => data.version === VERSION;

/** When this search was last polled, in milliseconds since 1970; 0 for another search. */
export const polledAtOf = (data: IDataObject, search: string): number =>
	isUnderstood(data) && data.search === search ? Number(data.polledAt) : 0;

/** A sweep that begins at the top. */
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

/** The state in a node's static data; a search that has changed starts over, but keeps the keys and the day's count. */
export function readState(data: IDataObject, search: string, mostKeys = MAX_KEYS): PollState {
	const stored = isUnderstood(data) ? data : {};
	const known = new Keys(stored.known, mostKeys);
	if (stored.search === search) return { ...FRESH, ...stored, known } as PollState;
	known.startSweep();
	const { polledAt = 0, dayStartedAt = 0, readToday = 0 } = stored;
	return { ...FRESH, search, polledAt, dayStartedAt, readToday, known } as PollState;
}

/** Puts the state into the node's static data. */
export function writeState(data: IDataObject, { known, ...rest }: PollState): void {
	Object.assign(data, { version: VERSION, ...rest, known: String(known) });
}
