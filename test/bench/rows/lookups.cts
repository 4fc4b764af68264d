import { startSandbox } from '../../sandbox/server.cts';
import { locator } from '../../support/search.cts';
import { runWorkflow } from '../support/nodes.cts';
import { measure, type Row } from '../support/result.cts';
import { counted } from '../support/statistics.cts';
import { searchWorkflow } from '../support/workflows.cts';

const ITEMS = 1_000;
const NAMES = [
	'Berlin, Germany',
	'Hamburg, Germany',
	'Madrid, Community of Madrid, Spain',
	'Munich, Bavaria, Germany',
	'Vienna, Austria',
];

/** Names instead of IDs: how often a name is asked for. */
export const lookups: Row = async () => {
	const sandbox = await startSandbox({ results: 1 });
	const location = { values: [{ id: locator('name', '={{ $json.place }}') }] };
	const parameters = { api: 'classic', category: 'people', classicPeopleFilters: { location } };
	const items = Array.from({ length: ITEMS }, (_, index) => ({ place: NAMES[index % 5] }));
	await runWorkflow(searchWorkflow(sandbox.url, parameters, items));
	const result = {
		measures: [
			measure(
				'Look-ups for 1,000 items with 5 names',
				'requests',
				counted(sandbox.lookups.length),
				NAMES.length,
			),
			measure('Searches for the same items', 'requests', counted(sandbox.searches.length), ITEMS),
		],
	};
	await sandbox.close();
	return result;
};
