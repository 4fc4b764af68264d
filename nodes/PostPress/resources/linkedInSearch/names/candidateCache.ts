import type { Candidate } from '../../../filters/lookup';
import {
	type FilterValueType,
	filterValueType,
	type Service,
} from '../../../filters/filterValueTypes';

/** IDs are stable, so a name is looked up once a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
/** Values that the account's user can change are looked up again in the next run. */
const MAX_AGE_OWN_MS = 60 * 1000;
/** Maximum number of cached names; the oldest are dropped first. */
const MAX_NAMES = 5_000;

/** Finds the candidates for a name. */
export type LookUp = (type: FilterValueType, name: string) => Promise<Candidate[]>;

/** The scope in which lookups are shared: one account and one LinkedIn product. */
export interface LookupScope {
	baseUrl: string;
	accountId: string;
	service: Service;
	/** Identifies the node run. */
	run: object;
}

interface CachedLookup {
	candidates: Promise<Candidate[]>;
	/** In milliseconds since 1970. */
	cachedAt: number;
	/** The node run that sent the lookup. */
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
		// A missing value may be added soon.
		if (candidates.length === 0) forget();
	}, forget);
}

/** Recruiter requires more than the ID of these types. */
const DETAILED: FilterValueType[] = ['JOB_TITLE', 'SAVED_SEARCHES'];

/** Drops the additional data of the up to 20 candidates to save memory. */
const withoutDetails = (candidates: Candidate[]): Candidate[] =>
	candidates.map(({ id, title }) => ({ id, title }));

/**
 * The lookup with a cache: it sends one request per name and process, however many items need it. Failures and
 * empty results are not cached. A failure is shared within its run only, because the other run may have been
 * cancelled or stopped.
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
