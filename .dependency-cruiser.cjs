/*
 * `npm run lint`: no import circles under nodes/, and no import that climbs. What is lower
 * can be read, tested and changed without what is higher.
 */

const ROOT = '^nodes/PostPress/';
const SEARCH = `${ROOT}resources/linkedInSearch/`;

/** The floors of nodes/, from the ground up. */
const HOUSE = {
	'ground floor': `${ROOT}[^/]+(?<![.]node)[.]ts$`,
	filters: `${ROOT}filters/`,
	transport: `${ROOT}transport/`,
	execution: `${ROOT}execution/`,
	resources: `${ROOT}resources/`,
	listSearch: `${ROOT}listSearch/`,
	node: `${ROOT}[^/]+[.]node[.]ts$`,
	trigger: '^nodes/PostPressTrigger/',
};

/** Those of the search, within resources; its `identity.ts` may be imported from everywhere there. */
const SEARCH_FLOORS = {
	'tables, names, output': `${SEARCH}(tables|names|output)/`,
	linkedInSearch: `${SEARCH}[^/]+(?<!index|identity)[.]ts$`,
	operations: `${SEARCH}operations/`,
	index: `${ROOT}resources/(linkedInSearch/)?index[.]ts$`,
};

const climbing = (floors) =>
	Object.entries(floors)
		.slice(0, -1)
		.map(([name, path], floor) => ({
			name: `climbs from ${name}`,
			severity: 'error',
			from: { path },
			to: { path: Object.values(floors).slice(floor + 1) },
		}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'circle', severity: 'error', from: {}, to: { circular: true } },
		...climbing(HOUSE),
		...climbing(SEARCH_FLOORS),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		// Imports of types count as well.
		tsPreCompilationDeps: true,
	},
};
