import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from './stage.mts';

const PERSON = [
	...['key', 'id', 'name', 'first_name', 'last_name', 'headline', 'current_role'],
	...['current_company', 'current_company_id', 'current_company_url', 'location'],
	...['network_distance', 'profile_url', 'member_urn'],
];

/** Tests that a person can fill the form and read what comes. */
export function searchTests(stage: () => Stage): void {
	test('a new node finds people in three places picked by typing', async () => {
		const { editor } = stage();
		const { form } = editor;
		await stage().openEmpty();
		await editor.addNode('PostPress', 'Get search results with filters');
		await form.pick('accountId', 'Maria Schmidt');
		assert.equal(await form.picked('accountId'), 'Maria Schmidt · Sales Nav, Recruiter');
		await form.addFilter('Location');
		for (const [typed, place] of [
			['berlin', 'Berlin, Germany'],
			['munich', 'Munich, Bavaria, Germany'],
			['madrid', 'Madrid, Community of Madrid, Spain'],
		]) {
			await form.addEntry('location');
			await form.pick('id', place, typed);
		}
		const body = await stage().search();
		assert.deepEqual(body.location, ['106967730', '100477049', '103563839']);

		assert.equal(await editor.count(), '50 items');
		const { head, row } = await editor.table();
		assert.deepEqual(head, PERSON);
		const person = Object.fromEntries(head.map((name, index) => [name, row[index]]));
		assert.match(person.key, /^urn:li:member:\d+$/);
		assert.equal(person.name, `${person.first_name} ${person.last_name}`);
		assert.match(person.profile_url, /^https:\/\/www\.linkedin\.com\/in\//);
	});

	test('API and Category decide which filters there are', async () => {
		const { form } = stage().editor;
		await stage().open({});
		assert.match(await form.text(), /Another API or category clears the filters/);
		await form.choose('category', 'Jobs');
		const before = await form.filters();
		assert.ok(before.includes('Minimum Salary'), before.join());
		await form.choose('api', 'Sales Navigator');
		await form.choose('category', 'Companies');
		const offered = await form.filters();
		assert.ok(offered.includes('Headquarters Location'), offered.join());
		assert.equal(offered.includes('Minimum Salary'), false);
		const { api, category } = await stage().search();
		assert.deepEqual([api, category], ['sales_navigator', 'companies']);
		await stage().editor.count();
		const { head } = await stage().editor.table();
		assert.deepEqual(head.slice(0, 4), ['id', 'name', 'industry', 'location']);
	});

	test('Sales Navigator includes, excludes and takes ranges', async () => {
		const { form } = stage().editor;
		await stage().open({ api: 'sales_navigator' });
		await form.addFilter('Geography');
		await form.addEntry('location', 'Include');
		await form.pick('id', 'Germany', 'germany');
		await form.addEntry('location', 'Exclude');
		await form.pick('id', 'Berlin, Germany', 'berlin');
		await form.addFilter('Years in Current Position');
		await form.choose('tenure_at_role', '3–5 Years');
		const body = await stage().search();
		assert.deepEqual(Object.keys(body.location as object), ['include', 'exclude']);
		assert.deepEqual(body.tenure_at_role, [{ min: 3, max: 5 }]);

		await form.choose('api', 'Classic');
		assert.doesNotMatch(await form.text(), /Geography/);
		assert.deepEqual(await stage().search(), { api: 'classic', category: 'people' });
		await form.choose('api', 'Sales Navigator');
		assert.doesNotMatch(await form.text(), /Geography/);
	});

	test('Recruiter takes a priority in each row, and a range with free ends', async () => {
		const { form } = stage().editor;
		await stage().open({ api: 'recruiter' });
		await form.addFilter('Job Title');
		await form.addEntry('role', 'By Name or ID');
		await form.pick('id', 'Engineering Manager', 'engineering manager');
		assert.doesNotMatch(await form.text(), /Is Selection/);
		await form.choose('priority', 'Must Have');
		await form.addFilter('Years of Experience');
		await form.add('Add Minimum or Maximum', 'Minimum');
		await form.type('min', '5');
		await form.add('Add Minimum or Maximum', 'Maximum');
		await form.type('max', '12');
		const { role, tenure } = await stage().search();
		const [row] = role as Array<Record<string, unknown>>;
		assert.equal(row.priority, 'MUST_HAVE');
		assert.match(String(row.id), /^\d+$/);
		assert.equal(typeof row.is_selection, 'boolean');
		assert.deepEqual(tenure, { min: 5, max: 12 });
	});
}
