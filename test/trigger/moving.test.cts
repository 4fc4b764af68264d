import {
	idsOf,
	newResults,
	pollTimes,
	rememberAll,
	useClock,
	useMovingResults,
} from '../support/newResults.cts';

const JOBS = { api: 'classic', category: 'jobs', limit: 100, output: 'raw' };

const moving = useMovingResults();
useClock();

const insert = (count: number) => {
	for (let one = 0; one < count; one++) moving.results.insert(0);
};

const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
	const before = moving.sandbox.searches.length;
	await work();
	return moving.sandbox.searches.length - before;
};

describe('posts and jobs, newest first', () => {
	it.each([['jobs'], ['posts']])('are requested in that order: %s', async (category) => {
		await newResults(moving.sandbox, { category, keywords: 'nurse' }).poll();
		expect(moving.sandbox.searches[0].body).toMatchObject({ sort_by: 'date' });
	});

	it('are requested in the order that the user selected', async () => {
		const trigger = newResults(moving.sandbox, {
			...JOBS,
			classicJobsFilters: { sort_by: 'relevance' },
		});
		await rememberAll(trigger);
		expect(moving.sandbox.searches[0].body).toMatchObject({ sort_by: 'relevance' });
	});

	it('are read from the top to the first page of known results, then continued from the cursor', async () => {
		moving.use(400);
		const trigger = newResults(moving.sandbox, { ...JOBS, options: { maxPages: 4 } });
		await rememberAll(trigger);
		// The sweep goes down to page 4, the next one to page 7.
		await pollTimes(trigger, 1);
		insert(70);
		expect(await trigger.poll()).toHaveLength(70);
		const pages = moving.sandbox.searches.slice(-4).map(({ body }) => 'cursor' in (body as object));
		// Two pages with new ones, a known one, and one of the sweep.
		expect(pages).toEqual([false, true, true, true]);
	});

	it('are all returned if a poll cannot read all new ones and more arrive meanwhile', async () => {
		moving.use(200);
		const trigger = newResults(moving.sandbox, { ...JOBS, limit: 60, options: { maxPages: 2 } });
		await rememberAll(trigger);
		insert(300);
		const told: unknown[] = [];
		for (let poll = 0; poll < 20; poll++) {
			told.push(...idsOf(await trigger.poll()));
			if (poll < 5) insert(1);
		}
		expect(told).toHaveLength(305);
		expect(new Set(told).size).toBe(305);
	});

	it.each([
		['jobs/search/?keywords=nurse&sortBy=DD', true],
		['jobs/search/?keywords=nurse&sortBy=R', false],
		['search/results/content/?keywords=nurse&sortBy=%22date_posted%22', true],
		['search/results/content/?keywords=nurse&sortBy=date_posted', true],
		['search/results/content/?keywords=nurse', false],
		['search/results/people/?keywords=nurse&sortBy=DD', false],
	])('are also recognized in a URL: %s', async (path, isSorted) => {
		const url = `https://www.linkedin.com/${path}`;
		moving.use(300);
		const trigger = newResults(moving.sandbox, {
			operation: 'searchFromUrl',
			url,
			options: { maxPages: 3 },
		});
		await rememberAll(trigger);
		// Now the sweep is in the middle, so only a peek reads from the top.
		await trigger.poll();
		await trigger.poll();
		expect('url' in (moving.sandbox.searches.at(-3)?.body as object)).toBe(isSorted);
	});
});

describe('a result that moves to a page already read, while the existing ones are recorded,', () => {
	it.each([
		['people', 'people'],
		['jobs, newest first', 'jobs'],
	])('is not returned as new: %s', async (_what, category) => {
		moving.use(150);
		const trigger = newResults(moving.sandbox, { category, limit: 100, options: { maxPages: 1 } });
		await trigger.poll();
		moving.results.remove(3);
		const polled = await pollTimes(trigger, 12);
		expect(polled.filter((items) => items?.length)).toEqual([]);
		expect(polled).toContainEqual([]);
	});

	it('needs no second sweep if nothing moved', async () => {
		moving.use(150);
		await rememberAll(newResults(moving.sandbox));
		expect(moving.sandbox.searches).toHaveLength(3);
	});
});

describe('the requests of a poll without new results', () => {
	it('are two for a sorted search that is longer than its share of the day', async () => {
		const trigger = newResults(moving.sandbox, { ...JOBS, options: { resultsPerDay: 60 } });
		await rememberAll(trigger);
		await trigger.poll();
		expect(await requestsOf(() => trigger.poll())).toBeLessThanOrEqual(3);
	});

	it('are one for a search that fits on one page', async () => {
		moving.use(20);
		const trigger = newResults(moving.sandbox, JOBS);
		await rememberAll(trigger);
		expect(await requestsOf(() => pollTimes(trigger, 5))).toBe(5);
	});
});
