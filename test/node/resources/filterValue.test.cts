import type { INodeParameters } from 'n8n-workflow';
import { search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

describe('Filter Value', () => {
	const values = async (changes: INodeParameters) =>
		await search(sandbox.current, { resource: 'searchParameter', operation: 'getAll', ...changes });

	it('returns one item for each value, with the details from the API', async () => {
		const { items } = await values({
			parameterType: 'COMPANY',
			parameterKeywords: 'sie',
			parameterLimit: 3,
		});
		expect(items.length).toBeGreaterThan(0);
		expect(items.length).toBeLessThanOrEqual(3);
		for (const { json, pairedItem } of items) {
			expect(json).toMatchObject({ id: expect.any(String), title: expect.any(String) });
			expect(json).toHaveProperty('additional_data');
			expect(pairedItem).toEqual({ item: 0 });
		}
		expect(sandbox.current.lookups[0].query).toMatchObject({
			type: 'COMPANY',
			service: 'CLASSIC',
			keywords: 'sie',
			limit: '3',
		});
	});

	it('lists saved searches without keywords', async () => {
		const { items } = await values({
			parameterType: 'SAVED_SEARCHES',
			parameterService: 'RECRUITER',
		});
		expect(items.length).toBeGreaterThan(0);
		expect(sandbox.current.lookups[0].query).not.toHaveProperty('keywords');
	});

	it.each([
		[{ parameterLimit: 101 }, 'Limit: must be a whole number from 1 to 100, not 101'],
		[{ parameterType: 'CITY' }, 'Type: CITY is not one of'],
		[{ parameterKeywords: '={{ ["a"] }}' }, 'Keywords: must be text, not a list'],
		[{ parameterLimit: "={{ 'all' }}" }, 'Limit: must be a whole number'],
	])('rejects %j before any request', async (changes, message) => {
		const { error } = await values(changes);
		expect(error?.message).toContain(message);
		expect(sandbox.current.requests).toEqual([]);
	});
});
