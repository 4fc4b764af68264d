import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RowResult } from '../support/result.cts';
import type { Machine } from './machine.cts';

const docs = join(__dirname, '..', '..', '..', 'docs');

/** Where the results, the page and the chart are kept. */
export const FILES = {
	json: join(docs, 'benchmarks.json'),
	page: join(docs, 'benchmarks.md'),
	chart: join(docs, 'images', 'benchmarks.svg'),
};

/** A row's result, and the machine that it was measured on. */
export interface StoredRow extends RowResult {
	title: string;
	machine: Machine;
}

/** All results, by the row's number. */
export type Stored = Record<string, StoredRow>;

/** The results so far; none where there is no file yet. */
export function readResults(): Stored {
	try {
		return JSON.parse(readFileSync(FILES.json, 'utf8')) as Stored;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
		throw error;
	}
}

/** Writes a file of the page, and its folder where that is missing. */
export function writeText(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

const rounded = (_key: string, value: unknown) =>
	typeof value === 'number' ? Number(value.toPrecision(6)) : value;

/** Writes the results. */
export const writeResults = (results: Stored): void =>
	writeText(FILES.json, `${JSON.stringify(results, rounded, '\t')}\n`);
