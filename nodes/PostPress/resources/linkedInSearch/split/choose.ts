import type { IDataObject } from 'n8n-workflow';
import type { FilterValueType } from '../../../filters/filterValueTypes';
import { filterOf, type Part, type SplitFilter } from './parts';

/** A value to split by. */
interface Weighed {
	value: string;
	/** Expected share of the results with this value. */
	share: number;
	/** The value is a name from a result; its ID is not known yet. */
	isName?: true;
}

/** A filter's values to split by. */
interface Candidates {
	filter: SplitFilter;
	values: Weighed[];
}

/** The filter and values of one half of a split part. */
export interface Choice {
	name: string;
	values: string[];
}

/** A part to be split. */
export interface Splittable {
	/** Body of the whole search. */
	body: IDataObject;
	part: Part;
	/** Raw results of the part. */
	sample: IDataObject[];
	/** The desired share of one half, from 0 to 1. */
	share: number;
}

/** Source of values that are not in the search itself. Throws whatever a request throws. */
export interface ValueSource {
	/** All values of a filter with a closed list. */
	allValues(filter: SplitFilter): Promise<string[]>;
	/** The ID of a name from a result; null if LinkedIn has no such name. */
	idOf(type: FilterValueType, name: string): Promise<string | null>;
}

/** Maximum number of values from results in one half, because the cursor contains all of them. */
const MAX_SEEN = 12;

const evenly = (values: string[]): Weighed[] =>
	values.map((value) => ({ value, share: 1 / values.length }));

/** The share of each value in the sample, most frequent first. */
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

/** The values that the part includes; null if they must not be split. */
function includedBy({ body, part }: Splittable, { partition, ...filter }: SplitFilter) {
	const value = filterOf(body, part, { ...filter, partition });
	const excluded = partition.excluded(value);
	return partition.included(value)?.filter((one) => !excluded.includes(one)) ?? null;
}

/** The values of a closed list that the part does not exclude. */
async function closed(splittable: Splittable, filter: SplitFilter, source: ValueSource) {
	const { body, part } = splittable;
	const excluded = filter.partition.excluded(filterOf(body, part, filter));
	const values = filter.split?.byAllValues ? await source.allValues(filter) : [];
	return values.filter((value) => !excluded.includes(value));
}

/** The values found in the part's results. */
function seen({ sample }: Splittable, { split }: SplitFilter): Weighed[] {
	if (split?.seenIds) return shown(sample, split.seenIds);
	return split?.seenNames
		? shown(sample, split.seenNames).map((one) => ({ ...one, isName: true }))
		: [];
}

/** Selects the values of one half whose share is closest to the desired one, at most `most` values. */
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
 * Selects the values by which to split a part; null if there are none. The order is: values listed by the user,
 * closed lists, and values found in results, starting with the filter that covers most results.
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
	// Other filters must not include values yet, because included values cannot be split further by exclusion.
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
