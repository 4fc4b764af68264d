import type { IDataObject } from 'n8n-workflow';
import type { Filter } from '../../../filters/filter';
import type { Cut, Partition } from '../../../filters/partition';

/** A part of a search: its values per filter of the split; empty for the whole search. */
export type Part = Record<string, Cut>;

/** A filter that a search can be split by. */
export type SplitFilter = Filter & Required<Pick<Filter, 'partition'>>;

/** The filters by which a search can be split. */
export const splitFilters = (filters: Filter[]): SplitFilter[] =>
	filters.filter((one): one is SplitFilter => one.partition !== undefined && one.split !== null);

/** The part's value of a filter; undefined if it has none. */
export const filterOf = (
	body: IDataObject,
	part: Part,
	{ property, partition }: { property: { name: string }; partition: Partition },
): unknown => {
	const { name } = property;
	return part[name] ? partition.cut(body[name], part[name]) : body[name];
};

/** Request body of a part. */
export function bodyOf(body: IDataObject, part: Part, filters: SplitFilter[]): IDataObject {
	const cut = filters
		.filter(({ property }) => part[property.name] !== undefined)
		.map((filter) => [filter.property.name, filterOf(body, part, filter)] as const);
	const held = Object.entries({ ...body, ...Object.fromEntries(cut) });
	return Object.fromEntries(held.filter(([, value]) => value !== undefined)) as IDataObject;
}

/** Splits a part into two disjoint halves: one with only these values of a filter, and one with all except them. */
export function halves(part: Part, name: string, values: string[]): [Part, Part] {
	const { only, without = [] } = part[name] ?? {};
	const rest = only?.filter((value) => !values.includes(value));
	const kept = without.length > 0 ? { without } : {};
	return [
		{ ...part, [name]: { only: values, ...kept } },
		{ ...part, [name]: { ...(rest && { only: rest }), without: [...without, ...values] } },
	];
}
