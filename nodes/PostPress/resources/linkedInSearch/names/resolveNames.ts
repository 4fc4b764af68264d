import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../../../filters/filter';
import { Lookup, PickedId } from '../../../filters/lookup';
import { Titles } from '../../../filters/titles';
import { isEmpty, isRecord } from '../../../values';
import type { LookUp } from './candidateCache';
import { match, type NameMatching } from './matching';

/** A key that is equal for equal entries of a list. */
const identityOf = (entry: unknown): unknown =>
	isRecord(entry)
		? JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
		: entry;

/** A search whose names are replaced by IDs. */
export interface ResolvedNames {
	/** Body of the first request. */
	body: IDataObject;
	/** Names of its IDs. */
	titles: Titles;
}

/**
 * Replaces every name in a body by its ID. Throws a ParameterError for an unknown or ambiguous name, and
 * whatever the lookup throws.
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
		// Duplicates can only be removed here, because two names may have the same ID.
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
