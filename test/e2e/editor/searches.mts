import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from './form.mts';
import type { Stage } from './stage.mts';

/** The first columns. */
const PERSON = ['name', 'headline', 'current_role', 'current_company', 'location', 'profile_url'];

/** Tests that a user can fill in the form and read the results. */
export function searchTests(stage: () => Stage): void {
	/** Adds the node to an empty workflow and selects account and API; starts counting clicks. */
	const begin = async (api?: string): Promise<Form> => {
		const { editor } = stage();
		const { form } = editor;
		await stage().openEmpty();
		form.clicks = 0;
		await editor.addNode('PostPress', 'Search LinkedIn with filters');
		await form.pick('accountId', 'Maria Schmidt');
		if (api) await form.choose('api', api);
		return form;
	};

	test('a new node finds people in three places picked by typing', async () => {
		const { editor } = stage();
		const form = await begin();
		assert.equal(await form.picked('accountId'), 'Maria Schmidt · Sales Nav, Recruiter');
		await form.addFilter('Location (City, Country)');
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
		assert.ok(form.clicks <= 18, `${form.clicks} clicks`);

		assert.equal(await editor.count(), '50 items');
		const { head, row } = await editor.table();
		assert.deepEqual(head.slice(0, PERSON.length), PERSON);
		const person = Object.fromEntries(head.map((name, index) => [name, row[index]]));
		assert.match(person.name, /\w \w/);
		assert.match(person.profile_url, /^https:\/\/www\.linkedin\.com\/in\//);
	});

	test('a sales person filters leads by eight filters', async () => {
		const form = await begin('Sales Navigator');
		await form.addFilter('Geography (Location)');
		await form.addEntry('location', 'Include');
		await form.pick('id', 'Germany', 'germany');
		await form.addFilter('Function (Department)');
		await form.selectIn('function', 'include', 'Sales', 'Marketing');
		await form.addFilter('Seniority Level');
		await form.selectIn('seniority', 'include', 'CXO', 'Director');
		await form.addFilter('Company Headcount (Size)');
		await form.select('company_headcount', '11–50 Employees', '51–200 Employees');
		await form.addFilter('Connections (Degree)');
		await form.select('network_distance', '2nd Degree');
		await form.addFilter('Changed Jobs (New Role)');
		await form.addFilter('Posted on LinkedIn (Active)');
		await form.addFilter('Viewed Your Profile Recently');
		const { api, category, location, function: functions, ...body } = await stage().search();
		assert.deepEqual([api, category], ['sales_navigator', 'people']);
		assert.equal((location as { include: string[] }).include.length, 1);
		assert.equal((functions as { include: string[] }).include.length, 2);
		assert.deepEqual(body, {
			seniority: { include: ['cxo', 'director'] },
			company_headcount: [
				{ min: 11, max: 50 },
				{ min: 51, max: 200 },
			],
			network_distance: [2],
			changed_jobs: true,
			posted_on_linkedin: true,
			viewed_your_profile_recently: true,
		});
		assert.ok(form.clicks <= 40, `${form.clicks} clicks`);
	});

	test('a recruiter finds engineering managers in one city', async () => {
		const form = await begin('Recruiter');
		await form.addFilter('Job Title (Role, Position)');
		await form.addEntry('role', 'Pick or Name');
		await form.pick('id', 'Engineering Manager', 'engineering manager');
		await form.choose('priority', 'Must Have');
		await form.addFilter('Location (City, Country)');
		await form.addEntry('location');
		await form.pickIn('location', 'Berlin, Germany', 'berlin');
		await form.addFilter('Years of Experience (Tenure)');
		await form.type('min', '5');
		await form.type('max', '12');
		await form.addFilter('Job Function (Department) Names or IDs');
		await form.select('function', 'Engineering', 'Information Technology');
		const { role, location, tenure, function: functions } = await stage().search();
		assert.equal((role as Array<Record<string, unknown>>)[0].priority, 'MUST_HAVE');
		assert.equal((location as unknown[]).length, 1);
		assert.deepEqual(tenure, { min: 5, max: 12 });
		assert.equal((functions as unknown[]).length, 2);
		assert.ok(form.clicks <= 33, `${form.clicks} clicks`);
	});

	test('a filter without a value is named, and nothing is searched', async () => {
		const { editor, world } = stage();
		await stage().open({});
		await editor.form.addFilter('Location (City, Country)');
		await editor.form.addEntry('location');
		const before = world.sandbox.searches.length;
		await editor.execute();
		await editor.says('Location: the value is empty');
		assert.equal(world.sandbox.searches.length, before);
	});

	test('a multi-select without an account says what to do', async () => {
		const { form } = stage().editor;
		await stage().open({
			api: 'sales_navigator',
			accountId: { __rl: true, mode: 'list', value: '' },
		});
		await form.addFilter('Persona Names or IDs');
		assert.deepEqual(await form.offered('persona'), ['Select an account first']);
	});

	test('filters survive Using JSON', async () => {
		const { form } = stage().editor;
		await stage().open({ api: 'sales_navigator' });
		await form.addFilter('Connections (Degree)');
		await form.select('network_distance', '2nd Degree');
		await form.choose('specifyFilters', 'Using JSON');
		assert.match(await form.text(), /Filters from Using Fields are kept, but not used/);
		await form.choose('specifyFilters', 'Using Fields');
		const { network_distance: distance } = await stage().search();
		assert.deepEqual(distance, [2]);
	});

	test('what the form shows is searched: a minimum salary left as it comes', async () => {
		const { form } = stage().editor;
		await stage().open({ category: 'jobs' });
		await form.addFilter('Minimum Salary (Pay)');
		await form.addFilter('Easy Apply');
		assert.match(await form.text(), /Minimum Salary/);
		const { minimum_salary: salary, easy_apply: easy } = await stage().search();
		assert.deepEqual([salary, easy], [{ currency: 'USD', value: 40 }, true]);
	});

	test('API and Category decide which filters there are', async () => {
		const { form } = stage().editor;
		await stage().open({});
		assert.match(await form.text(), /Changing the category clears the filters/);
		await form.choose('category', 'Jobs');
		const before = await form.filters();
		assert.ok(before.includes('Minimum Salary (Pay)'), before.join());
		await form.choose('api', 'Sales Navigator');
		await form.choose('category', 'Companies');
		const offered = await form.filters();
		assert.ok(offered.includes('Headquarters Location (Geography)'), offered.join());
		assert.equal(offered.includes('Minimum Salary (Pay)'), false);
		const { api, category } = await stage().search();
		assert.deepEqual([api, category], ['sales_navigator', 'companies']);
		await stage().editor.count();
		const { head } = await stage().editor.table();
		assert.deepEqual(head.slice(0, 4), ['name', 'industry', 'headcount', 'location']);
	});

	test('Sales Navigator includes, excludes and takes ranges', async () => {
		const { form } = stage().editor;
		await stage().open({ api: 'sales_navigator' });
		await form.addFilter('Geography (Location)');
		await form.addEntry('location', 'Include');
		await form.pick('id', 'Germany', 'germany');
		await form.addEntry('location', 'Exclude');
		await form.pick('id', 'Berlin, Germany', 'berlin');
		await form.addFilter('Years in Current Position (Tenure)');
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
}
