import type { IDataObject } from 'n8n-workflow';
import { hash, HASH_LENGTH } from './hash';

/** The most keys that are remembered. No LinkedIn search gives more than 2,500 results. */
export const MAX_KEYS = 10_000;

/** What a result is known by: the member, whichever product found them, else the result's own ID. */
const keyOf = ({ type, member_urn: member, id, ...rest }: IDataObject) =>
	hash(JSON.stringify([type, member || id || rest]));

/** The results that were seen, the ones seen last at the end; the oldest go first when there are too many. */
export class Keys {
	private readonly keys: Set<string>;

	/** `text` is what `toString` gave. */
	constructor(text: unknown = '') {
		const hashes = new RegExp(`.{${HASH_LENGTH}}`, 'g');
		this.keys = new Set(typeof text === 'string' ? text.match(hashes) : []);
	}

	has(result: IDataObject): boolean {
		return this.keys.has(keyOf(result));
	}

	/** Takes note of a result, anew if it is known. */
	add(result: IDataObject): void {
		const key = keyOf(result);
		this.keys.delete(key);
		this.keys.add(key);
		for (const oldest of this.keys) {
			if (this.keys.size <= MAX_KEYS) break;
			this.keys.delete(oldest);
		}
	}

	toString(): string {
		return [...this.keys].join('');
	}
}
