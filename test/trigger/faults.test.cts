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

describe('a poll that got no page', () => {
	it.each([
		['a key that is refused', { kind: 'error', status: 401 }, /\(401\)/],
		['too many requests', { kind: 'error', status: 429 }, /\(429\)/],
		['a server in trouble', { kind: 'error', status: 503 }, /\(503\)/],
		['a connection that breaks', { kind: 'reset' }, /could not be reached/],
		['an answer without a list', { kind: 'nullItems' }, /has no list of results/],
	] satisfies Array<[string, Fault, RegExp]>)(
		'because of %s says why and marks nothing',
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

	it('tells what to do about it, and no key', async () => {
		always({ kind: 'error', status: 403, type: 'errors/account_restricted' });
		const error = await newResults(moving.sandbox)
			.poll()
			.catch((reason: unknown) => reason as Error & { description?: string });
		expect(error).toMatchObject({
			description: expect.stringContaining('LinkedIn has restricted'),
		});
		expect(JSON.stringify(error)).not.toContain('pp_test');
	});

	it('because of a name that nobody knows says which', async () => {
		const trigger = newResults(moving.sandbox, {
			specifyFilters: 'json',
			filtersJson: { location: ['Nowhere at all'] },
		});
		await expect(trigger.poll()).rejects.toThrow(/Nowhere at all/);
		expect(moving.sandbox.searches).toHaveLength(0);
	});
});

describe('a poll that is cut on a later page', () => {
	it('delivers and remembers what came, logs why, and the next one goes on from there', async () => {
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

	it('does not end the first pass: nothing that is there already is ever delivered', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'error', status: 503 }, 3);
		expect(await trigger.poll()).toBeNull();
		healed();
		expect(await trigger.poll()).toEqual([]);
		expect(moving.sandbox.searches).toHaveLength(1);
		expect(await trigger.poll()).toBeNull();
	});

	it('goes on over a 429 that passes', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		moving.sandbox.fault({ page: 2, times: 2, fault: { kind: 'error', status: 429 } });
		expect(await trigger.poll()).toHaveLength(120);
	});
});

describe('a cursor that leads nowhere any more', () => {
	it.each([[400], [404], [410], [422]])(
		'(%i) sends the poll back to the top, and nothing is delivered twice',
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

	it.each([[500], [503], [504]])('is not blamed for a %i that passes', async (status) => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', options: { maxRetries: 0 } });
		await trigger.poll();
		moving.sandbox.fault({ fault: { kind: 'error', status } });
		await expect(trigger.poll()).rejects.toThrow(String(status));
		expect(await trigger.poll()).toHaveLength(50);
		// Nothing was read anew.
		expect(moving.sandbox.searches).toHaveLength(3);
	});

	it('is given up when the third poll in a row gets no page there, so that new results still come', async () => {
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

	it('is not blamed for an account that was cut off', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		await trigger.poll();
		always({ kind: 'error', status: 401 });
		await expect(trigger.poll()).rejects.toThrow('401');
		expect(moving.sandbox.searches).toHaveLength(2);
	});

	it('does not keep a first pass from its end', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 2 } });
		expect(await trigger.poll()).toBeNull();
		moving.sandbox.fault({ fault: { kind: 'error', status: 400 } });
		expect(await pollTimes(trigger, 3)).toEqual([null, [], null]);
	});
});

describe('pages that repeat themselves', () => {
	it.each([['duplicates'], ['repeatedPage'], ['repeatedCursor'], ['emptyPage']] as const)(
		'(%s) deliver nothing twice and end the pass',
		async (kind) => {
			const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
			moving.sandbox.fault({ page: 2, fault: { kind } });
			const ids = idsOf(...(await pollTimes(trigger, 3)));
			expect(ids).toHaveLength(120);
			expect(new Set(ids).size).toBe(120);
		},
	);

	it('do not let a poll read the search more than once', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		always({ kind: 'duplicates' }, 2);
		await trigger.poll();
		expect(moving.sandbox.searches.length).toBeLessThanOrEqual(4);
	});
});

describe('a first look that does not see all', () => {
	it('is taken again by the next poll, so that nothing old is returned', async () => {
		const trigger = newResults(moving.sandbox);
		moving.sandbox.fault({ page: 2, fault: { kind: 'emptyPage' } });
		expect(await pollTimes(trigger, 3)).toEqual([null, [], null]);
	});

	it.each(['repeatedPage', 'repeatedCursor', 'emptyPage'] as const)(
		'(%s on the first page of a sorted search) does not return what it missed as new',
		async (kind) => {
			const trigger = newResults(moving.sandbox, { api: 'classic', category: 'jobs', limit: 200 });
			moving.sandbox.fault({ page: 1, fault: { kind } });
			const polled = await pollTimes(trigger, 4);
			expect(polled.filter((items) => items?.length)).toEqual([]);
			expect(polled).toContainEqual([]);
		},
	);

	it('is one request if the search has no results', async () => {
		moving.use(0);
		expect(await newResults(moving.sandbox).poll()).toEqual([]);
		expect(moving.sandbox.searches).toHaveLength(1);
	});

	it('is given up after the third one, with a warning', async () => {
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

describe('the time a poll may take', () => {
	it('ends it at a page; what came is delivered, and the next one goes on', async () => {
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

	it('ends a response that drips', async () => {
		const trigger = newResults(moving.sandbox);
		always({ kind: 'drip' });
		trigger.budget(400);
		expect(await trigger.poll()).toBeNull();
		await expect(trigger.poll()).rejects.toThrow(/did not respond in time|No results arrived/);
	});

	it('is no failure if it is up before the first page when n8n has just loaded the workflow; later it is', async () => {
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
