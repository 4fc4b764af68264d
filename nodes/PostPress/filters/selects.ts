import type { Described, Filter } from './filter';
import type { SelectType } from './filterValueTypes';
import { toIds } from './ids';
import { includeAndExclude } from './nested';
import { listPartition } from './partition';

/** n8n's standard text for loaded options. */
const CHOOSE =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/**
 * A filter with any number of IDs from a short list that LinkedIn returns completely; expressions may use
 * names.
 */
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
			// The list may fail to load or no longer contain a saved value.
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

/** A filter with IDs to include and to exclude, from a short list that LinkedIn returns completely. */
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
