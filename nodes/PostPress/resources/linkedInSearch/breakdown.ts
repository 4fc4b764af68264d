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

/** Maximum number of values that the route of filter values gives. */
const MAX_VALUES = 100;

/** A filter with a closed list of values, by which a search can be broken down. */
type Dimension = Filter & { partition: Partition };

const isDimension = (filter: Filter): filter is Dimension => {
	const { values, idType, partition } = filter;
	const isListed = idType !== undefined && !filterValueType(idType).needsKeywords;
	return partition !== undefined && (values !== undefined || isListed);
};

const dimensions = ({ filters }: Variant): Dimension[] => filters.filter(isDimension);

/** Break Down By: its list comes from the tables, and would be a thirtieth of the description. */
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

/** The filters that a search can be broken down by: label and name, by label. Throws a ParameterError for a search that does not exist. */
export const breakdownsOf = (api: unknown, category: unknown): INodePropertyOptions[] =>
	dimensions(variantOf(api, category))
		.map(({ property }) => property)
		.sort(byDisplayName)
		.map(({ displayName, name }) => ({ name: shortLabel(displayName), value: name }));

/** The filter that Break Down By names, null for none. Throws a ParameterError for one that is not possible here. */
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

/** All values of a filter: those of its closed list, or those that LinkedIn lists without keywords. Throws an ApiError. */
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

/** Whether the user's own filter lets the value through. */
function isAsked(partition: Partition, filter: unknown, key: string): boolean {
	const included = partition.included(filter) ?? [];
	return (
		(included.length === 0 || included.includes(key)) && !partition.excluded(filter).includes(key)
	);
}

/** A search and the filter that it is broken down by. */
interface Breakdown {
	client: AccountClient;
	query: SearchQuery;
	/** The search, with IDs for its names. */
	body: IDataObject;
	dimension: Dimension;
	/** The total of a search; one request. */
	count(body: IDataObject): Promise<number | null>;
}

/**
 * Puts the totals of a search into `rows`: its own, then that of each value of the filter, as soon as it is
 * there. Throws an ApiError if a request fails.
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
