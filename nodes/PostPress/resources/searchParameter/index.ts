import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { byLabel, toOptions } from '../../filters/choices';
import { ParameterError } from '../../filters/place';
import { asItems } from '../../shared/answers';
import { parametersRequest } from '../../shared/lookups';
import {
	PARAMETER_TYPES,
	type ParameterType,
	parameterType,
	type Service,
	SERVICES,
} from '../../filters/parameterTypes';
import { type Read, readAccount, readLimit } from '../../shared/reading';
import { routing } from '../../shared/routing';
import { eachItem } from '../../shared/runItem';

/** The most values that the route gives; it has no pages. */
const MAX_VALUES = 100;

const typeChoices = (Object.keys(PARAMETER_TYPES) as ParameterType[]).map(
	(type) => [type, parameterType(type).label] as const,
);

const show = { resource: ['searchParameter'] };

function readType(read: Read): ParameterType {
	const type = String(read('parameterType', null));
	if (Object.hasOwn(PARAMETER_TYPES, type)) return type as ParameterType;
	throw new ParameterError(
		`Type: ${type} is not one of ${Object.keys(PARAMETER_TYPES).join(', ')}`,
	);
}

function readService(read: Read): Service {
	const services = Object.values(SERVICES);
	const service = services.find((one) => one === read('parameterService', 'CLASSIC'));
	if (service) return service;
	throw new ParameterError(`API: must be one of ${services.join(', ')}`);
}

/** The values that LinkedIn offers for a name, as the API gives them. */
const getValues = eachItem(async ({ read, clientFor }) => {
	const query = {
		accountId: readAccount(read),
		type: readType(read),
		service: readService(read),
		keywords: String(read('keywords', '') ?? '').trim(),
		limit: readLimit(read, MAX_VALUES),
	};
	const client = await clientFor(query.accountId);
	const values = asItems(await client.request(() => parametersRequest(query)));
	return { results: values.slice(0, query.limit) as IDataObject[] };
});

/** Filter Value: its operation. */
export const searchParameter: INodeProperties[] = [
	{
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
				description: 'Look up the IDs of places, companies, titles and more by name',
				routing: routing('GET', '/linkedin/search/parameters', getValues),
			},
		],
	},
];

/** Filter Value: the parameters that follow the account. */
export const searchParameterParameters: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'parameterType',
		type: 'options',
		noDataExpression: true,
		default: 'LOCATION',
		displayOptions: { show },
		description: 'What kind of value to look up',
		options: toOptions(byLabel(typeChoices)),
	},
	{
		displayName: 'API',
		name: 'parameterService',
		type: 'options',
		noDataExpression: true,
		default: 'CLASSIC',
		displayOptions: { show },
		description: 'The one that you search with: each has values of its own',
		options: [
			{ name: 'Classic', value: 'CLASSIC' },
			{ name: 'Recruiter', value: 'RECRUITER' },
			{ name: 'Sales Navigator', value: 'SALES_NAVIGATOR' },
		],
	},
	{
		displayName: 'Keywords',
		name: 'keywords',
		type: 'string',
		default: '',
		placeholder: 'e.g. Berlin, Germany',
		displayOptions: { show },
		description: 'The name to look up; lists and saved searches are listed without it',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_VALUES },
		default: 50,
		displayOptions: { show },
		description: 'Max number of results to return',
	},
];
