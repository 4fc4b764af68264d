import type { INodeProperties } from 'n8n-workflow';
import { sortByLabel, toOptions } from '../../filters/choices';
import { fetchFilterValues } from '../../transport/filterValues';
import {
	FILTER_VALUE_TYPES,
	type FilterValueType,
	filterValueType,
	type Service,
	SERVICES,
} from '../../filters/filterValueTypes';
import { type GetParameter, readAccount, readCount, readText } from '../../execution/parameters';
import { operation, routing } from '../../execution/operation';
import { ParameterError } from '../../parameterError';

/** Maximum number of values that the route returns; it has no paging. */
const MAX_VALUES = 100;

const typeChoices = (Object.keys(FILTER_VALUE_TYPES) as FilterValueType[]).map(
	(type) => [type, filterValueType(type).label] as const,
);

const show = { resource: ['searchParameter'] };

function readType(read: GetParameter): FilterValueType {
	const type = readText('Type', read('parameterType', null));
	if (Object.hasOwn(FILTER_VALUE_TYPES, type)) return type as FilterValueType;
	throw new ParameterError(
		`Type: ${type} is not one of ${Object.keys(FILTER_VALUE_TYPES).join(', ')}`,
	);
}

function readService(read: GetParameter): Service {
	const services = Object.values(SERVICES);
	const service = services.find((one) => one === read('parameterService', 'CLASSIC'));
	if (service) return service;
	throw new ParameterError(`API: must be one of ${services.join(', ')}`);
}

/** The values that LinkedIn suggests for a name, as returned by the API. */
const getValues = operation(async ({ read, clientFor }) => {
	const query = {
		accountId: readAccount(read),
		type: readType(read),
		service: readService(read),
		keywords: readText('Keywords', read('parameterKeywords', '')),
		limit: readCount('Limit', read('parameterLimit', 50), MAX_VALUES),
	};
	const client = await clientFor(query.accountId, query.service.toLowerCase());
	const values = await fetchFilterValues(
		async (request) => await client.request(() => request),
		query,
	);
	return { results: values.slice(0, query.limit) };
});

/** Filter Value: its operation. */
export const filterValueOperation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'getAll',
	displayOptions: { show },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many filter values',
			description: 'Look up the IDs of locations, companies, job titles and more by name',
			routing: routing(getValues),
		},
	],
};

/** The parameters that only Filter Value has. */
export const filterValueProperties: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'parameterType',
		type: 'options',
		noDataExpression: true,
		default: 'LOCATION',
		displayOptions: { show },
		description: 'The kind of value to look up',
		options: toOptions(sortByLabel(typeChoices)),
	},
	{
		displayName: 'API',
		name: 'parameterService',
		type: 'options',
		noDataExpression: true,
		default: 'CLASSIC',
		displayOptions: { show },
		description: 'The LinkedIn product that you search with. Each product has its own values.',
		options: [
			{ name: 'Classic', value: 'CLASSIC' },
			{ name: 'Recruiter', value: 'RECRUITER' },
			{ name: 'Sales Navigator', value: 'SALES_NAVIGATOR' },
		],
	},
	{
		displayName: 'Keywords',
		name: 'parameterKeywords',
		type: 'string',
		default: '',
		placeholder: 'e.g. Berlin, Germany',
		displayOptions: { show },
		description: 'The name to look up. Leave it empty to get all lists, groups or saved searches.',
	},
	{
		displayName: 'Limit',
		name: 'parameterLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_VALUES },
		default: 50,
		displayOptions: { show },
		description: 'Max number of results to return',
	},
];
