import type { INodeProperties } from 'n8n-workflow';
import { account } from './account';
import { accountPicker } from './accountPicker';
import { linkedInSearch, linkedInSearchParameters } from './linkedInSearch';
import { searchParameter, searchParameterParameters } from './searchParameter';

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
	...searchParameter,
	...account,
	accountPicker,
	...searchParameterParameters,
	...linkedInSearchParameters,
];
