import type { IDataObject } from 'n8n-workflow';
import type { FilterValueType } from '../../../filters/filterValueTypes';
import { filterOf, type Part, type SplitFilter } from './parts';

/** A value that two parts can be told apart by. */
interface Weighed {
	value: string;
	/** The share of the results that is expected to have it. */
	share: number;
	/** It is a name yet, as a result shows it. */
	isName?: true;
}

/** The values of a filter that two parts can be told apart by. */
interface Candidates {
	filter: SplitFilter;
	values: Weighed[];
}

/** The values by which to split a part: those of one of its halves. */
export interface Choice {
	name: string;
	values: string[];
}

/** What is known of a part that is to be split. */
export interface Splittable {
	/** The body of the whole search. */
	body: IDataObject;
	part: Part;
	/** Results of the part, as the API gave them. */
	sample: IDataObject[];
	/** The share of the part that one half is to have, from 0 to 1. */
	share: number;
}

/** Where values come from that are not in the search itself. Throws what a request throws. */
export interface ValueSource {
	/** All values of a filter with a closed list. */
	allValues(filter: SplitFilter): Promise<string[]>;
	/** The ID of a name as a result shows it, null if LinkedIn knows no such name. */
	idOf(type: FilterValueType, name: string): Promise<string | null>;
}

/** Maximum number of values of one filter that a half takes by what results show: a cursor carries them all. */
const MAX_SEEN = 12;

const evenly = (values: string[]): Weighed[] =>
	values.map((value) => ({ value, share: 1 / values.length }));

/** How often each value comes in the sample, the most frequent first. */
function shown(sample: IDataObject[], read: (result: IDataObject) => unknown[]): Weighed[] {
	const counts = new Map<string, number>();
	for (const result of sample) {
		const values = read(result).filter((value) => typeof value === 'string' && value !== '');
		for (const value of new Set(values as string[]))
			counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.slice(0, MAX_SEEN)
		.map(([value, count]) => ({ value, share: count / sample.length }));
}

/** The values that the search asks for of a filter, null if they must not be parted. */
function includedBy({ body, part }: Splittable, { partition, ...filter }: SplitFilter) {
	const value = filterOf(body, part, { ...filter, partition });
	const excluded = partition.excluded(value);
	return partition.included(value)?.filter((one) => !excluded.includes(one)) ?? null;
}

/** The values of a closed list that the part does not leave out. */
async function closed(splittable: Splittable, filter: SplitFilter, source: ValueSource) {
	const { body, part } = splittable;
	const excluded = filter.partition.excluded(filterOf(body, part, filter));
	const values = filter.split?.byAllValues ? await source.allValues(filter) : [];
	return values.filter((value) => !excluded.includes(value));
}

/** The values that the results of the part show. */
function seen({ sample }: Splittable, { split }: SplitFilter): Weighed[] {
	if (split?.seenIds) return shown(sample, split.seenIds);
	return split?.seenNames
		? shown(sample, split.seenNames).map((one) => ({ ...one, isName: true }))
		: [];
}

/** The values of one half: as many as come closest to the wanted share, `most` of them. */
async function take(
	{ filter, values }: Candidates,
	{ share: wanted, body, part }: Splittable,
	most: number,
	source: ValueSource,
): Promise<Choice | null> {
	const excluded = filter.partition.excluded(filterOf(body, part, filter));
	const taken: string[] = [];
	let sum = 0;
	for (const { value, share, isName } of values) {
		if (taken.length >= most) break;
		const isFarther = Math.abs(sum + share - wanted) > Math.abs(sum - wanted);
		if (taken.length > 0 && isFarther) break;
		const id = isName && filter.idType ? await source.idOf(filter.idType, value) : value;
		if (id === null || excluded.includes(id) || taken.includes(id)) continue;
		taken.push(id);
		sum += share;
	}
	return taken.length > 0 ? { name: filter.property.name, values: taken } : null;
}

const reach = ({ values }: Candidates) => values.reduce((sum, { share }) => sum + share, 0);

/**
 * The values by which to split a part, null if there are none: first what the user lists himself, then
 * closed lists, then what results show, from the filter that says most of them.
 */
export async function chooseSplit(
	splittable: Splittable,
	filters: SplitFilter[],
	source: ValueSource,
): Promise<Choice | null> {
	for (const filter of filters) {
		const values = evenly(includedBy(splittable, filter) ?? []);
		if (values.length < 2) continue;
		return await take({ filter, values }, splittable, values.length - 1, source);
	}
	// Of any other filter nothing may be included yet: what is included cannot be parted from its opposite.
	const open = filters.filter(
		(filter) => filter.partition.canExclude && includedBy(splittable, filter)?.length === 0,
	);
	for (const filter of open) {
		const values = await closed(splittable, filter, source);
		if (values.length > 0) {
			return await take({ filter, values: evenly(values) }, splittable, values.length, source);
		}
	}
	const told = open.map((filter) => ({ filter, values: seen(splittable, filter) }));
	for (const candidates of told.sort((a, b) => reach(b) - reach(a))) {
		const choice = await take(candidates, splittable, MAX_SEEN, source);
		if (choice) return choice;
	}
	return null;
}
