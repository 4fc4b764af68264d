/*
 * Hints that n8n's AI builder and MCP server (2.x) give to a model that builds a workflow. n8n 1.x ignores
 * them, and its types lack them, so these objects are spread into the descriptions.
 */

const NODE = 'n8n-nodes-postpress.postPress';
const TRIGGER = 'n8n-nodes-postpress.postPressTrigger';

/** For the node. */
export const searchNodeHint = {
	builderHint: {
		searchHint:
			'Searches LinkedIn for people, companies, posts or jobs, and returns one flat row per result. Set api and category, then write the filters as one JSON object in filtersJson with specifyFilters set to json. Names such as "Berlin, Germany" work instead of IDs. To start a workflow with new results only, use the PostPress Trigger.',
		relatedNodes: [
			{
				nodeType: TRIGGER,
				relationHint: 'Starts a workflow with the new results of a search, each once',
			},
		],
	},
};

/** For the trigger. */
export const triggerHint = {
	builderHint: {
		searchHint:
			'Starts a workflow with new people, companies, posts or jobs of a LinkedIn search, each once. It takes the same search parameters as PostPress. Poll people and companies once a day, posts and jobs hourly.',
		relatedNodes: [
			{
				nodeType: NODE,
				relationHint: 'Runs a search once, counts its results or looks up filter values',
			},
		],
	},
};

/** For Account. */
export const accountHint = {
	builderHint: {
		propertyHint:
			'The ID of a LinkedIn account from the list searchAccounts. Sales Navigator and Recruiter need an account that has them. If you cannot list accounts, leave it for the user to select.',
	},
};

/** For Specify Filters. */
export const specifyFiltersHint = {
	builderHint: {
		propertyHint:
			'Prefer json: one object in filtersJson replaces all …Filters parameters, is shorter, and takes names instead of IDs.',
	},
};

const JSON_VALUES =
	'Values are plain: {"location": ["Berlin, Germany"], "network_distance": [2]}. Text that is not a number is a name and is looked up.';

/** For the node's Filters (JSON). */
export const filtersJsonHint = {
	builderHint: {
		propertyHint: `Takes the fields that the default of …FiltersForAgent lists for this api and category; leave that parameter itself unset. ${JSON_VALUES} With include and exclude: {"seniority": {"include": ["cxo"]}}.`,
	},
};

/** For the trigger's Filters (JSON). */
export const triggerFiltersJsonHint = {
	builderHint: {
		propertyHint: `Keys are the members of the …Filters parameter that belongs to api and category. ${JSON_VALUES} Where that parameter has include and exclude, so has the value: {"seniority": {"include": ["cxo"]}}.`,
	},
};
