/*
 * `npm run lint`: no import circles in nodes/, and no imports from a lower to a higher layer. A lower layer
 * can be read, tested and changed without the higher ones.
 */

const ROOT = '^nodes/PostPress/';
const SEARCH = `${ROOT}resources/linkedInSearch/`;

/** The layers of nodes/, lowest first. */
const LAYERS = {
	helpers: `${ROOT}[^/]+(?<![.]node)[.]ts$`,
	filters: `${ROOT}filters/`,
	transport: `${ROOT}transport/`,
	execution: `${ROOT}execution/`,
	resources: `${ROOT}resources/`,
	listSearch: `${ROOT}listSearch/`,
	node: `${ROOT}[^/]+[.]node[.]ts$`,
	trigger: '^nodes/PostPressTrigger/',
};

/** The layers of LinkedIn Search within resources. All of them may import `identity.ts` and `linkedInPages.ts`. */
const SEARCH_LAYERS = {
	'tables, names, output': `${SEARCH}(tables|names|output)/`,
	linkedInSearch: `${SEARCH}[^/]+(?<!index|identity|linkedInPages)[.]ts$`,
	operations: `${SEARCH}operations/`,
	index: `${ROOT}resources/(linkedInSearch/)?index[.]ts$`,
};

const upward = (layers) =>
	Object.entries(layers)
		.slice(0, -1)
		.map(([name, path], layer) => ({
			name: `upward import from ${name}`,
			severity: 'error',
			from: { path },
			to: { path: Object.values(layers).slice(layer + 1) },
		}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'circle', severity: 'error', from: {}, to: { circular: true } },
		...upward(LAYERS),
		...upward(SEARCH_LAYERS),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		// Includes type imports.
		tsPreCompilationDeps: true,
	},
};
