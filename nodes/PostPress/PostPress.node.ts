import { type INodeType, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { searchNodeHint } from './builderHints';
import { searchAccounts } from './listSearch/accounts';
import { searchBreakdowns } from './listSearch/breakdowns';
import { filterValueSearches } from './listSearch/filterValues';
import { selectOptions } from './listSearch/selectOptions';
import { properties } from './resources';

export class PostPress implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'PostPress',
		name: 'postPress',
		icon: {
			light: 'file:../../icons/postpress.svg',
			dark: 'file:../../icons/postpress.dark.svg',
		},
		group: ['input'],
		version: 1,
		subtitle:
			'={{ { search: "Search", count: "Count", countFromUrl: "Count From URL", searchFromUrl: "Search From URL", continueFromCursor: "Continue From Cursor", getAll: "Get Many" }[$parameter["operation"]] + (["search", "count"].includes($parameter["operation"]) ? ": " + $parameter["api"].replace("_", " ") + " " + $parameter["category"] : "") }}',
		description: 'Search LinkedIn for people, companies, posts and jobs',
		defaults: { name: 'PostPress' },
		usableAsTool: true,
		...searchNodeHint,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'postPressApi', required: true }],
		requestDefaults: {
			baseURL: '={{ $credentials.baseUrl }}',
			headers: { accept: 'application/json' },
			// A redirect would send the API key to another host.
			disableFollowRedirect: true,
		},
		hints: [
			{
				message:
					'When Return All is on, set On Error to "Continue (using error output)" in the node settings. If a page fails, you keep the results fetched so far and get a cursor to resume from.',
				type: 'info',
				location: 'outputPane',
				whenToDisplay: 'beforeExecution',
				displayCondition:
					'={{ $parameter["resource"] === "linkedInSearch" && $parameter["returnAll"] === true }}',
			},
			{
				// n8n evaluates expressions in hints with the input data, not with the output.
				message:
					"LinkedIn returns at most 2,500 results per search, and 1,000 with Classic and for companies. Use Count to see whether this search has more, and the option Above LinkedIn's Cap to get them.",
				type: 'info',
				location: 'outputPane',
				whenToDisplay: 'afterExecution',
				displayCondition:
					'={{ $parameter["resource"] === "linkedInSearch" && $parameter["returnAll"] === true && ($parameter["options"] || {}).aboveCap !== "split" }}',
			},
		],
		properties,
	};

	methods = {
		listSearch: { searchAccounts, searchBreakdowns, ...filterValueSearches },
		loadOptions: selectOptions,
	};
}
