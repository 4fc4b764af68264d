import type { INodeProperties } from 'n8n-workflow';
import { account } from './account';
import { linkedInSearch } from './linkedInSearch';
import { filterValue } from './filterValue';

/** All parameters of the node, in the order of the form. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'linkedInSearch',
		options: [
			{ name: 'LinkedIn Search', value: 'linkedInSearch' },
			{ name: 'Filter Value', value: 'searchParameter' },
			{ name: 'Account', value: 'account' },
		],
	},
	...linkedInSearch,
	...filterValue,
	...account,
];
