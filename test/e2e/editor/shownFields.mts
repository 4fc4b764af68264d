import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from './stage.mts';

const HIDDEN = {
	nothing: { mode: 'list', value: '' },
	'a picked title': { mode: 'list', value: '?id=1234&is_selection=true' },
	'a title by name': { mode: 'name', value: 'Software Engineer' },
};

const SHOWN = {
	'an ID': { mode: 'id', value: '1234' },
	IDs: { mode: 'id', value: '1234, 5678' },
	'an ID from an expression': { mode: 'id', value: '={{ $json.title_id }}' },
};

/** Tests of fields that show only beside some values. */
export function shownFieldTests(stage: () => Stage): void {
	for (const [does, cases, fields] of [
		['is hidden', HIDDEN, 0],
		['shows', SHOWN, 3],
	] as const) {
		test(`Is Selection ${does} beside ${Object.keys(cases).join(', ')}`, async () => {
			const byId = Object.values(cases).map((id) => ({
				id: { __rl: true, ...id },
				priority: 'CAN_HAVE',
			}));
			const recruiterPeopleFilters = { role: { byId } };
			await stage().open({ api: 'recruiter', category: 'people', recruiterPeopleFilters });
			const { page } = stage().editor;
			// The rows are drawn after the rest of the form.
			await page.getByText('Priority', { exact: true }).nth(2).waitFor();
			assert.equal(await page.getByText('Is Selection', { exact: true }).count(), fields);
		});
	}
}
