import { type IDataObject, type INodeParameters, isResourceLocatorValue } from 'n8n-workflow';
import { variantOf } from '../PostPress/resources/linkedInSearch/variants';
import { isAboutAccount } from '../PostPress/transport/runFailures';
import { hash } from './hash';
import { Keys } from './keys';
import type { Reading } from './pass';
import { isRecord } from '../PostPress/values';

/** The form of the stored state; another one is not understood. */
const VERSION = 1;

/** What a trigger knows from its earlier polls. A pass reads the search once, from the top to the end, in as many polls as it takes. */
export interface PollState {
	/** Stands for the search as it was built in the form. */
	search: string;
	/** When the last poll began that asked LinkedIn, in milliseconds since 1970. */
	polledAt: number;
	/** The first pass over this search is over. */
	isComplete: boolean;
	/** Where the pass goes on; null at the top. */
	cursor: string | null;
	/** Nothing new came where this pass went on at a cursor, so nothing had been skipped there. */
	isGapless: boolean;
	/** How many polls in a row got no page at this cursor. */
	stuck: number;
	/** All results that were delivered or remembered. */
	known: Keys;
	/** Those of them that came since the last pass without a gap; only where new results come first. */
	found: Keys;
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
 * Stands for the search of these parameters as they are in the form, expressions not evaluated: a date that
 * moves on by itself does not make another search. Throws a ParameterError for a search that does not exist.
 */
export function searchOf(parameters: INodeParameters): string {
	const { operation, api, category, specifyFilters } = parameters;
	const filters = () =>
		specifyFilters === 'json' ? 'filtersJson' : variantOf(api, category).filtersName;
	const names =
		operation === 'searchFromUrl' ? ['url'] : ['api', 'category', 'keywords', filters()];
	const { accountId } = parameters;
	const account = isResourceLocatorValue(accountId) ? accountId.value : accountId;
	return hash(JSON.stringify([account, ...names.map((name) => [name, plain(parameters[name])])]));
}

/** The state in a node's static data; a search that has changed begins anew, but keeps the keys. */
export function readState(data: IDataObject, search: string): PollState {
	const isUnderstood = data.version === VERSION;
	const known = new Keys(isUnderstood ? data.known : '');
	const fresh = { search, polledAt: 0, isComplete: false, cursor: null, isGapless: true, stuck: 0 };
	if (!isUnderstood || data.search !== search) return { ...fresh, known, found: new Keys() };
	return {
		search,
		polledAt: Number(data.polledAt),
		isComplete: data.isComplete === true,
		cursor: typeof data.cursor === 'string' ? data.cursor : null,
		isGapless: data.isGapless === true,
		stuck: Number(data.stuck),
		known,
		found: new Keys(data.found),
	};
}

/** The state after results were read on in the pass. */
export function advance(
	{ known, found, ...state }: PollState,
	{ results, seen, cursor, isOver, isResumed, onlyRemembers }: Reading,
	isNewestFirst: boolean,
): PollState {
	// What is still to be found stays among the newest keys.
	for (const result of seen) if (known.has(result)) known.add(result);
	for (const result of results) {
		known.add(result);
		if (isNewestFirst) found.add(result);
	}
	const isGapless = !isResumed || (state.isGapless && results.length === 0);
	return {
		...state,
		isComplete: state.isComplete || isOver,
		cursor: isOver ? null : cursor,
		isGapless,
		stuck: 0,
		known,
		found: isOver && (isGapless || onlyRemembers) ? new Keys() : found,
	};
}

/** How many polls in a row may get no page at a cursor before the pass is given up. */
const PATIENCE = 3;

/** The state after a poll that got no page, which may have to do with the cursor: then it starts at the top some time. */
export function afterFailure(state: PollState, failure: unknown): PollState {
	if (state.cursor === null || isAboutAccount(failure)) return state;
	const stuck = state.stuck + 1;
	return stuck < PATIENCE ? { ...state, stuck } : { ...state, stuck: 0, cursor: null };
}

/** Puts the state into the node's static data. */
export function writeState(data: IDataObject, { known, found, ...rest }: PollState): void {
	Object.assign(data, { version: VERSION, ...rest, known: String(known), found: String(found) });
}
