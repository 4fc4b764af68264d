import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filterReference } from './filterReference.cts';

const FILE = join(__dirname, '..', '..', 'docs', 'filters.md');

/** The page about the filters as it is. */
export const readPage = (): string => readFileSync(FILE, 'utf8').replace(/\r\n/g, '\n');

/** Writes the page about the filters. */
export function writePage(): void {
	mkdirSync(dirname(FILE), { recursive: true });
	writeFileSync(FILE, filterReference());
}
