import type { IDataObject } from 'n8n-workflow';
import type { Verdict } from '../../../filters/check';
import { grouped } from '../../../values';
import { type Headcount, headcountOf, yearsOf } from '../output/values';
import { checkBy, entriesOf } from './comparison';
import { openPositions } from './positions';

/** A range with both bounds. */
interface Range {
	min: number;
	max: number;
}

const closed = ({ min, max }: Headcount): Range => ({ min: min ?? 0, max: max ?? Infinity });

const rangesOf = (value: unknown): Range[] =>
	entriesOf(value)
		.map(headcountOf)
		.filter((range) => range !== null)
		.map(closed);

const showRange = ({ min, max }: Range): string => {
	if (max === Infinity) return `${grouped(min)}+`;
	return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`;
};

/** The sorted ranges, with adjacent ones merged: headcounts are whole numbers. */
function merged(ranges: Range[]): Range[] {
	const inOrder = [...ranges].sort((a, b) => a.min - b.min);
	return inOrder.reduce<Range[]>((found, range) => {
		const last = found.at(-1);
		if (!last || range.min > last.max + 1) return [...found, range];
		return [...found.slice(0, -1), { min: last.min, max: Math.max(last.max, range.max) }];
	}, []);
}

/** The headcounts in a result: of the company itself, or of a person's current companies. */
const headcountsIn = (result: IDataObject): Range[] =>
	[result.headcount, ...openPositions(result).map((position) => position.company_headcount)]
		.map(headcountOf)
		.filter((range) => range !== null)
		.map(closed);

/** Company Headcount; unsure if the result's range extends beyond the filter's. */
export const checkHeadcount = checkBy<Range>({
	read: headcountsIn,
	show: showRange,
	ask: (value) => {
		const ranges = rangesOf(value);
		const wide = merged(ranges);
		const verdictOf = ({ min, max }: Range): Verdict => {
			if (wide.some((range) => range.min <= min && max <= range.max)) return 'yes';
			return wide.some((range) => range.min <= max && min <= range.max) ? 'unsure' : 'no';
		};
		return { shown: ranges.map(showRange), verdictOf };
	},
});

/** One month, in years: LinkedIn counts in months, and its rounding of a started year is unknown. */
const MONTH = 1 / 12;

/** Years at the company or in the position, for any current position. */
const checkTenure = (tenure: 'tenure_at_role' | 'tenure_at_company') =>
	checkBy<number>({
		read: (result) =>
			openPositions(result)
				.map((position) => yearsOf(position[tenure]))
				.filter((years) => years !== null),
		show: (years) => String(Math.round(years * 10) / 10),
		ask: (value) => {
			const ranges = rangesOf(value);
			const verdictOf = (years: number): Verdict => {
				if (ranges.some(({ min, max }) => min <= years && years <= max)) return 'yes';
				const isNear = ranges.some(({ min, max }) => min - MONTH <= years && years < max + 1);
				return isNear ? 'unsure' : 'no';
			};
			return { shown: ranges.map(showRange), verdictOf };
		},
	});

export const checkYearsInRole = checkTenure('tenure_at_role');
export const checkYearsAtCompany = checkTenure('tenure_at_company');
