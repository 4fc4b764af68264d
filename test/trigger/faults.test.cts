import type { Fault } from '../sandbox/server.cts';
import { useFastSleep } from '../support/fastSleep.cts';
import {
	idsOf,
	newResults,
	pollTimes,
	rememberAll,
	useClock,
	useMovingResults,
} from '../support/newResults.cts';

// Back-offs take seconds; the waits between tries are the subject of other tests.
useFastSleep();

const moving = useMovingResults();
useClock();

const always = (fault: Fault, page?: number) =>
	moving.sandbox.fault({ fault, page, times: Infinity });
const healed = () => moving.sandbox.reset({ order: moving.results.order });

describe('a poll that fails on its first page', () => {
	it.each([
		['a rejected key', { kind: 'error', status: 401 }, /\(401\)/],
		['too many requests', { kind: 'error', status: 429 }, /\(429\)/],
		['a server error', { kind: 'error', status: 503 }, /\(503\)/],
		['a dropped connection', { kind: 'reset' }, /could not be reached/],
		['a response without a list', { kind: 'nullItems' }, /has no list of results/],
	] satisfies Array<[string, Fault, RegExp]>)(
		'because of %s says why and marks nothing as known',
		async (_what, fault, message) => {
			const trigger = newResults(moving.sandbox);
			await rememberAll(trigger);
			moving.results.insert(0);
			const { known: before } = trigger.data();
			always(fault);
			await expect(trigger.poll()).rejects.toThrow(message);
			expect(trigger.data().known).toBe(before);

			healed();
			expect(await trigger.poll()).toHaveLength(1);
		},
	);

	it('says what to do about it, without showing the key', async () => {
		always({ kind: 'error', status: 403, type: 'errors/account_restricted' });
		const error = await newResults(moving.sandbox)
			.poll()
			.catch((reason: unknown) => reason as Error & { description?: string });
		expect(error).toMatchObject({
			description: expect.stringContaining('LinkedIn has restricted'),
		});
		expect(JSON.stringify(error)).not.toContain('pp_test');
	});

	it('names the value that LinkedIn does not know', async () => {
		const trigger = newResults(moving.sandbox, {
			specifyFilters: 'json',
			filtersJson: { location: ['Nowhere at all'] },
		});
		await expect(trigger.poll()).rejects.toThrow(/Nowhere at all/);
		expect(moving.sandbox.searches).toHaveLength(0);
	});
});

describe('a poll that fails on a later page', () => {
	it('returns and remembers what was fetched, logs why, and the next poll continues from there', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		always({ kind: 'error', status: 503, title: 'Down' }, 2);
		const before = idsOf(await trigger.poll());
		expect(before).toHaveLength(50);
		expect(trigger.logs()).toMatchObject([
			{
				level: 'warn',
				message: expect.stringMatching(
					/stopped after 50 new results \(Down.*the next poll continues/,
				),
			},
		]);

		healed();
		const after = idsOf(await trigger.poll());
		expect(moving.sandbox.searches[0].body).toEqual({ cursor: expect.any(String) });
		expect(new Set([...before, ...after]).size).toBe(120);
		expect(await trigger.poll()).toBeNull();
	});

	it('does not end the first sweep: existing results are never returned', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'error', status: 503 }, 3);
		expect(await trigger.poll()).toBeNull();
		healed();
		expect(await trigger.poll()).toEqual([]);
		expect(moving.sandbox.searches).toHaveLength(1);
		expect(await trigger.poll()).toBeNull();
	});

	it('continues after a transient 429', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		moving.sandbox.fault({ page: 2, times: 2, fault: { kind: 'error', status: 429 } });
		expect(await trigger.poll()).toHaveLength(120);
	});
});

describe('an expired cursor', () => {
	it.each([[400], [404], [410], [422]])(
		'(%i) restarts from the first page, and returns nothing twice',
		async (status) => {
			const trigger = newResults(moving.sandbox, { firstPoll: 'emit', options: { maxRetries: 0 } });
			const before = idsOf(await trigger.poll());
			moving.sandbox.fault({ page: 2, fault: { kind: 'error', status } });
			moving.results.insert(0);
			const after = idsOf(...(await pollTimes(trigger, 2)));
			expect(before).toHaveLength(50);
			expect(after).toHaveLength(71);
			expect(new Set([...before, ...after]).size).toBe(121);
		},
	);

	it.each([[500], [503], [504]])('is not assumed after a transient %i', async (status) => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', options: { maxRetries: 0 } });
		await trigger.poll();
		moving.sandbox.fault({ fault: { kind: 'error', status } });
		await expect(trigger.poll()).rejects.toThrow(String(status));
		expect(await trigger.poll()).toHaveLength(50);
		// Nothing was read anew.
		expect(moving.sandbox.searches).toHaveLength(3);
	});

	it('is discarded after the third poll in a row that gets no page, so that new results are still returned', async () => {
		const trigger = newResults(moving.sandbox, {
			firstPoll: 'emit',
			limit: 200,
			options: { maxRetries: 0 },
		});
		always({ kind: 'nullItems' }, 2);
		expect(await trigger.poll()).toHaveLength(50);
		await expect(trigger.poll()).rejects.toThrow(/no list of results/);
		moving.results.insert(0);
		expect(await trigger.poll()).toHaveLength(1);
		healed();
		expect(idsOf(...(await pollTimes(trigger, 2)))).toHaveLength(70);
	});

	it('costs no more requests than Max Pages allows', async () => {
		const trigger = newResults(moving.sandbox, {
			firstPoll: 'emit',
			options: { maxRetries: 0, maxPages: 1 },
		});
		await trigger.poll();
		moving.sandbox.fault({ page: 2, fault: { kind: 'error', status: 400 } });
		expect(await trigger.poll()).toBeNull();
		expect(moving.sandbox.searches).toHaveLength(2);
		moving.results.insert(0);
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('is not assumed if the account was disconnected', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		await trigger.poll();
		always({ kind: 'error', status: 401 });
		await expect(trigger.poll()).rejects.toThrow('401');
		expect(moving.sandbox.searches).toHaveLength(2);
	});

	it('does not prevent the first sweep from ending', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 2 } });
		expect(await trigger.poll()).toBeNull();
		moving.sandbox.fault({ fault: { kind: 'error', status: 400 } });
		expect(await pollTimes(trigger, 3)).toEqual([null, [], null]);
	});
});

describe('repeated pages', () => {
	it.each([['duplicates'], ['repeatedPage'], ['repeatedCursor'], ['emptyPage']] as const)(
		'(%s) return nothing twice and end the sweep',
		async (kind) => {
			const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
			moving.sandbox.fault({ page: 2, fault: { kind } });
			const ids = idsOf(...(await pollTimes(trigger, 3)));
			expect(ids).toHaveLength(120);
			expect(new Set(ids).size).toBe(120);
		},
	);

	it('do not make a poll read the search more than once', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		always({ kind: 'duplicates' }, 2);
		await trigger.poll();
		expect(moving.sandbox.searches.length).toBeLessThanOrEqual(4);
	});
});

describe('an incomplete first sweep', () => {
	it('is repeated by the next poll, so that no existing result is returned', async () => {
		const trigger = newResults(moving.sandbox);
		moving.sandbox.fault({ page: 2, fault: { kind: 'emptyPage' } });
		expect(await pollTimes(trigger, 3)).toEqual([null, [], null]);
	});

	it.each(['repeatedPage', 'repeatedCursor', 'emptyPage'] as const)(
		'(%s on the first page of a sorted search) does not return missed results as new',
		async (kind) => {
			const trigger = newResults(moving.sandbox, { api: 'classic', category: 'jobs', limit: 200 });
			moving.sandbox.fault({ page: 1, fault: { kind } });
			const polled = await pollTimes(trigger, 4);
			expect(polled.filter((items) => items?.length)).toEqual([]);
			expect(polled).toContainEqual([]);
		},
	);

	it('takes one request if the search has no results', async () => {
		moving.use(0);
		expect(await newResults(moving.sandbox).poll()).toEqual([]);
		expect(moving.sandbox.searches).toHaveLength(1);
	});

	it('is no longer repeated after the third one, with a warning', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'emptyPage' }, 2);
		expect(await pollTimes(trigger, 3)).toEqual([null, null, []]);
		expect(trigger.logs()).toContainEqual(
			expect.objectContaining({
				level: 'warn',
				message: 'PostPress: only 70 of 120 existing results were found; the others may look new',
			}),
		);
	});
});

describe('the time limit of a poll', () => {
	it('ends it after a page; fetched results are returned, and the next poll continues', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		always({ kind: 'hang' }, 2);
		trigger.budget(5_000);
		const before = idsOf(await trigger.poll());
		expect(before).toHaveLength(50);
		expect(trigger.logs()).toMatchObject([
			{ message: expect.stringMatching(/time limit reached/) },
		]);
		healed();
		trigger.budget(60_000);
		const after = idsOf(await trigger.poll());
		expect(new Set([...before, ...after]).size).toBe(120);
	});

	it('aborts a slow response', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'drip' });
		trigger.budget(400);
		expect(await trigger.poll()).toBeNull();
		await expect(trigger.poll()).rejects.toThrow(/did not respond in time|No results arrived/);
	});

	it('is not a failure before the first page if n8n has just loaded the workflow, but is one later', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'hang' });
		trigger.budget(300);
		expect(await trigger.poll()).toBeNull();
		expect(trigger.logs()).toMatchObject([
			{ message: expect.stringMatching(/time limit reached/) },
		]);
		await expect(trigger.poll()).rejects.toThrow(/did not respond in time|No results arrived/);
	});
});
