import type { Candidate } from '../../../filters/lookup';
import {
	type FilterValueType,
	filterValueType,
	type Service,
} from '../../../filters/filterValueTypes';

/** IDs are stable, so what a name stands for is asked for once a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
/** Values that the account changes itself are asked for again in the next run. */
const MAX_AGE_OWN_MS = 60 * 1000;
/** The most names that are kept; the ones that were asked for first go first. */
const MAX_NAMES = 5_000;

/** Finds the candidates for a name. */
export type LookUp = (type: FilterValueType, name: string) => Promise<Candidate[]>;

/** Whose lookups are shared: those of an account in one LinkedIn product. */
export interface LookupScope {
	baseUrl: string;
	accountId: string;
	service: Service;
	/** Stands for the run of the node that asks. */
	run: object;
}

interface CachedLookup {
	candidates: Promise<Candidate[]>;
	/** In milliseconds since 1970. */
	cachedAt: number;
	/** Whose lookup it is. */
	run: object;
}

const cache = new Map<string, CachedLookup>();

function put(key: string, entry: CachedLookup): void {
	cache.delete(key);
	cache.set(key, entry);
	for (const oldest of cache.keys()) {
		if (cache.size <= MAX_NAMES) break;
		cache.delete(oldest);
	}
	const forget = () => {
		if (cache.get(key) === entry) cache.delete(key);
	};
	entry.candidates.then((candidates) => {
		// What is not there yet may be there soon.
		if (candidates.length === 0) forget();
	}, forget);
}

/** Recruiter wants more than the ID of these. */
const DETAILED: FilterValueType[] = ['JOB_TITLE', 'SAVED_SEARCHES'];

/** What is worth the memory: an API's further words on each of 20 candidates are many. */
const withoutDetails = (candidates: Candidate[]): Candidate[] =>
	candidates.map(({ id, title }) => ({ id, title }));

/**
 * The lookup, sent once in a process for each name, however many items need it. Neither a failure nor an
 * empty result is kept, and a failure is shared within one run only: another run may have been cancelled or stopped for reasons of its own.
 */
export function cachedLookUp(
	{ baseUrl, accountId, service, run }: LookupScope,
	lookUp: LookUp,
): LookUp {
	const cached: LookUp = async (type, name) => {
		const key = JSON.stringify([baseUrl, accountId, service, type, name]);
		const known = cache.get(key);
		const maxAgeMs = filterValueType(type).isOwn ? MAX_AGE_OWN_MS : MAX_AGE_MS;
		if (known && Date.now() - known.cachedAt < maxAgeMs) {
			if (known.run === run) return await known.candidates;
			return await known.candidates.catch(async () => await cached(type, name));
		}
		const isDetailed = service === 'RECRUITER' && DETAILED.includes(type);
		const found = lookUp(type, name);
		const candidates = isDetailed ? found : found.then(withoutDetails);
		put(key, { candidates, cachedAt: Date.now(), run });
		return await candidates;
	};
	return cached;
}
