const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

// Globals are slow in jest's context, and every field of every result uses random numbers.
const { floor, imul } = Math;

/** 32-bit hash of a text (FNV-1a). */
export function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const character of text) {
		value = imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return value >>> 0;
}

/** JSON with sorted keys, so that equal searches have equal texts. */
export function stableJson(value: unknown): string {
	return JSON.stringify(value, (_key, member: unknown) =>
		member !== null && typeof member === 'object' && !Array.isArray(member)
			? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
			: member,
	);
}

/** Seeded random numbers (mulberry32). */
export class Dice {
	private state: number;

	constructor(seed: number | string) {
		this.state = typeof seed === 'number' ? seed : hash(seed);
	}

	/** From 0 to less than 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let value = imul(this.state ^ (this.state >>> 15), 1 | this.state);
		value = (value + imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number, both bounds included. */
	int(min: number, max: number): number {
		return min + floor(this.next() * (max - min + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<T>(list: readonly T[]): T {
		return list[this.int(0, list.length - 1)];
	}

	/** Characters of LinkedIn's opaque IDs. */
	letters(length: number): string {
		return Array.from({ length }, () => this.pick(LETTERS)).join('');
	}
}

/** LinkedIn uses a different ID for the same member in each product. */
export const MEMBER_PREFIX = {
	classic: 'ACoAA',
	sales_navigator: 'ACwAA',
	recruiter: 'AEMAA',
} as const;

/** The opaque ID of a member; different indexes give different IDs. */
export function memberId(api: keyof typeof MEMBER_PREFIX, seed: string, index: number): string {
	const tail = index.toString(36).padStart(4, '0');
	return MEMBER_PREFIX[api] + new Dice(`${api} ${seed} ${index}`).letters(30) + tail;
}
