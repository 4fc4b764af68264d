import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FILTER_COUNT } from '../sandbox/schema/counts.cts';
import { filterReference } from './filterReference.cts';

const ROOT = join(__dirname, '..', '..');
const FILE = join(ROOT, 'docs', 'filters.md');
const README = join(ROOT, 'README.md');

/** The page about the filters as it is. */
export const readPage = (): string => readFileSync(FILE, 'utf8').replace(/\r\n/g, '\n');

/** The README with the number of filters that the tables have. */
export const readmeWithCount = (readme: string): string =>
	readme.replace(/\d+(?= filters as form fields)/, String(FILTER_COUNT));

/** Writes the page about the filters, and their number into the README. */
export function writePage(): void {
	mkdirSync(dirname(FILE), { recursive: true });
	writeFileSync(FILE, filterReference());
	writeFileSync(README, readmeWithCount(readFileSync(README, 'utf8')));
}
