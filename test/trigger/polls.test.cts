import { useFastSleep } from '../support/fastSleep.cts';
import {
	idsOf,
	newResults,
	pollTimes,
	rememberAll,
	useClock,
	useMovingResults,
} from '../support/newResults.cts';
import { search } from '../support/search.cts';

const moving = useMovingResults();
useClock();
// The pause of an account is not the subject here.
useFastSleep();

/** The ids of all results that are there now, as the node's search gives them. */
const idsThere = async () => {
	const { items } = await search(moving.sandbox, { returnAll: true });
	return items.map(({ json }) => json.id);
};

describe('a trigger that skips existing results', () => {
	it('returns none of them, and then each new result once', async () => {
		const trigger = newResults(moving.sandbox);
		expect(await trigger.poll()).toEqual([]);
		expect(await pollTimes(trigger, 2)).toEqual([null, null]);

		moving.results.insert(0);
		moving.results.insert(70);
		const polled = await trigger.poll();
		const there = await idsThere();
		expect(idsOf(polled)).toEqual([there[0], there[70]]);
		expect(await pollTimes(trigger, 2)).toEqual([null, null]);
	});

	it('needs as many polls for the first sweep as there are pages to read, and returns nothing before', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 1 } });
		expect(await pollTimes(trigger, 3)).toEqual([null, null, []]);
		expect(trigger.logs().map(({ message }) => message)).toEqual([
			'PostPress: 50 existing results recorded; the next poll continues',
			'PostPress: 50 existing results recorded; the next poll continues',
			'PostPress: 20 existing results recorded; from now on, new results are returned',
		]);
	});

	it('sweeps a second time if results moved or were added during the first sweep', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 1 } });
		expect(await trigger.poll()).toBeNull();
		moving.results.move(119, 0);
		expect(await pollTimes(trigger, 5)).toEqual([null, null, null, null, []]);
		expect(await pollTimes(trigger, 6)).toEqual(Array(6).fill(null));
	});

	it('returns what was added at the top of a sorted search during the second sweep', async () => {
		const trigger = newResults(moving.sandbox, { category: 'jobs', options: { maxPages: 1 } });
		expect(await trigger.poll()).toBeNull();
		moving.results.insert(0);
		await rememberAll(trigger);
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('returns at most Limit results per poll, and the rest later', async () => {
		const trigger = newResults(moving.sandbox, { limit: 3 });
		await rememberAll(trigger);
		for (let count = 0; count < 8; count++) moving.results.insert(count * 10);
		const polls = await pollTimes(trigger, 5);
		expect(polls.map((items) => items?.length ?? 0)).toEqual([3, 3, 2, 0, 0]);
		expect(new Set(idsOf(...polls)).size).toBe(8);
	});
});

describe('a trigger that returns existing results', () => {
	it('processes a list in batches, each result once, and then returns only new ones', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 50 });
		const polls = await pollTimes(trigger, 4);
		expect(polls.map((items) => items?.length ?? null)).toEqual([50, 50, 20, null]);
		expect(idsOf(...polls)).toEqual(await idsThere());

		moving.results.insert(100);
		expect(idsOf(await trigger.poll())).toEqual([(await idsThere())[100]]);
	});

	it('needs no more requests for a batch than a search would', async () => {
		moving.use(600);
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 120 });
		const polls = await pollTimes(trigger, 5);
		expect(polls.map((items) => items?.length)).toEqual([120, 120, 120, 120, 120]);
		expect(moving.sandbox.searches).toHaveLength(15);
	});

	it('requests pages of at least ten', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 1 });
		await trigger.poll();
		expect(moving.sandbox.searches[0].query).toMatchObject({ limit: '10' });
	});

	it('returns a result without an ID once', async () => {
		const row = { type: 'PEOPLE', name: 'Jane Doe' };
		const body = { object: 'LinkedinSearch', items: [row, { ...row }], cursor: null };
		moving.sandbox.fault({ times: Infinity, fault: { kind: 'body', body } });
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit' });
		expect(await trigger.poll()).toHaveLength(1);
		expect(await trigger.poll()).toBeNull();
	});

	it('reads at most Max Pages per poll', async () => {
		const trigger = newResults(moving.sandbox, {
			firstPoll: 'emit',
			limit: 100,
			options: { maxPages: 1 },
		});
		expect((await trigger.poll())?.length).toBe(50);
		expect(moving.sandbox.searches).toHaveLength(1);
	});

	it('also processes the results of a URL', async () => {
		const trigger = newResults(moving.sandbox, {
			operation: 'searchFromUrl',
			url: 'https://www.linkedin.com/sales/search/people?query=(keywords%3Adata)&sessionId=abc',
			firstPoll: 'emit',
			limit: 100,
		});
		const polls = await pollTimes(trigger, 3);
		expect(polls.map((items) => items?.length ?? null)).toEqual([100, 20, null]);
		expect(moving.sandbox.searches[0].body).toEqual({
			url: 'https://www.linkedin.com/sales/search/people?query=(keywords%3Adata)',
		});
	});
});

describe('a test in the editor', () => {
	it('shows a few results with one request and changes no state', async () => {
		const trigger = newResults(moving.sandbox, { limit: 4 });
		const shown = await trigger.test();
		expect(idsOf(shown)).toEqual((await idsThere()).slice(0, 4));
		expect(trigger.data()).toEqual({});

		await rememberAll(trigger);
		const before = JSON.stringify(trigger.data());
		expect(await trigger.test()).toHaveLength(4);
		expect(JSON.stringify(trigger.data())).toBe(before);
	});

	it.each([
		['classic', 'people', 100, 1],
		['classic', 'people', 500, 2],
		['classic', 'people', 1_000, 3],
		['classic', 'jobs', 1_000, 2],
		['sales_navigator', 'people', 2_500, 2],
	])(
		'says how many polls the first sweep takes: %s %s, %i results',
		async (api, category, count, polls) => {
			moving.use(count);
			// The pause of 2 seconds is the node's default, and a page takes none here, so it stands for both.
			const options = { delayBetweenRequests: 5 };
			const rows = (await newResults(moving.sandbox, {
				api,
				category,
				options,
			}).test())!;
			expect(new Set(rows.map(({ _trigger }) => _trigger))).toEqual(
				new Set([
					`About ${count} existing results, recorded in about ${polls} poll${polls === 1 ? '' : 's'}`,
				]),
			);
		},
	);

	it('says how many polls and days it takes with other settings', async () => {
		const note = async (changes: Parameters<typeof newResults>[1]) =>
			(await newResults(moving.sandbox, changes).test())?.[0]._trigger;
		expect(await note({ firstPoll: 'emit', limit: 50 })).toBe(
			'About 120 existing results, returned in about 3 polls',
		);
		expect(await note({ options: { resultsPerDay: 50 } })).toMatch(/, over 3 days$/);
	});

	it('says that there are no results', async () => {
		moving.use(0);
		await expect(newResults(moving.sandbox).test()).rejects.toMatchObject({
			message: 'This search currently has no results',
		});
	});
});

describe('the output of a poll', () => {
	const first = async (changes: Parameters<typeof newResults>[1]) =>
		(await newResults(moving.sandbox, { firstPoll: 'emit', limit: 1, ...changes }).poll())?.[0];

	it('is the same flat row as that of a search', async () => {
		const { items } = await search(moving.sandbox, { limit: 1 });
		expect(await first({})).toEqual(items[0].json);
	});

	it('is the raw result or the selected fields, and includes paging, as set in the form', async () => {
		const { items } = await search(moving.sandbox, { limit: 1, output: 'raw' });
		expect(await first({ output: 'raw' })).toEqual(items[0].json);
		expect(await first({ output: 'selectedFields', outputFields: 'id, none' })).toEqual({
			id: items[0].json.id,
			none: null,
		});
		expect(await first({ options: { includePaging: true } })).toMatchObject({
			_paging: { total_count: 120 },
		});
	});

	it('matches the filters, after looking up names', async () => {
		await first({
			specifyFilters: 'json',
			filtersJson: { location: ['Berlin, Germany'], keywords: 'data' },
		});
		expect(moving.sandbox.lookups).toHaveLength(1);
		expect(moving.sandbox.searches[0].body).toMatchObject({
			api: 'classic',
			category: 'people',
			keywords: 'data',
			location: [expect.stringMatching(/^\d+$/)],
		});
	});
});

describe('the trigger rejects before any request', () => {
	it.each([
		['an account that is empty', { accountId: '' }, /^Account is required/],
		['a limit of zero', { limit: 0 }, /^Limit: /],
		['an unknown first poll', { firstPoll: 'all' }, /^Existing Results: "all" is not one of/],
		['too many pages', { options: { maxPages: 101 } }, /^Max Pages: .* from 1 to 100, not 101/],
		['half a page', { options: { maxPages: 1.5 } }, /^Max Pages: must be a whole number, not 1.5/],
		['no page', { options: { maxPages: 0 } }, /^Max Pages: .* from 1 to 100, not 0/],
		['a negative interval', { minimumInterval: -1 }, /^Minimum Interval \(Minutes\): /],
		['no results', { options: { resultsPerDay: 0 } }, /^Results per Day: .* not 0/],
		[
			'a pair that does not exist',
			{ api: 'recruiter', category: 'posts' },
			/^Category: recruiter cannot search posts/,
		],
		['a URL that is not a search', { operation: 'searchFromUrl', url: 'x' }, /^URL: /],
		[
			'to save the search',
			{
				api: 'sales_navigator',
				specifyFilters: 'json',
				filtersJson: { save_search: { name: 'Leads' } },
			},
			/^save_search: only the Search operation of the PostPress node/,
		],
	])('%s', async (_what, changes, message) => {
		await expect(newResults(moving.sandbox, changes).poll()).rejects.toThrow(message);
		expect(moving.sandbox.requests).toHaveLength(0);
	});
});
