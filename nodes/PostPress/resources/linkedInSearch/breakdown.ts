import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Filter, FilterValue } from '../../filters/filter';
import { filterValueType, SERVICES } from '../../filters/filterValueTypes';
import type { Partition } from '../../filters/partition';
import { quote, shortLabel } from '../../filters/fieldPath';
import { ParameterError } from '../../parameterError';
import type { AccountClient } from '../../transport/client';
import { fetchFilterValues, readCandidates } from '../../transport/filterValues';
import { byDisplayName, type Show } from '../sharedProperties';
import type { SearchQuery } from './query';
import { assertDivisible, type Variant, variantOf } from './variants';

/** Maximum number of values that the parameters route returns. */
const MAX_VALUES = 100;

/** A filter by whose values a search can be broken down. */
type Dimension = Filter & { partition: Partition };

const isDimension = (filter: Filter): filter is Dimension => {
	const { values, idType, partition } = filter;
	const isListed = idType !== undefined && !filterValueType(idType).needsKeywords;
	return partition !== undefined && (values !== undefined || isListed);
};

const dimensions = ({ filters }: Variant): Dimension[] => filters.filter(isDimension);

/** Break Down By. Its options are loaded, because a static list would enlarge the node description by 3%. */
export const breakDownBy = (show: Show): INodeProperties => ({
	displayName: 'Break Down By',
	name: 'breakDownBy',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	displayOptions: { show },
	description: 'Also count the results for each value of this filter, with one request per value',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchBreakdowns', searchable: true },
		},
		{ displayName: 'By Field', name: 'id', type: 'string', placeholder: 'e.g. seniority' },
	],
});

/** The filters by which a search can be broken down, sorted by label. Throws a ParameterError for an unknown search. */
export const breakdownsOf = (api: unknown, category: unknown): INodePropertyOptions[] =>
	dimensions(variantOf(api, category))
		.map(({ property }) => property)
		.sort(byDisplayName)
		.map(({ displayName, name }) => ({ name: shortLabel(displayName), value: name }));

/**
 * The filter selected in Break Down By, or null. Throws a ParameterError for a filter that this search does not
 * support.
 */
export function dimensionOf({ api, category, body }: SearchQuery, name: unknown): Dimension | null {
	if (category === null || name === '' || name === null || name === undefined) return null;
	const variant = variantOf(api, category);
	assertDivisible(variant, body, 'Break Down By');
	const known = dimensions(variant);
	const dimension = known.find(({ property }) => property.name === name);
	if (dimension) return dimension;
	const names = known.map(({ property }) => property.name).join(', ');
	throw new ParameterError(`Break Down By: ${quote(name)} is not one of ${names}`);
}

/** All values of a filter: its closed list, or the values that LinkedIn lists without keywords. Throws an ApiError. */
export async function allValues(
	client: AccountClient,
	{ accountId, api }: SearchQuery,
	{ values, idType }: Filter,
): Promise<FilterValue[]> {
	if (values || !idType) return values ?? [];
	const query = { accountId, type: idType, service: SERVICES[api], limit: MAX_VALUES };
	const items = await fetchFilterValues(
		async (request) => await client.request(() => request),
		query,
	);
	return readCandidates(items).map(({ id, title }) => ({ key: id, label: title }));
}

/** Whether the user's filter allows the value. */
function isAsked(partition: Partition, filter: unknown, key: string): boolean {
	const included = partition.included(filter) ?? [];
	return (
		(included.length === 0 || included.includes(key)) && !partition.excluded(filter).includes(key)
	);
}

/** A search and the filter by which to break it down. */
interface Breakdown {
	client: AccountClient;
	query: SearchQuery;
	/** The search, with names replaced by IDs. */
	body: IDataObject;
	dimension: Dimension;
	/** Gets the total of a search with one request. */
	count(body: IDataObject): Promise<number | null>;
}

/**
 * Adds the totals to `rows` as they arrive: first of the whole search, then per value of the filter. Throws an
 * ApiError if a request fails.
 */
export async function breakDown(
	{ client, query, body, dimension, count }: Breakdown,
	rows: IDataObject[],
): Promise<void> {
	const { partition, property } = dimension;
	rows.push({ value: null, label: 'All', total_count: await count(body) });
	const filter = body[property.name];
	for (const { key, label } of await allValues(client, query, dimension)) {
		if (!isAsked(partition, filter, key)) continue;
		const part = partition.cut(filter, { only: [key] }) as IDataObject;
		const total = await count({ ...body, [property.name]: part });
		rows.push({ value: key, label, total_count: total });
	}
}
