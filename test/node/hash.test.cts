import fc from 'fast-check';
import { hash, HASH_LENGTH } from '../../nodes/PostPress/hash';

const lastDigits = (value: bigint) =>
	value.toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);

it.each([
	['', 0xcbf29ce484222325n],
	['a', 0xaf63dc4c8601ec8cn],
	['foobar', 0x85944171f73967e8n],
])('returns the RFC 9923 value for "%s"', (text, value) => {
	expect(hash(text)).toBe(lastDigits(value));
});

it('equals FNV-1a for any text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			let value = 0xcbf29ce484222325n;
			for (const byte of new TextEncoder().encode(text)) {
				value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
			}
			expect(hash(text)).toBe(lastDigits(value));
		}),
	);
});
