import type { IDataObject, INode } from 'n8n-workflow';
import { MovingResults } from '../sandbox/movingResults.cts';
import { runWorkflow } from '../support/engine.cts';
import {
	exampleFiles,
	nodeOf,
	POSTPRESS,
	readExample,
	runnable,
	runCode,
	runSearch,
	runTrigger,
	searchesOf,
	triggersOf,
} from '../support/examples.cts';
import { market } from '../support/market.cts';
import { pollTimes, useClock } from '../support/newResults.cts';
import { credentialsOf, jsonOf } from '../support/search.cts';
import { bodiesOf, column } from '../support/searchRuns.cts';
import { useSandbox } from '../support/useSandbox.cts';

const sandbox = useSandbox();
useClock();

/** Runs a whole example, only PostPress for real. */
const run = async (file: string, items?: IDataObject[]) =>
	await runWorkflow({
		...runnable(readExample(file), items),
		credentials: credentialsOf(sandbox.current),
	});

const AUTHORS = { author: { company: ['Siemens'] }, keywords: 'AI', sort_by: 'date' };
const PEOPLE = { company: 'Siemens', location: ['Munich, Bavaria, Germany'], keywords: '' };
const CURSOR = 'The cursor of an earlier search';

/** What comes to each PostPress node of an example, and for tools what the agent gives. */
const INPUT: Record<string, Record<string, IDataObject>> = {
	'ai-agent.json': { 'Find Posts': AUTHORS, 'Find People': PEOPLE },
	'buying-signals.json': { 'Find Posts': {} },
	'companies-to-decision-makers.json': {
		'Look Up Company': { row_number: 2, company: 'Celonis', company_id: '', ok: '' },
		'Find Decision Makers': { company_ids: ['1115', '3225548'] },
	},
	'companies-to-hubspot.json': { 'Find Companies': {} },
	'first-search.json': { 'Find People': {} },
	'resume-after-failure.json': {
		'Search Leads': {},
		'Continue From Cursor': { error: { cursor: CURSOR, accountId: 'acc_linkedin_demo' } },
	},
};

const searches = exampleFiles.flatMap((file) =>
	searchesOf(readExample(file)).map((node) => [file, node.name, node] as const),
);

const runOne = async (file: string, node: INode) => {
	const input = INPUT[file][node.name];
	const changes = node.type === POSTPRESS ? {} : { filtersJson: JSON.stringify(input) };
	return await runSearch(sandbox.current, node, [input], changes);
};

describe.each(searches)('%s: %s', (file, _name, node) => {
	it('runs unchanged', async () => {
		sandbox.current.reset({ results: 30 });
		const { items, errorItems, status } = await runOne(file, node);
		expect(status).toBe('success');
		if (node.parameters.operation === 'continueFromCursor') {
			// The sandbox knows only cursors of its own; the whole examples have those.
			expect(items).toEqual([]);
			expect(errorItems[0].json.error).toMatchObject({ cursor: CURSOR, httpCode: 400 });
			return;
		}
		expect(errorItems).toEqual([]);
		expect(items.length).toBeGreaterThan(0);
	});

	it('sends an item to the error output that says what to do', async () => {
		for (const route of ['search', 'parameters'] as const) {
			const fault = { kind: 'error', status: 403, type: 'account_restricted' } as const;
			sandbox.current.fault({ route, fault });
		}
		const { items, errorItems } = await runOne(file, node);
		expect(items).toEqual([]);
		expect(column(errorItems, 'error')).toEqual([
			expect.objectContaining({
				message: expect.stringMatching(/./),
				description: expect.stringMatching(/./),
			}),
		]);
	});
});

it('resume-after-failure.json returns every result if two pages fail', async () => {
	sandbox.current.reset({ results: 60, pageSize: 10 });
	for (const page of [3, 5]) {
		sandbox.current.fault({ page, fault: { kind: 'error', status: 503 } });
	}
	const done = await run('resume-after-failure.json');
	expect(done.status).toBe('success');
	// The workflow passes this node once for each part of the results.
	const passes = done.run.data.resultData.runData['Save Leads'];
	const leads = passes.flatMap(({ data }) => jsonOf(data?.main[0] ?? []));
	expect(passes).toHaveLength(3);
	expect(leads).toHaveLength(60);
	expect(new Set(leads.map(({ id }) => id)).size).toBe(60);
});

it.each([
	['companies-to-hubspot.json', 'Create in HubSpot', 50],
	['buying-signals.json', 'Notify Sales', 50],
])('%s sends the results to its last node', async (file, last, count) => {
	const { status, output } = await run(file);
	expect(status).toBe('success');
	expect(output(last)[0]).toHaveLength(count);
});

it('leads-to-google-sheets.json returns all leads in batches, then only new ones', async () => {
	const results = new MovingResults(120);
	sandbox.current.reset({ order: results.order });
	const [node] = triggersOf(readExample('leads-to-google-sheets.json'));
	const trigger = runTrigger(sandbox.current, node);
	const portions = await pollTimes(trigger, 4);
	expect(portions.map((items) => items?.length ?? 0)).toEqual([50, 50, 20, 0]);
	results.insert(30);
	expect(await trigger.poll()).toHaveLength(1);
	// Both cities were found by their names.
	expect(sandbox.current.searches[0].body).toMatchObject({
		location: [expect.any(String), expect.any(String)],
	});
});

it('remote-jobs-to-slack.json posts the new jobs of each country', async () => {
	const results = new MovingResults(60);
	sandbox.current.reset({ order: results.order });
	const triggers = triggersOf(readExample('remote-jobs-to-slack.json')).map((node) =>
		runTrigger(sandbox.current, node),
	);
	const pollAll = async () => await Promise.all(triggers.map(async (one) => await one.poll()));
	expect(await pollAll()).toEqual([[], []]);
	results.insert(0);
	const told = await pollAll();
	expect(told.map((items) => items?.length)).toEqual([1, 1]);
	const regions = bodiesOf(sandbox.current).flatMap((body) => (body as IDataObject).region ?? []);
	expect(new Set(regions)).toEqual(new Set(['101282230', '103883259']));
	expect(sandbox.current.maxInFlight()).toBe(1);
});

it('companies-to-decision-makers.json searches 50 companies at a time', async () => {
	const example = readExample('companies-to-decision-makers.json');
	const rows = Array.from({ length: 121 }, (_, index) => ({ company_id: String(1000 + index) }));
	const groups = runCode(nodeOf(example, 'Groups of 50'), { items: [...rows, rows[0]] });
	expect(groups.map(({ company_ids: ids }) => (ids as string[]).length)).toEqual([50, 50, 21]);
	sandbox.current.reset({ results: 10 });
	const node = nodeOf(example, 'Find Decision Makers');
	const { items, errorItems } = await runSearch(sandbox.current, node, groups);
	expect(errorItems).toEqual([]);
	expect(items).toHaveLength(30);
	expect(items[0].json).toHaveProperty('current_company_id');
	// The order in which items get their turn is not fixed.
	const asked = bodiesOf(sandbox.current).map((body) => (body as IDataObject).company);
	const groupsAsked = groups.map(({ company_ids: include }) => ({ include }));
	expect(asked).toHaveLength(3);
	expect(asked).toEqual(expect.arrayContaining(groupsAsked));
});

it.each(['posts', 'people'])('ai-agent.json lets the agent write the filters of %s', (category) => {
	const example = readExample('ai-agent.json');
	const tool = searchesOf(example).find(({ parameters }) => parameters.category === category)!;
	// They are the tool's own default.
	expect(tool.parameters).not.toHaveProperty('specifyFilters');
	expect(Object.keys(tool.parameters).filter((name) => /Filters/.test(name))).toEqual([]);
	expect(tool.parameters.limit).toBeLessThanOrEqual(10);
});

it('long-url-in-batches.json returns 2,300 results in three polls, then only new ones', async () => {
	const results = new MovingResults(2300);
	sandbox.current.reset({ order: results.order });
	const [node] = triggersOf(readExample('long-url-in-batches.json'));
	const trigger = runTrigger(sandbox.current, node);
	const portions = await pollTimes(trigger, 3);
	expect(portions.map((items) => items?.length)).toEqual([1000, 1000, 300]);
	expect(new Set(portions.flat().map((item) => item?.key)).size).toBe(2300);
	expect(sandbox.current.searches).toHaveLength(23);

	results.insert(20);
	expect(await trigger.poll()).toHaveLength(1);
	// Twice a day.
	expect(node.parameters.pollTimes).toMatchObject({ item: [{ hour: 9 }, { hour: 16 }] });
});

it('ten-thousand-leads.json returns 10,000 leads in four days without duplicates, even if n8n restarts', async () => {
	const file = 'ten-thousand-leads.json';
	const place = ['101282230', '103883259', '106693272'];
	const population = market('sales_navigator people', 22_500);
	const all = population.find({
		api: 'sales_navigator',
		category: 'people',
		location: { include: place },
	});
	expect(all.length).toBeGreaterThan(9_900);
	expect(all.length).toBeLessThan(10_000);
	sandbox.current.reset({ population });
	const [node] = triggersOf(readExample(file));
	expect(node.parameters.pollTimes).toMatchObject({ item: [{ mode: 'everyDay', hour: 9 }] });
	const trigger = runTrigger(sandbox.current, node);
	const sheet = new Map<unknown, IDataObject>();
	const daily: number[] = [];
	// On the day it is published, and on the four mornings after it.
	for (let day = 0; day <= 4; day++) {
		const leads = (await trigger.poll()) ?? [];
		const { output, status } = await run(file, leads);
		expect(status).toBe('success');
		for (const row of jsonOf(output('Save Leads')[0])) {
			// None comes twice, so the sheet has nothing to update.
			expect(sheet.has(row.key)).toBe(false);
			sheet.set(row.key, row);
		}
		daily.push(leads.length);
		expect(JSON.stringify(trigger.data()).length).toBeLessThan(170_000);
		expect(String(trigger.data().cursor).length).toBeLessThan(2_048);
		trigger.restart();
	}
	expect(Math.max(...daily)).toBeLessThanOrEqual(2_500);
	expect(sheet.size).toBe(all.length);
	expect(sandbox.current.searches.length).toBeLessThanOrEqual(115);
	expect(trigger.logs()).toEqual([]);
	// From now on only new ones come.
	expect(await trigger.poll()).toBeNull();
});
