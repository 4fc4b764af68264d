import type { IDataObject } from 'n8n-workflow';
import { market } from '../support/market.cts';
import { idsOf, newResults, pollTimes, useClock } from '../support/newResults.cts';
import { useSandbox } from '../support/useSandbox.cts';

const sandbox = useSandbox();
useClock();

const SPLIT = {
	api: 'sales_navigator',
	category: 'people',
	firstPoll: 'emit',
	limit: 2_500,
	options: { aboveCap: 'split', includePaging: true },
};

const distinct = (ids: unknown[]) => new Set(ids).size;

describe("Above LinkedIn's Cap: Split in the trigger", () => {
	it('returns all existing results over several days, each once, then only new ones', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 7_000) });
		const polled = await pollTimes(newResults(sandbox.current, SPLIT), 4);
		const counts = polled.map((items) => items?.length ?? 0);
		expect(counts[0]).toBeGreaterThan(2_000);
		expect(Math.max(...counts)).toBeLessThanOrEqual(2_500);
		expect(distinct(idsOf(...polled))).toBe(7_000);
		expect(idsOf(...polled)).toHaveLength(7_000);
		const { _paging: paging } = polled[0]?.at(-1) as IDataObject;
		expect(paging).toMatchObject({ cap: 2_500, total_count: 7_000 });
	});

	it('returns no known result after it has returned all, and then what is new', async () => {
		const population = market('sales_navigator people', 3_000);
		sandbox.current.reset({ population });
		const trigger = newResults(sandbox.current, SPLIT);
		await pollTimes(trigger, 2);
		expect(await pollTimes(trigger, 2)).toEqual([null, null]);
		sandbox.current.reset({ population: market('sales_navigator people', 3_100) });
		const later = await pollTimes(trigger, 3);
		expect(idsOf(...later)).toHaveLength(100);
	});

	it('logs that it reads only the first 10,000 results of a larger search', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 10_100) });
		const trigger = newResults(sandbox.current, SPLIT);
		await pollTimes(trigger, 2);
		expect(trigger.logs().map(({ message }) => message)).toEqual([
			'PostPress: this search has 10,100 results, but the trigger reads only the first 10,000. Use a trigger for each part of it, e.g. for each country.',
		]);
	});

	it('applies to existing results only: with Skip it reads what LinkedIn returns for one search', async () => {
		sandbox.current.reset({ population: market('sales_navigator people', 3_000) });
		await pollTimes(newResults(sandbox.current, { ...SPLIT, firstPoll: 'remember' }), 1);
		for (const { body } of sandbox.current.searches) {
			const keys = Object.keys(body as object);
			expect(keys).toEqual(keys.includes('cursor') ? ['cursor'] : ['api', 'category']);
		}
	});
});
