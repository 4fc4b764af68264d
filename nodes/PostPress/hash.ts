/** Length of a hash in characters. */
export const HASH_LENGTH = 8;

/** 2 to the power of 32. */
const WORD = 0x1_0000_0000;

/** The 64-bit prime is 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3;

/**
 * The last base-36 digits of a text's 64-bit FNV-1a hash (RFC 9923). Computed in two 32-bit halves, because
 * BigInt takes three times as long for long texts.
 */
export function hash(text: string): string {
	let high = 0xcbf29ce4;
	let low = 0x84222325;
	for (const byte of new TextEncoder().encode(text)) {
		const mixed = (low ^ byte) >>> 0;
		const product = mixed * PRIME_LOW;
		low = product >>> 0;
		const carry = (product - low) / WORD;
		high = (high * PRIME_LOW + carry + ((mixed << 8) >>> 0)) >>> 0;
	}
	const value = BigInt(high) * BigInt(WORD) + BigInt(low);
	return value.toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}
