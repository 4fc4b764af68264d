import { isRecord } from '../values';

/** What one part of a search takes of the values of a filter. */
export interface Cut {
	/** Nothing but these values. */
	only?: string[];
	/** Anything but these values. */
	without?: string[];
}

/** How the values of a filter divide a search into parts. A value is a text here, whatever the API wants. */
export interface Partition {
	/** Leaving out works for any value, not only for those that the filter asks for. */
	canExclude: boolean;
	/** The values that the filter asks for, any of which is enough; null if they must not be parted. */
	included(value: unknown): string[] | null;
	/** The values that the filter leaves out. */
	excluded(value: unknown): string[];
	/** The filter of the part, undefined if nothing is left of it. */
	cut(value: unknown, cut: Cut): unknown;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const minus = (values: string[], others: string[]) =>
	values.filter((value) => !others.includes(value));

const plus = (values: string[], others: string[]) => [...new Set([...values, ...others])];

/** The lists of a part, out of those of the whole. */
function cutLists(included: string[], excluded: string[], { only, without = [] }: Cut) {
	return { include: minus(only ?? included, without), exclude: plus(excluded, without) };
}

/** A list of which any value is enough; `toEntry` makes the API's entry of a value, `toKey` the value of an entry. */
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

/** Values to include, any of which is enough, and values to exclude. */
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

/** A row without its priority: its ID where it holds nothing else, else all of it, as JSON. */
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

/** Recruiter's rows: those that can be are enough one by one, those that must be stay together. */
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
