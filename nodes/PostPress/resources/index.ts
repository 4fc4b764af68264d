import type { INodeProperties } from 'n8n-workflow';
import { accountOperation } from './account';
import { filterValueOperation, filterValueProperties } from './filterValue';
import { searchOperation, searchProperties } from './linkedInSearch';
import { output, searches, searchOptions } from './linkedInSearch/resultProperties';
import { splitOptions } from './linkedInSearch/split/options';
import { accountPicker, options, returnAllAndLimit } from './sharedProperties';

const resource = ['linkedInSearch'];

/** What is done with a LinkedIn account; not the Custom API Call that n8n adds to each resource. */
const withAccount = {
	resource: ['linkedInSearch', 'searchParameter'],
	operation: [...searches, 'count', 'countFromUrl', 'getAll'],
};

/**
 * All parameters of the node, in the order of the form. Parameters of several resources are defined once,
 * because n8n evaluates an expression for each property of the same name, even if the form does not show it.
 */
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
	searchOperation,
	filterValueOperation,
	accountOperation,
	accountPicker(withAccount),
	...searchProperties,
	...filterValueProperties,
	...returnAllAndLimit({
		resource: ['linkedInSearch', 'account'],
		operation: [...searches, 'getAll'],
	}),
	...output({ resource, operation: searches }),
	options(withAccount, [...searchOptions, ...splitOptions]),
];
