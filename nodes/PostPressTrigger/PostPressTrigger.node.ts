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
		// n8n's node panel has one entry for both nodes and shows this description.
		description:
			'Search LinkedIn for people, companies, posts and jobs, or start when there are new results',
		defaults: { name: 'PostPress Trigger' },
		activationMessage:
			'The trigger now reads the search. With Existing Results set to Skip, the first results arrive once it has read all of it; fetch a test event to see how many polls that takes.',
		triggerPanel: {
			executionsHelp:
				'Whenever a poll finds new results, with all of them in one execution. With <i>Existing Results</i> set to <i>Skip</i>, the first ones arrive after the whole search has been read once. <b>Fetch Test Event</b> shows up to ten current results, and how many polls that takes.',
		},
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
