/** The middle of some measurements, and how far they lie apart. */
export interface Spread {
	median: number;
	/** The first and the third quartile: half of the measurements lie between them. */
	low: number;
	high: number;
	runs: number;
}

/** The value below which this share of the sorted values lies, between neighbours by proportion. */
function quantile(sorted: number[], share: number): number {
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	return below + (above - below) * (place - Math.floor(place));
}

/** The spread of some measurements. Throws where there is none. */
export function spreadOf(values: number[]): Spread {
	if (values.length === 0) throw new Error('Nothing was measured');
	const sorted = [...values].sort((a, b) => a - b);
	return {
		median: quantile(sorted, 0.5),
		low: quantile(sorted, 0.25),
		high: quantile(sorted, 0.75),
		runs: sorted.length,
	};
}

/** The spread of a number that does not vary: it is counted, not timed. */
export const counted = (value: number): Spread => spreadOf([value]);

/** The ratio of two measurements of the same round, for each round. */
export const ratios = (values: number[], others: number[]): number[] =>
	values.map((value, round) => value / others[round]);
