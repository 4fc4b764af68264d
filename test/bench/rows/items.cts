import type { IDataObject } from 'n8n-workflow';
import { expressionImplementation } from '../../support/compat.cts';
import { locator } from '../../support/search.cts';
import { startApi } from '../support/api.cts';
import { countExpressions } from '../support/expressions.cts';
import { runWorkflow } from '../support/nodes.cts';
import { measure, type Row } from '../support/result.cts';
import { cpuTime, interleaved, wallTime } from '../support/rounds.cts';
import { counted, ratios, spreadOf } from '../support/statistics.cts';
import { emptyWorkflow, searchWorkflow } from '../support/workflows.cts';

const ITEMS = 1_000;

/** CPU milliseconds for an item that our node may take beyond an empty one. */
const TARGET = 3;

const included = (mode: string, expression: string) => ({
	include: [{ id: locator(mode, expression) }],
});

/** Ten filters, each of which takes its value from the input item. */
export const FILTERS = {
	first_name: '={{ $json.first }}',
	last_name: '={{ $json.last }}',
	company: included('text', '={{ $json.company }}'),
	role: included('text', '={{ $json.role }}'),
	location: included('id', '={{ $json.place }}'),
	industry: included('id', '={{ $json.industry }}'),
	seniority: { include: '={{ [$json.seniority] }}' },
	company_headcount: '={{ [$json.headcount] }}',
	network_distance: '={{ [$json.distance] }}',
	changed_jobs: '={{ $json.changed }}',
};

export const item = (index: number): IDataObject => ({
	first: `Ada ${index}`,
	last: `Lovelace ${index}`,
	company: `Company ${index}`,
	role: 'Engineer',
	place: '106967730',
	industry: '96',
	seniority: 'director',
	headcount: '11-50',
	distance: 2,
	changed: true,
});

/** Many input items, each with a search of its own. */
export const items: Row = async ({ rounds }) => {
	const api = await startApi();
	await api.set({ sandbox: { results: 10 } });
	const run = async (workflow: ReturnType<typeof emptyWorkflow>) => {
		await runWorkflow(workflow);
	};
	const inputs = (count: number) => Array.from({ length: count }, (_, index) => item(index));
	const own = (count: number) =>
		searchWorkflow(
			api.url,
			{
				api: 'sales_navigator',
				category: 'people',
				limit: 10,
				salesNavigatorPeopleFilters: FILTERS,
			},
			inputs(count),
		);
	const empty = (count: number) => emptyWorkflow(api.url, inputs(count));

	const timed = (workflow: typeof own) => async () => {
		let cpu = 0;
		const wall = await wallTime(async () => {
			cpu = await cpuTime(async () => await run(workflow(ITEMS)));
		});
		return { cpu, wall };
	};
	const measured = await interleaved({ own: timed(own), empty: timed(empty) }, rounds);
	const cpu = (name: 'own' | 'empty') => measured[name].map((one) => one.cpu / ITEMS);
	const seconds = (name: 'own' | 'empty') =>
		spreadOf(measured[name].map(({ wall }) => wall / 1000));
	const above = cpu('own').map((value, round) => value - cpu('empty')[round]);

	const FEW = 10;
	const count = async (workflow: typeof own) =>
		(await countExpressions(async () => await run(workflow(FEW)))) / FEW;
	const result = {
		measures: [
			measure('CPU for an item above an empty node', 'ms', spreadOf(above), TARGET),
			measure('CPU: PostPress ÷ empty node', '×', spreadOf(ratios(cpu('own'), cpu('empty')))),
			measure('CPU for an item: PostPress', 'ms', spreadOf(cpu('own'))),
			measure('CPU for an item: empty node', 'ms', spreadOf(cpu('empty'))),
			measure('1,000 items: PostPress', 's', seconds('own')),
			measure('1,000 items: empty node', 's', seconds('empty')),
			measure('Expressions for an item: PostPress', 'expressions', counted(await count(own))),
			measure('Expressions for an item: empty node', 'expressions', counted(await count(empty))),
		],
		notes: [`Expressions were evaluated by the engine "${expressionImplementation()}".`],
	};
	api.close();
	return result;
};
