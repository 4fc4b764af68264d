import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stage } from './stage.mts';

/** Tests what lists say when they have nothing to choose from. */
export function listTests(stage: () => Stage): void {
	test('an industry that does not exist suggests what to try, in lines that are not cut', async () => {
		const { form } = stage().editor;
		await stage().open({});
		await form.addFilter('Industry');
		await form.addEntry('industry');
		const lines = await form.open('id', 'saas');
		await lines.first().waitFor();
		const texts = (await lines.allInnerTexts()).map((text) => text.trim());
		assert.deepEqual(texts, [
			'No such industry. Broader words:',
			'Software, Financial, Health, Retail',
		]);
		const cut = await lines.evaluateAll(
			(entries) =>
				entries
					.flatMap((entry) => [entry, ...entry.querySelectorAll('*')])
					.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
					.length,
		);
		assert.equal(cut, 0);
	});

	test('a multi-select whose list fails to load says why', async () => {
		const { world, editor } = stage();
		const fault = { kind: 'error', status: 503 } as const;
		world.sandbox.fault({ route: 'parameters', times: Infinity, fault });
		try {
			await stage().open({ api: 'sales_navigator' });
			await editor.form.addFilter('Persona Names or IDs');
			assert.deepEqual(await editor.form.offered('persona'), ['Service unavailable (503)']);
		} finally {
			world.sandbox.reset();
		}
	});
}
