import type { IDataObject } from 'n8n-workflow';
import { memberUrnOf } from '../PostPress/resources/linkedInSearch/identity';
import { isEmpty } from '../PostPress/values';
import { hash, HASH_LENGTH } from '../PostPress/hash';

/** Maximum number of keys that are remembered; the least recently seen ones go first. */
export const MAX_KEYS = 10_000;

/** The same for a search that is read in parts. */
export const MAX_SPLIT_KEYS = 2 * MAX_KEYS;

/**
 * What a result is known by: its own ID, and the member, whichever product found them. Both, since LinkedIn
 * gives the member at times only.
 */
function keysOf(result: IDataObject): string[] {
	const { type, id, ...rest } = result;
	const keys = [memberUrnOf(result), isEmpty(id) ? null : id].filter((key) => key !== null);
	return (keys.length > 0 ? keys : [rest]).map((key) => hash(JSON.stringify([type, key])));
}

const KEY = new RegExp(`[0-9a-z]{${HASH_LENGTH}}`, 'g');

/** The results that are known, and which of them the current sweep has seen. */
export class Keys {
	private readonly older: Set<string>;

	private readonly swept: Set<string>;

	/** `text` is what `toString` returned, `most` how many keys are remembered. */
	constructor(
		text: unknown = '',
		private readonly most = MAX_KEYS,
	) {
		const [older, swept = ''] = String(text).split(' ');
		this.older = new Set(older.match(KEY));
		this.swept = new Set(swept.match(KEY));
	}

	/** The most results of a sweep, as a result can have two keys: more could not be told from new ones. */
	get capacity(): number {
		return this.most / 2;
	}

	has(result: IDataObject): boolean {
		return keysOf(result).some((key) => this.older.has(key) || this.swept.has(key));
	}

	/** Adds a result, or marks a known one as seen; false if the current sweep has seen it before. */
	add(result: IDataObject): boolean {
		const keys = keysOf(result);
		const isFirst = !keys.some((key) => this.swept.has(key));
		for (const key of keys) {
			this.older.delete(key);
			this.swept.add(key);
		}
		for (const oldest of this.older) {
			if (this.older.size + this.swept.size <= this.most) break;
			this.older.delete(oldest);
		}
		return isFirst;
	}

	/** From now on, no result counts as seen. */
	startSweep(): void {
		for (const key of this.swept) this.older.add(key);
		this.swept.clear();
	}

	toString(): string {
		return `${[...this.older].join('')} ${[...this.swept].join('')}`;
	}
}
