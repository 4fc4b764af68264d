import type { Row } from '../support/result.cts';
import { items } from './items.cts';
import { returnAll } from './returnAll.cts';
import { volume } from './volume.cts';

/** A row of the benchmark, and what it is about. */
interface Entry {
	title: string;
	run: Row;
	/** What no node could do better than, and why. */
	limit: string;
}

/** The rows, in the order of their numbers. */
export const rows: Entry[] = [
	{ title: 'Return All', run: returnAll, limit: '' },
	{ title: 'Volume', run: volume, limit: '' },
	{ title: 'Many items', run: items, limit: '' },
];
