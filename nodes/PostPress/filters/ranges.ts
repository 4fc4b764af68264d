import { number, type NumberLimits } from './basic';
import type { Choices } from './choices';
import { toOptions, toValues } from './choices';
import { type Filter } from './filter';
import { parseList, isRecord } from '../values';
import { listPartition } from './partition';
import { type Check, fieldsAtOnce } from './nested';
import { type FieldPath, quote } from './fieldPath';

/** A fixed range; an open end is left out. */
export interface FixedRange {
	min?: number;
	max?: number;
}

/** The value of a fixed range in the editor: `11-50`, `10001-`. Saved workflows hold it. */
const rangeKey = ({ min, max }: FixedRange): string => `${min ?? ''}-${max ?? ''}`;

const grouped = (value: number) => value.toLocaleString('en-US');

/** A range for people: `11–50`, `10,001+`, with the unit where there is one. */
function rangeLabel({ min, max }: FixedRange, unit: string): string {
	const span =
		max === undefined
			? `${grouped(min ?? 0)}+`
			: min === max
				? grouped(max)
				: `${grouped(min ?? 0)}–${grouped(max)}`;
	return unit ? `${span} ${unit}` : span;
}

/** The key of a range as the API has it; undefined for anything else. */
function keyOf(entry: Record<string, unknown>): string | undefined {
	const isEnd = ([name, value]: [string, unknown]) =>
		(name === 'min' || name === 'max') && typeof value === 'number';
	return Object.entries(entry).every(isEnd) ? rangeKey(entry) : undefined;
}

/** Any number of fixed ranges, so that no impossible pair can be written. JSON takes the API's own pairs too. */
export function buckets(
	name: string,
	displayName: string,
	ranges: readonly FixedRange[],
	unit: string,
	description?: string,
): Filter {
	const byKey = new Map(ranges.map((range) => [rangeKey(range), range]));
	const keys = [...byKey.keys()];
	const options: Choices = ranges.map((range) => [rangeKey(range), rangeLabel(range, unit)]);
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
		fromForm: parseList,
		toApi: (value, path: FieldPath) => {
			const picked = parseList(value).map((entry, index): string => {
				const key = isRecord(entry) ? keyOf(entry) : entry;
				if (typeof key === 'string' && byKey.has(key)) return key;
				return path.item(index).fail(`${quote(entry)} is not one of the ranges ${keys.join(', ')}`);
			});
			return [...new Set(picked)].map((key) => ({ ...byKey.get(key) }));
		},
	};
}

/** A range with free ends; one of them may be left out. */
export function range(
	name: string,
	displayName: string,
	description?: string,
	limits: NumberLimits = {},
): Filter {
	return fieldsAtOnce(
		name,
		displayName,
		[number('min', 'Minimum', undefined, limits), number('max', 'Maximum', undefined, limits)],
		{ description, check: checkOrder },
	);
}

/** Fails where the range's minimum lies above its maximum. */
export const checkOrder: Check = ({ min, max }, path) => {
	if (typeof min === 'number' && typeof max === 'number' && min > max) {
		path.fail(`the minimum ${min} is above the maximum ${max}`);
	}
};
