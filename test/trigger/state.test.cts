import { Keys, MAX_KEYS } from '../../nodes/PostPressTrigger/keys';
import {
	idsOf,
	newResults,
	pollTimes,
	rememberAll,
	useClock,
	useMovingResults,
} from '../support/newResults.cts';
import { locator } from '../support/search.cts';

const moving = useMovingResults();
useClock();

const MAX_RESULTS = new Keys().capacity;

describe('after a restart', () => {
	it('remembers the existing results, even if nothing was ever returned', async () => {
		const trigger = newResults(moving.sandbox);
		await rememberAll(trigger);
		trigger.restart();
		moving.results.insert(3);
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('returns nothing that was returned before', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		const before = idsOf(await trigger.poll());
		trigger.restart();
		const after = idsOf(...(await pollTimes(trigger, 3)));
		expect(before).toHaveLength(50);
		expect(after).toHaveLength(70);
		expect(after.some((id) => before.includes(id))).toBe(false);
	});

	it('restarts an unfinished first sweep, and still returns no existing result', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 2 } });
		expect(await trigger.poll()).toBeNull();
		trigger.restart();
		expect(await pollTimes(trigger, 3)).toEqual([null, [], null]);
	});

	it('ignores a state of another version', async () => {
		const trigger = newResults(moving.sandbox);
		await rememberAll(trigger);
		trigger.data().version = 1;
		expect(await pollTimes(trigger, 2)).toEqual([[], null]);
	});
});

describe('saving the workflow', () => {
	it('does not restart the first sweep', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 2 } });
		expect(await trigger.poll()).toBeNull();
		trigger.edit({ limit: 10 });
		expect(await trigger.poll()).toEqual([]);
		expect(moving.sandbox.searches).toHaveLength(3);
	});

	it.each([
		['keywords', { keywords: 'data' }],
		['the account', { accountId: locator('id', 'acc_linkedin_classic') }],
		['a filter', { classicPeopleFilters: { network_distance: [1] } }],
		['the category', { category: 'companies' }],
		[
			'the way to find it',
			{
				operation: 'searchFromUrl',
				url: 'https://www.linkedin.com/search/results/people/?keywords=data',
			},
		],
	])(
		'with a change of %s records the existing results, and returns none of them',
		async (_what, changed) => {
			const trigger = newResults(moving.sandbox);
			await rememberAll(trigger);
			trigger.edit(changed);
			expect(await pollTimes(trigger, 2)).toEqual([[], null]);
			moving.results.insert(0);
			expect(await trigger.poll()).toHaveLength(1);
		},
	);

	it('with an equivalent search changes nothing', async () => {
		const accountId = locator('id', 'acc_linkedin_demo');
		const filters = { network_distance: [1], industry: { values: [{ id: locator('id', '4') }] } };
		const trigger = newResults(moving.sandbox, { accountId, classicPeopleFilters: filters });
		await rememberAll(trigger);
		trigger.edit({
			accountId: locator('list', 'acc_linkedin_demo', 'M. Schmidt · OK'),
			classicPeopleFilters: Object.fromEntries(Object.entries(filters).reverse()),
		});
		moving.results.insert(0);
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('during a poll returns each result once', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		moving.sandbox.fault({ fault: { kind: 'delay', ms: 200 } });
		const underWay = trigger.poll();
		while (moving.sandbox.searches.length === 0)
			await new Promise((resolve) => setTimeout(resolve, 5));
		trigger.edit({ output: 'raw' });
		// n8n 1.x starts an execution with what the old workflow's poll gives, 2.x does not.
		const atOnce = await trigger.poll();
		const polled = [await underWay, atOnce, ...(await pollTimes(trigger, 4))];
		const ids = idsOf(...polled);
		expect(ids).toHaveLength(120);
		expect(new Set(ids).size).toBe(120);
	});

	it('keeps the known results: what both searches find is returned once', async () => {
		const trigger = newResults(moving.sandbox, { category: 'jobs', firstPoll: 'emit' });
		const before = idsOf(await trigger.poll());
		// The same search to LinkedIn, but built in another way.
		trigger.edit({ specifyFilters: 'json', filtersJson: '{}' });
		const after = idsOf(...(await pollTimes(trigger, 3)));
		expect(before).toHaveLength(50);
		expect(after).toHaveLength(70);
		expect(new Set([...before, ...after]).size).toBe(120);
	});

	it('recognizes results without an ID by their content', () => {
		const keys = new Keys();
		keys.add({ type: 'POST', id: '', text: 'one' });
		expect(keys.has({ type: 'POST', id: '', text: 'one' })).toBe(true);
		expect(keys.has({ type: 'POST', id: '', text: 'two' })).toBe(false);
	});

	it('recognizes a person found through another product, if LinkedIn returned the member ID', () => {
		const keys = new Keys();
		keys.add({ type: 'PEOPLE', id: 'ACoAA1', member_urn: 'urn:li:member:1' });
		keys.add({ type: 'PEOPLE', id: 'ACoAA2', member_urn: null });
		keys.add({ type: 'PEOPLE', id: 'ACoAA3', member_urn: '' });
		const known = new Keys(String(keys));
		expect(known.has({ type: 'PEOPLE', id: 'ACwAA1', member_urn: 'urn:li:member:1' })).toBe(true);
		expect(known.has({ type: 'PEOPLE', id: 'ACoAA2', member_urn: null })).toBe(true);
		expect(known.has({ type: 'PEOPLE', id: 'ACwAA2', member_urn: null })).toBe(false);
		expect(known.has({ type: 'PEOPLE', id: 'ACwAA3', member_urn: '' })).toBe(false);
		// LinkedIn may leave the member out the next time, or give it only then.
		expect(known.has({ type: 'PEOPLE', id: 'ACoAA1', member_urn: null })).toBe(true);
		expect(known.has({ type: 'PEOPLE', id: 'ACoAA2', member_urn: 'urn:li:member:2' })).toBe(true);
		// Hidden members share a placeholder.
		const hidden = { type: 'PEOPLE', member_urn: 'urn:li:member:UNKNOWN' };
		keys.add({ ...hidden, id: 'ACoAA7' });
		expect(keys.has({ ...hidden, id: 'ACoAA8' })).toBe(false);
		// A company and a job may well have the same number.
		keys.add({ type: 'COMPANY', id: '1' });
		expect(keys.has({ type: 'JOB', id: '1' })).toBe(false);
	});
});

describe('another n8n instance with the same database', () => {
	it('may have polled since: the state it saved is newer than the one in memory', async () => {
		const trigger = newResults(moving.sandbox);
		await rememberAll(trigger);
		expect(await trigger.poll()).toBeNull();
		moving.results.insert(0);
		await trigger.elsewhere(async () => {
			expect(await trigger.poll()).toHaveLength(1);
		});
		expect(await trigger.poll()).toBeNull();
	});
});

describe('a date expression in the search', () => {
	it('changes the request, but does not count as a changed search', async () => {
		const trigger = newResults(moving.sandbox, { keywords: '={{ "data " + $now.toMillis() }}' });
		await rememberAll(trigger);
		const [first] = moving.sandbox.searches;
		expect(await trigger.poll()).not.toEqual([]);
		expect(moving.sandbox.searches.at(-1)?.body).not.toEqual(first.body);
	});
});

describe('the state', () => {
	it(`is less than 100 KB with ${MAX_KEYS} keys`, () => {
		const keys = new Keys();
		for (let id = 0; id < MAX_KEYS; id++) keys.add({ type: 'COMPANY', id });
		keys.startSweep();
		for (let id = MAX_KEYS; id < MAX_KEYS + 50; id++) keys.add({ type: 'COMPANY', id });
		expect(String(keys).length).toBeLessThan(100_000);
		const known = new Keys(String(keys));
		expect(known.has({ type: 'COMPANY', id: 49 })).toBe(false);
		expect(known.has({ type: 'COMPANY', id: 50 })).toBe(true);
	});

	it(`covers the first ${MAX_RESULTS} results of a search, so that none is returned twice`, async () => {
		moving.use(MAX_RESULTS + 200);
		const trigger = newResults(moving.sandbox, {
			category: 'companies',
			options: { resultsPerDay: 100_000 },
		});
		await rememberAll(trigger);
		expect(await pollTimes(trigger, 2)).toEqual([null, null]);
		expect(moving.sandbox.searches).toHaveLength(3 * (MAX_RESULTS / 50));
		moving.results.insert(0);
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('is separate for each trigger on the same search', async () => {
		const one = newResults(moving.sandbox);
		const other = newResults(moving.sandbox);
		await rememberAll(one);
		await rememberAll(other);
		moving.results.insert(7);
		const [told, toldToo] = await Promise.all([one.poll(), other.poll()]);
		expect(told).toHaveLength(1);
		expect(toldToo).toEqual(told);
		expect(moving.sandbox.maxInFlight()).toBe(1);
	});
});
