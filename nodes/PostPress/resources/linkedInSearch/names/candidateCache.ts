import type { Candidate } from '../../../filters/lookup';
import type { FilterValueType, Service } from '../../../filters/filterValueTypes';

/** IDs are stable, so what a name stands for is asked for once a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
/** The most names that are kept; the ones that were asked for first go first. */
const MAX_NAMES = 5_000;

/** Finds the candidates for a name. */
export type LookUp = (type: FilterValueType, name: string) => Promise<Candidate[]>;

/** Whose look-ups are shared: those of an account in one LinkedIn product. */
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
	/** Whose look-up it is. */
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
	entry.candidates.catch(() => {
		if (cache.get(key) === entry) cache.delete(key);
	});
}

/**
 * The look-up, sent once in a process for each name, however many items need it. A failure is not kept, and
 * shared within one run only: another run may have been cancelled or stopped for reasons of its own.
 */
export function cachedLookUp(
	{ baseUrl, accountId, service, run }: LookupScope,
	lookUp: LookUp,
): LookUp {
	const cached: LookUp = async (type, name) => {
		const key = JSON.stringify([baseUrl, accountId, service, type, name]);
		const known = cache.get(key);
		if (known && Date.now() - known.cachedAt < MAX_AGE_MS) {
			if (known.run === run) return await known.candidates;
			return await known.candidates.catch(async () => await cached(type, name));
		}
		const candidates = lookUp(type, name);
		put(key, { candidates, cachedAt: Date.now(), run });
		return await candidates;
	};
	return cached;
}
