import type { Described, Filter } from './filter';
import type { SelectType } from './filterValueTypes';
import { toIds } from './ids';
import { includeAndExclude } from './nested';
import { listPartition } from './partition';

/** n8n's own words for a list that it loads. */
const CHOOSE =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** Any number of IDs, from a short list that LinkedIn returns whole; expressions may hold names too. */
export const select = (
	name: string,
	displayName: string,
	type: SelectType,
	{ description }: Described = {},
): Filter => ({
	property: {
		displayName: `${displayName} Names or IDs`,
		name,
		type: 'multiOptions',
		typeOptions: {
			loadOptionsMethod: type,
			loadOptionsDependsOn: ['accountId.value', 'api'],
			// The list may fail to load, or have lost a value since.
			allowArbitraryValues: true,
		},
		default: [],
		description: description ? `${description.replace(/\.$/, '')}. ${CHOOSE}.` : CHOOSE,
	},
	notation: '["name or ID", …]',
	idType: type,
	partition: listPartition(String, (key) => key),
	toApi: (value, path) => toIds(value, type, path),
});

/** IDs to include and IDs to exclude, from a short list that LinkedIn returns whole. */
export const includeExcludeSelect = (
	name: string,
	displayName: string,
	type: SelectType,
	{ description }: Described = {},
): Filter => ({
	...includeAndExclude(name, displayName, (side, label) => select(side, label, type), {
		description,
	}),
	idType: type,
});
