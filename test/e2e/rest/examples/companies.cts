import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	assertDistinct,
	recorded,
	runWell,
	saveExample,
	sheetParameters,
} from '../../support/exampleRuns.cts';
import { runSaved } from '../../support/workflows.cts';
import type { World } from '../../support/world.cts';

const FILE = 'companies-to-decision-makers.json';

/** Tests the example that goes from a sheet of company names to the people who decide there. */
export function companiesExampleTests(world: () => World): void {
	test(`${FILE} writes ID and name of each company back for review`, async () => {
		world().sandbox.reset();
		const names = ['Celonis', 'Siemens', 'Nobody has heard of it', 'SAP'];
		const rows = names.map((company, index) => ({
			row_number: index + 2,
			company,
			company_id: '',
			matched: '',
			ok: '',
		}));
		const saved = await saveExample(world(), FILE, { rows: { Companies: rows } });
		const done = await runWell(world(), saved);
		const written = recorded(done, 'Write Into the Sheet');
		for (const { parameters } of written) {
			assert.deepEqual(parameters, sheetParameters('Companies', 'row_number', 'update'));
		}
		assert.deepEqual(
			written.map(({ item }) => [item.row_number, item.company_id, item.matched]),
			[
				['2', '3225548', 'Celonis · Software Development · Munich, Bavaria, Germany'],
				['3', '1043', 'Siemens · Automation Machinery Manufacturing · Munich, Bavaria, Germany'],
				['5', '1115', 'SAP · Software Development · Walldorf, Baden-Württemberg, Germany'],
			],
		);
		assert.equal(world().sandbox.searches.length, 0);
	});

	const approved = (count: number) =>
		Array.from({ length: count + 1 }, (_, index) => ({
			row_number: index + 2,
			company: `Company ${index}`,
			company_id: 5000 + index,
			matched: `Company ${index} · Berlin`,
			ok: index < count ? 'Yes' : '',
		}));

	test(`${FILE} searches 50 companies at a time and names yours beside each person`, async () => {
		const { sandbox } = world();
		sandbox.reset({ results: 120 });
		const saved = await saveExample(world(), FILE, { rows: { Companies: approved(60) } });
		const done = await runWell(world(), saved);
		// 120 results are two pages.
		const groups = [...new Set(sandbox.searches.map(({ body }) => JSON.stringify(body)))];
		assert.equal(groups.length, 4);
		const people = recorded(done, 'Save Decision Makers');
		assert.equal(people.length, 240);
		assertDistinct(people.map(({ item }) => item.key));
		for (const { item, parameters } of people) {
			assert.deepEqual(parameters, sheetParameters('Decision Makers', 'key'));
			if (item.current_company_id === null) continue;
			assert.equal(item.your_company, `Company ${Number(item.current_company_id) - 5000}`);
		}
	});

	test(`${FILE} saves what came when a search fails, and reports it`, async () => {
		const { sandbox } = world();
		sandbox.reset({ results: 30 });
		const fault = { kind: 'error', status: 422, title: 'Unprocessable' } as const;
		sandbox.fault({ fault });
		const saved = await saveExample(world(), FILE, { rows: { Companies: approved(60) } });
		const done = await runSaved(world().client, saved);
		assert.equal(recorded(done, 'Save Decision Makers').length, 30);
		assert.equal(done.status, 'error');
		assert.match(String(done.message), /Unprocessable/);
	});
}
