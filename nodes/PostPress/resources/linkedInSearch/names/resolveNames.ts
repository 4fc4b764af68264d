import type { IDataObject } from 'n8n-workflow';
import { type Candidate, Lookup } from '../../../filters/lookup';
import { fold } from '../../../fold';
import { match, type NameMatching } from './matching';
import type { FilterValueType, Service } from '../../../filters/filterValueTypes';
import { isRecord, isEmpty } from '../../../values';

/** IDs are stable, so what a name stands for is asked for once a day. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;
/** The most names that are remembered; the ones that were asked for first go first. */
const MAX_NAMES = 5_000;

interface CachedLookup {
	candidates: Promise<Candidate[]>;
	cachedAt: number;
	/** Whose look-up it is. */
	run: object;
}

const cache = new Map<string, CachedLookup>();

/** Where names are looked up: the account's view of one LinkedIn product. */
export interface LookupScope {
	baseUrl: string;
	accountId: string;
	service: Service;
	/** Stands for the run of the node that asks. */
	run: object;
	/** Asks the parameters route. */
	lookUp(type: FilterValueType, keywords: string): Promise<Candidate[]>;
}

/**
 * The candidates for a name, asked for once however many items need them. A failure is not remembered,
 * and shared within one run only: another run may have been cancelled or stopped for reasons of its own.
 */
async function candidatesFor(lookup: Lookup, directory: LookupScope): Promise<Candidate[]> {
	const { type, text } = lookup;
	const { baseUrl, accountId, service, run } = directory;
	const key = JSON.stringify([baseUrl, accountId, service, type, fold(text)]);
	const known = cache.get(key);
	if (known && Date.now() - known.cachedAt < MAX_AGE_MS) {
		if (known.run === run) return await known.candidates;
		return await known.candidates.catch(async () => await candidatesFor(lookup, directory));
	}
	const candidates = directory.lookUp(type, text);
	cache.delete(key);
	cache.set(key, { candidates, cachedAt: Date.now(), run });
	for (const oldest of cache.keys()) {
		if (cache.size <= MAX_NAMES) break;
		cache.delete(oldest);
	}
	candidates.catch(() => {
		if (cache.get(key)?.candidates === candidates) cache.delete(key);
	});
	return await candidates;
}

/**
 * The body with every name replaced by its ID. Throws a ParameterError for a name that is unknown
 * or not clear, and what the look-up throws.
 */
export async function resolveNames(
	body: IDataObject,
	directory: LookupScope,
	matching: NameMatching,
): Promise<IDataObject> {
	const resolve = async (value: unknown, around?: IDataObject): Promise<unknown> => {
		if (value instanceof Lookup) {
			const candidate = match(value, await candidatesFor(value, directory), matching);
			if (around) value.onResolved?.(around, candidate);
			return candidate.id;
		}
		if (Array.isArray(value)) {
			const entries: unknown[] = [];
			for (const entry of value) entries.push(await resolve(entry));
			// Two names may mean the same thing.
			return [...new Set(entries)];
		}
		if (!isRecord(value)) return value;
		const resolved: IDataObject = {};
		const rest = Object.entries(value);
		for (const [name, entry] of rest) {
			if (!(entry instanceof Lookup)) resolved[name] = (await resolve(entry)) as IDataObject;
		}
		for (const [name, entry] of rest) {
			if (entry instanceof Lookup) resolved[name] = (await resolve(entry, resolved)) as IDataObject;
		}
		return resolved;
	};
	const resolved = (await resolve(body)) as IDataObject;
	return Object.fromEntries(Object.entries(resolved).filter(([, value]) => !isEmpty(value)));
}
