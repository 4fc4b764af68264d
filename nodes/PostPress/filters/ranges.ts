import { number, type NumberLimits } from './basic';
import type { Choices } from './choices';
import { toOptions, toValues } from './choices';
import { type Described, type Filter } from './filter';
import { grouped, isRecord } from '../values';
import { fold } from '../fold';
import { parseEnds, parseRange, splitRanges } from './rangeText';
import { listPartition } from './partition';
import { type Check, fieldsAtOnce } from './nested';
import { type FieldPath, quote } from './fieldPath';

/** A range that the API accepts; an open bound is omitted. */
export interface FixedRange {
	min?: number;
	max?: number;
	/** Label, if not made from its numbers. */
	label?: string;
}

/** The option value of a fixed range: `11-50`, `10001-`. Stored in saved workflows. */
const rangeKey = ({ min, max }: FixedRange): string => `${min ?? ''}-${max ?? ''}`;

/** The label of a fixed range, e.g. `11–50 Employees` or `10,001+`. */
function rangeLabel({ min = 0, max, label }: FixedRange, unit: string): string {
	if (label !== undefined) return label;
	const span = max === undefined ? `${grouped(min)}+` : `${grouped(min)}–${grouped(max)}`;
	return unit ? `${span} ${unit}` : span;
}

/** A filter with any number of fixed ranges. JSON may also use the API's notation, `{ min, max }`. */
export function buckets(
	name: string,
	displayName: string,
	ranges: readonly FixedRange[],
	{ unit, description }: Described & { unit: string },
): Filter {
	const byKey = new Map(ranges.map(({ min, max }) => [rangeKey({ min, max }), { min, max }]));
	const keys = [...byKey.keys()];
	const options: Choices = ranges.map((range) => [rangeKey(range), rangeLabel(range, unit)]);
	const byLabel = new Map(options.map(([key, label]) => [fold(label), String(key)]));
	/** The option value of a range in the API's or a readable notation; undefined for other values. */
	const keyOf = (entry: unknown): string | undefined => {
		const range = typeof entry === 'string' ? parseRange(entry, unit) : parseEnds(entry);
		const key = range && rangeKey(range);
		if (key !== undefined && byKey.has(key)) return key;
		if (typeof entry !== 'string') return undefined;
		return byKey.has(entry) ? entry : byLabel.get(fold(entry));
	};
	return {
		property: {
			displayName,
			name,
			type: 'multiOptions',
			options: toOptions(options),
			default: [],
			description,
		},
		values: toValues(options),
		partition: listPartition(
			(entry) => (isRecord(entry) ? rangeKey(entry) : String(entry)),
			(key) => ({ ...byKey.get(key) }),
		),
		notation: `[${keys.map((key) => `"${key}"`).join(' | ')}, …]`,
		toApi: (value, path: FieldPath) => {
			const picked = splitRanges(value, (text) => keyOf(text) !== undefined).map(
				(entry, index) =>
					keyOf(entry) ??
					path.item(index).fail(`${quote(entry)} is not one of the ranges ${keys.join(', ')}`),
			);
			return picked.map((key) => ({ ...byKey.get(key) }));
		},
	};
}

/** A filter with a minimum, a maximum or both. */
export function range(
	name: string,
	displayName: string,
	{ description, ...limits }: NumberLimits & Described = {},
): Filter {
	const ends = fieldsAtOnce(
		name,
		displayName,
		[number('min', 'Minimum', limits), number('max', 'Maximum', limits)],
		{ description, check: checkOrder },
	);
	return {
		...ends,
		toApi: (value, path) => {
			const parsed = typeof value === 'string' ? parseRange(value) : value;
			if (parsed !== undefined) return ends.toApi(parsed, path);
			return path.fail(
				`must be a range such as 3-5 or { "min": 3, "max": 5 }, not ${quote(value)}`,
			);
		},
	};
}

/** Throws a ParameterError if the minimum is above the maximum. */
export const checkOrder: Check = ({ min, max }, path) => {
	if (typeof min === 'number' && typeof max === 'number' && min > max) {
		path.fail(`the minimum ${min} is above the maximum ${max}`);
	}
};
