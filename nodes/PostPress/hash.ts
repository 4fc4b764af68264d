const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** How many characters a hash has. */
export const HASH_LENGTH = 8;

/** A text's 64-bit FNV-1a hash (RFC 9923), its last digits in base 36. */
export function hash(text: string): string {
	let value = OFFSET_BASIS;
	for (const byte of new TextEncoder().encode(text)) {
		value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
	}
	return value.toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}
