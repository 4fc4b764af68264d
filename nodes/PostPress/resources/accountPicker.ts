import type { INodeProperties } from 'n8n-workflow';

/** The LinkedIn account that a search or a look-up uses. */
export const accountPicker: INodeProperties = {
	displayName: 'Account',
	name: 'accountId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	displayOptions: { show: { resource: ['linkedInSearch', 'searchParameter'] } },
	description: 'The LinkedIn account that asks LinkedIn',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose an account…',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. acc_linkedin_01HXYZ',
		},
	],
};
