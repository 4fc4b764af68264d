import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { triggerHint } from '../PostPress/builderHints';
import { searchAccounts } from '../PostPress/listSearch/accounts';
import { filterValueSearches } from '../PostPress/listSearch/filterValues';
import { selectOptions } from '../PostPress/listSearch/selectOptions';
import { poll } from './poll';
import { properties } from './properties';

export class PostPressTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PostPress Trigger',
		name: 'postPressTrigger',
		icon: {
			light: 'file:../../icons/postpress.svg',
			dark: 'file:../../icons/postpress.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"] === "searchFromUrl" ? "New From URL" : "New: " + $parameter["api"].replace("_", " ") + " " + $parameter["category"] }}',
		// n8n's panel of nodes has one entry for both nodes, and shows this there.
		description:
			'Search people, companies, posts and jobs on LinkedIn; start when there are new ones',
		defaults: { name: 'PostPress Trigger' },
		polling: true,
		...triggerHint,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'postPressApi', required: true }],
		properties,
	};

	methods = {
		listSearch: { searchAccounts, ...filterValueSearches },
		loadOptions: selectOptions,
	};

	poll = poll;
}
