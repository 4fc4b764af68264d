import type { Spread } from './statistics.cts';

/** One measured value. */
export interface Measure extends Spread {
	name: string;
	/** What the number counts; `×` for a ratio. */
	unit: string;
	/** The median is to be at most this. */
	target?: number;
}

/** A bar of a chart. */
export interface Bar {
	label: string;
	value: number;
	/** Our own, which stands out. */
	own?: boolean;
}

/** A group of bars that are compared with each other. */
export interface Panel {
	title: string;
	unit: string;
	bars: Bar[];
}

/** What a row of the benchmark has found out. */
export interface RowResult {
	measures: Measure[];
	panels?: Panel[];
	/** Further lines for the page. */
	notes?: string[];
}

/** What a row is given. */
export interface RowSettings {
	/** How often each thing is measured. */
	rounds: number;
}

/** One row of the benchmark. */
export type Row = (settings: RowSettings) => Promise<RowResult>;

/** Makes a measure of a spread. */
export const measure = (name: string, unit: string, spread: Spread, target?: number): Measure => ({
	name,
	unit,
	...spread,
	...(target !== undefined && { target }),
});
