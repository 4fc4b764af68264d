import type { IDataObject } from 'n8n-workflow';
import { memberUrnOf } from '../PostPress/resources/linkedInSearch/identity';
import { isEmpty } from '../PostPress/values';
import { hash, HASH_LENGTH } from '../PostPress/hash';

/** Maximum number of remembered keys; the least recently seen are dropped first. */
export const MAX_KEYS = 10_000;

/** The same for a split search. */
export const MAX_SPLIT_KEYS = 2 * MAX_KEYS;

/**
 * The keys of a result: its ID, and the member number, which is the same in all products. Both, because
 * LinkedIn does not always return the member number.
 */
function keysOf(result: IDataObject): string[] {
	const { type, id, ...rest } = result;
	const keys = [memberUrnOf(result), isEmpty(id) ? null : id].filter((key) => key !== null);
	return (keys.length > 0 ? keys : [rest]).map((key) => hash(JSON.stringify([type, key])));
}

const KEY = new RegExp(`[0-9a-z]{${HASH_LENGTH}}`, 'g');

/** Known results, and which of them the current sweep has seen. */
export class Keys {
	private readonly older: Set<string>;

	private readonly swept: Set<string>;

	/** `text` is a value returned by `toString`, `most` the maximum number of keys. */
	constructor(
		text: unknown = '',
		private readonly most = MAX_KEYS,
	) {
		const [older, swept = ''] = String(text).split(' ');
		this.older = new Set(older.match(KEY));
		this.swept = new Set(swept.match(KEY));
	}

	/** Maximum number of results per sweep. A result can have two keys, so known results beyond this would look new. */
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

	/** Starts a sweep: no result counts as seen. */
	startSweep(): void {
		for (const key of this.swept) this.older.add(key);
		this.swept.clear();
	}

	toString(): string {
		return `${[...this.older].join('')} ${[...this.swept].join('')}`;
	}
}
