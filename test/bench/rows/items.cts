import { expressionImplementation } from '../../support/compat.cts';
import type { WorkflowRun } from '../../support/run.cts';
import { startApi } from '../support/api.cts';
import { countExpressions } from '../../support/expressions.cts';
import { fixedFilters, itemFilters, itemValues, sampleItems } from '../support/filters.cts';
import { runWorkflow } from '../support/nodes.cts';
import { measure, type Row } from '../support/result.cts';
import { cpuTime, interleaved, wallTime } from '../support/rounds.cts';
import { counted, spreadOf } from '../support/statistics.cts';
import { emptyWorkflow, searchWorkflow } from '../support/workflows.cts';

const ITEMS = 1_000;

/** Expressions are counted, and all is warmed up, with fewer items. */
const FEW_ITEMS = 10;

/** CPU milliseconds for an item that our node may take beyond an empty one. */
const TARGET = 3;

/** Many input items with different searches. */
export const items: Row = async ({ rounds }) => {
	const api = await startApi();
	await api.set({ sandbox: { results: 10 } });
	const search = { api: 'sales_navigator', category: 'people', limit: 10 };
	const own = (salesNavigatorPeopleFilters: typeof itemFilters) => (count: number) =>
		searchWorkflow(api.url, { ...search, salesNavigatorPeopleFilters }, sampleItems(count));
	const empty = (values: typeof itemValues) => (count: number) =>
		emptyWorkflow(api.url, sampleItems(count), values);

	const makers = {
		fixed: own(fixedFilters),
		varied: own(itemFilters),
		empty: empty({}),
		emptyVaried: empty(itemValues),
	};
	type Name = keyof typeof makers;
	const timed = (make: (count: number) => WorkflowRun) => async () => {
		let cpu = 0;
		const wall = await wallTime(async () => {
			cpu = await cpuTime(async () => await runWorkflow(make(ITEMS)));
		});
		return { cpu, wall };
	};
	for (const make of Object.values(makers)) await runWorkflow(make(FEW_ITEMS));
	const measured = await interleaved(
		{
			fixed: timed(makers.fixed),
			varied: timed(makers.varied),
			empty: timed(makers.empty),
			emptyVaried: timed(makers.emptyVaried),
		},
		rounds,
		{ warmUp: false },
	);
	const cpu = (name: Name) => measured[name].map((one) => one.cpu / ITEMS);
	const above = (name: Name, base: Name) =>
		spreadOf(cpu(name).map((value, round) => value - cpu(base)[round]));
	const evaluated = async (name: Name) => {
		const workflow = makers[name](FEW_ITEMS);
		return counted((await countExpressions(async () => await runWorkflow(workflow))) / FEW_ITEMS);
	};
	const rows: Array<[Name, string]> = [
		['fixed', 'ten fixed filters'],
		['varied', 'ten filters from the item'],
		['empty', 'empty node'],
		['emptyVaried', 'empty node with the same ten expressions'],
	];
	const measures = [
		measure('CPU an item, ten fixed filters − empty node', 'ms', above('fixed', 'empty'), TARGET),
		measure(
			'CPU an item, ten filters from the item − empty node',
			'ms',
			above('varied', 'empty'),
			TARGET,
		),
		measure(
			'CPU an item, ten filters from the item − empty node with the same ten expressions',
			'ms',
			above('varied', 'emptyVaried'),
		),
	];
	for (const [name, label] of rows) {
		const seconds = spreadOf(measured[name].map(({ wall }) => wall / 1000));
		measures.push(
			measure(`1,000 items, ${label}`, 's', seconds),
			measure(`CPU an item, ${label}`, 'ms', spreadOf(cpu(name))),
			measure(`Expressions an item, ${label}`, 'expressions', await evaluated(name)),
		);
	}
	api.close();
	return {
		measures,
		panels: [
			{
				title: 'CPU for one of 1,000 input items',
				unit: 'ms',
				bars: rows.map(([name, label]) => ({
					label: name.startsWith('empty')
						? `${label[0].toUpperCase()}${label.slice(1)}`
						: `PostPress, ${label}`,
					value: spreadOf(cpu(name)).median,
					own: !name.startsWith('empty'),
				})),
			},
		],
		notes: [`Expressions are evaluated by the engine "${expressionImplementation()}".`],
	};
};
