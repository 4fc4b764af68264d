import type { IDataObject } from 'n8n-workflow';
import type { Draft } from '../../../filters/filter';
import { Lookup } from '../../../filters/lookup';
import { isEmpty, isRecord } from '../../../values';
import type { LookUp } from './candidateCache';
import { match, type NameMatching } from './matching';

/**
 * The body with every name replaced by its ID. Throws a ParameterError for a name that is unknown
 * or not clear, and what the look-up throws.
 */
export async function resolveNames(
	draft: Draft,
	lookUp: LookUp,
	matching: NameMatching,
): Promise<IDataObject> {
	const find = async (lookup: Lookup) =>
		match(lookup, await lookUp(lookup.type, lookup.text), matching);

	const resolveList = async (entries: unknown[]) => {
		const resolved: unknown[] = [];
		for (const entry of entries) resolved.push(await resolve(entry));
		// Two names may mean the same thing.
		return [...new Set(resolved)];
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
		if (Array.isArray(value)) return await resolveList(value);
		return isRecord(value) ? await resolveObject(value) : value;
	};

	const body = Object.entries(await resolveObject(draft));
	return Object.fromEntries(body.filter(([, value]) => !isEmpty(value))) as IDataObject;
}
