import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../../../filters/filter';
import { Lookup, PickedId } from '../../../filters/lookup';
import { Titles } from '../../../filters/titles';
import { isEmpty, isRecord } from '../../../values';
import type { LookUp } from './candidateCache';
import { match, type NameMatching } from './matching';

/** What entries of a list that say the same have in common. */
const identityOf = (entry: unknown): unknown =>
	isRecord(entry)
		? JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
		: entry;

/** A search with nothing but IDs in it. */
export interface ResolvedNames {
	/** The body of the first request. */
	body: IDataObject;
	/** What its IDs are called. */
	titles: Titles;
}

/**
 * The body with every name replaced by its ID. Throws a ParameterError for a name that is unknown
 * or not clear, and what the lookup throws.
 */
export async function resolveNames(
	draft: Draft,
	lookUp: LookUp,
	matching: NameMatching,
): Promise<ResolvedNames> {
	const titles = new Titles();
	const find = async (lookup: Lookup) => {
		const candidate = match(lookup, await lookUp(lookup.type, lookup.text), matching);
		titles.set(lookup.type, candidate.id, candidate.title);
		return candidate;
	};

	const resolveList = async (entries: unknown[]) => {
		const resolved: unknown[] = [];
		for (const entry of entries) resolved.push(await resolve(entry));
		// The one place where lists lose what they hold twice: two names may mean the same thing.
		return [...new Map(resolved.map((entry) => [identityOf(entry), entry])).values()];
	};

	const resolveObject = async (around: Draft): Promise<Draft> => {
		const resolved: Draft = {};
		const details: Draft = {};
		for (const [name, value] of Object.entries(around)) {
			if (value instanceof Lookup) {
				const candidate = await find(value);
				resolved[name] = candidate.id;
				Object.assign(details, value.detailsOf?.(candidate));
			} else {
				resolved[name] = await resolve(value);
			}
		}
		return { ...resolved, ...details };
	};

	const resolve = async (value: unknown): Promise<unknown> => {
		if (value instanceof Lookup) return (await find(value)).id;
		if (value instanceof PickedId) {
			titles.set(value.type, value.id, value.title);
			return value.id;
		}
		if (Array.isArray(value)) return await resolveList(value);
		return isRecord(value) ? await resolveObject(value) : value;
	};

	const body = Object.entries(await resolveObject(draft));
	const filled = body.filter(([, value]) => !isEmpty(value));
	return { body: Object.fromEntries(filled) as IDataObject, titles };
}
