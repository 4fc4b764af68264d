import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filterReference } from './filterReference.cts';

const README = join(__dirname, '..', '..', 'README.md');
const START = '<!-- filters:start -->';
const END = '<!-- filters:end -->';

/** The README as it is. */
export const readReadme = (): string => readFileSync(README, 'utf8').replace(/\r\n/g, '\n');

/** The text with this reference between the markers. Throws where it does not have both, in order. */
export function withReference(text: string, reference: string): string {
	const start = text.indexOf(START);
	const end = text.indexOf(END);
	if (start < 0 || end < start) throw new Error(`README.md needs ${START} and ${END}`);
	return `${text.slice(0, start + START.length)}\n\n${reference}\n\n${text.slice(end)}`;
}

/** Writes the reference of the filters into the README. */
export function writeReadme(): void {
	writeFileSync(README, withReference(readReadme(), filterReference()));
}
