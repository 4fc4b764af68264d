import { hostDate } from '../support/host.cts';
import { locator } from '../support/search.cts';
import { newResults, pollTimes, rememberAll, useMovingResults } from '../support/newResults.cts';

const MINUTE = 60_000;

const moving = useMovingResults();
let clock: number;

beforeEach(() => {
	clock = Date.UTC(2026, 0, 1, 9);
	jest.spyOn(hostDate, 'now').mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

describe('Minimum Interval', () => {
	it('limits polls every minute to the requests of hourly polls', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60 });
		await rememberAll(trigger);
		const spent: number[] = [];
		for (let hour = 0; hour < 3; hour++) {
			const before = moving.sandbox.searches.length;
			for (let minute = 0; minute < 60; minute++) {
				clock += MINUTE;
				await trigger.poll();
			}
			spent.push(moving.sandbox.searches.length - before);
		}
		// A twenty-fourth of the day's 1,000 results is one page.
		expect(spent).toEqual([1, 1, 1]);
	});

	it('defaults to 60 minutes, also after a restart', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: undefined });
		await rememberAll(trigger);
		const before = moving.sandbox.searches.length;
		clock += 58 * MINUTE;
		trigger.restart();
		expect(await trigger.poll()).toBeNull();
		expect(moving.sandbox.searches).toHaveLength(before);
		clock += 2 * MINUTE;
		await trigger.poll();
		expect(moving.sandbox.searches.length).toBeGreaterThan(before);
	});

	it('does not skip an hourly poll that starts slightly early', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60 });
		await rememberAll(trigger);
		moving.results.insert(0);
		clock += 60 * MINUTE - 40;
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('does not block polls if the clock is set back', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60 });
		await rememberAll(trigger);
		moving.results.insert(0);
		clock -= 24 * 60 * MINUTE;
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('also applies after a failed poll', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60, options: { maxRetries: 0 } });
		moving.sandbox.fault({ fault: { kind: 'error', status: 503 } });
		await expect(trigger.poll()).rejects.toThrow('503');
		clock += MINUTE;
		expect(await pollTimes(trigger, 2)).toEqual([null, null]);
		expect(moving.sandbox.searches).toHaveLength(1);
		clock += 60 * MINUTE;
		expect(await trigger.poll()).toEqual([]);
	});

	it('repeats the reason of a failed poll without requests while n8n tries to activate the workflow', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60, options: { maxRetries: 0 } });
		moving.sandbox.fault({ times: Infinity, fault: { kind: 'error', status: 401 } });
		for (const seconds of [0, 1, 2, 4, 8]) {
			clock += seconds * 1000;
			await expect(trigger.poll()).rejects.toThrow('401');
		}
		expect(moving.sandbox.searches).toHaveLength(1);
		// The account was changed: this is another search, and no old failure is told.
		trigger.edit({ accountId: locator('id', 'acc_linkedin_classic') });
		moving.sandbox.reset({ order: moving.results.order });
		expect(await trigger.poll()).toEqual([]);
	});

	it('applies after a failed poll even if the workflow is saved', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60, options: { maxRetries: 0 } });
		moving.sandbox.fault({ times: Infinity, fault: { kind: 'error', status: 503 } });
		await expect(trigger.poll()).rejects.toThrow('503');
		for (let saved = 0; saved < 5; saved++) {
			clock += MINUTE;
			trigger.edit({ limit: 10 + saved });
			expect(await trigger.poll()).toBeNull();
		}
		expect(moving.sandbox.searches).toHaveLength(1);
	});

	it('does not delay a changed search', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60 });
		await rememberAll(trigger);
		trigger.edit({ keywords: 'data' });
		clock += MINUTE;
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('two simultaneous polls', () => {
	it('return each result once: only one of them returns anything', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		moving.sandbox.fault({ fault: { kind: 'delay', ms: 200 } });
		const polled = await Promise.all([trigger.poll(), trigger.poll()]);
		expect(polled.map((items) => items?.length ?? 0).sort()).toEqual([0, 50]);
		expect(moving.sandbox.searches).toHaveLength(1);
	});

	it('do not block the next poll, also after a failure', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxRetries: 0 } });
		moving.sandbox.fault({ fault: { kind: 'error', status: 503 } });
		await expect(trigger.poll()).rejects.toThrow('503');
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('a poll before the interval has passed', () => {
	it('does not read the keys', async () => {
		const trigger = newResults(moving.sandbox, { minimumInterval: 60 });
		await rememberAll(trigger);
		const data = trigger.data();
		const read = jest.fn(() => '');
		Object.defineProperty(data, 'known', { get: read, enumerable: false });
		clock += MINUTE;
		expect(await trigger.poll()).toBeNull();
		expect(read).not.toHaveBeenCalled();
	});
});
