import { isRecord } from '../values';

/** The values of a filter that one part of a split search covers. */
export interface Cut {
	/** Only these values. */
	only?: string[];
	/** All except these values. */
	without?: string[];
}

/** How to split a search by the values of a filter. Values are texts here, regardless of their API type. */
export interface Partition {
	/** Any value can be excluded, not only those that the filter includes. */
	canExclude: boolean;
	/** The included values, of which a result needs any one; null if they must not be split. */
	included(value: unknown): string[] | null;
	/** The excluded values. */
	excluded(value: unknown): string[];
	/** The filter value of a part; undefined if the part does not use the filter. */
	cut(value: unknown, cut: Cut): unknown;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const minus = (values: string[], others: string[]) =>
	values.filter((value) => !others.includes(value));

const plus = (values: string[], others: string[]) => [...new Set([...values, ...others])];

/** The lists of a part, from those of the whole search. */
function cutLists(included: string[], excluded: string[], { only, without = [] }: Cut) {
	return { include: minus(only ?? included, without), exclude: plus(excluded, without) };
}

/**
 * A list of which a result needs any one value. `toEntry` converts a value to the API's entry, `toKey` an entry
 * to its value.
 */
export const listPartition = (
	toKey: (entry: unknown) => string,
	toEntry: (key: string) => unknown,
): Partition => {
	const included = (value: unknown) => listOf(value).map(toKey);
	return {
		canExclude: false,
		included,
		excluded: () => [],
		cut: (value, cut) => {
			const { include } = cutLists(included(value), [], cut);
			return include.length > 0 ? include.map(toEntry) : undefined;
		},
	};
};

const sideOf = (value: unknown, side: 'include' | 'exclude'): string[] =>
	isRecord(value) ? listOf(value[side]).map(String) : [];

/** Values to include, of which a result needs any one, and values to exclude. */
export const exclusionPartition: Partition = {
	canExclude: true,
	included: (value) => sideOf(value, 'include'),
	excluded: (value) => sideOf(value, 'exclude'),
	cut: (value, cut) => {
		const lists = cutLists(sideOf(value, 'include'), sideOf(value, 'exclude'), cut);
		const filled = Object.entries(lists).filter(([, values]) => values.length > 0);
		return filled.length > 0 ? Object.fromEntries(filled) : undefined;
	},
};

type Row = Record<string, unknown>;

/** A row without its priority: its ID if it has nothing else, or else the row as JSON. */
function rowKey(row: Row): string {
	const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'priority'));
	return Object.keys(rest).length === 1 && typeof rest.id === 'string'
		? rest.id
		: JSON.stringify(rest);
}

const rowOf = (key: string, priority: string): Row => ({
	...(key.startsWith('{') ? (JSON.parse(key) as Row) : { id: key }),
	priority,
});

const rowsWith = (value: unknown, wanted: string): string[] =>
	listOf(value)
		.filter(isRecord)
		.filter(({ priority = 'CAN_HAVE' }) => priority === wanted)
		.map(rowKey);

/** Recruiter's rows: Can Have rows can be split, but not if there is a Must Have row. */
export const priorityPartition: Partition = {
	canExclude: true,
	included: (value) =>
		rowsWith(value, 'MUST_HAVE').length > 0 ? null : rowsWith(value, 'CAN_HAVE'),
	excluded: (value) => rowsWith(value, 'DOESNT_HAVE'),
	cut: (value, cut) => {
		const { include, exclude } = cutLists(
			rowsWith(value, 'CAN_HAVE'),
			rowsWith(value, 'DOESNT_HAVE'),
			cut,
		);
		const rows = [
			...include.map((key) => rowOf(key, 'CAN_HAVE')),
			...exclude.map((key) => rowOf(key, 'DOESNT_HAVE')),
		];
		return rows.length > 0 ? rows : undefined;
	},
};
