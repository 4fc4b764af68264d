import { isRecord } from '../values';

/** An existing field. */
interface KnownField {
	property: { name: string };
	/** JSON notation, e.g. `{ min, max }`. */
	notation: string;
}

/** `networkDistance`, `Network Distance` and `network_distances` are all `network_distance`. */
const plain = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '')
		.replace(/s$/, '');

/** A sentence that suggests the field probably meant, with a trailing space; empty if there is none. */
export function unknownFieldHint(filters: KnownField[], name: string, value: unknown): string {
	const names = filters.map(({ property }) => property.name);
	const similar = names.find((known) => plain(known) === plain(name));
	if (similar) return `Did you mean ${similar}? `;
	const isInside = ({ notation }: KnownField) =>
		notation.startsWith('{') &&
		new RegExp(`[{,] ${plain(name)}[,:]`).test(notation.replace(/_/g, ''));
	const outer = filters.find(isInside);
	if (outer) return `It belongs in ${outer.property.name}. `;
	const wraps = isRecord(value) && Object.keys(value).some((inner) => names.includes(inner));
	return wraps ? `Write its fields directly, without ${name}. ` : '';
}
