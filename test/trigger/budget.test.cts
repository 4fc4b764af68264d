import { MovingResults } from '../sandbox/movingResults.cts';
import { HOUR, newResults, useClock } from '../support/newResults.cts';
import { useSandbox } from '../support/useSandbox.cts';

const DAYS = 3;

const sandbox = useSandbox();
const clock = useClock();

/** How many results each day brings at these Poll Times, and after how many hours the first look is over. */
async function readEachDay(
	search: { api: string; category: string },
	hours: number,
	count: number,
	pageSize?: number,
) {
	const results = new MovingResults(count);
	sandbox.current.reset({ order: results.order, pageSize });
	clock.beforePoll = 0;
	const trigger = newResults(sandbox.current, { ...search, minimumInterval: 60, output: 'raw' });
	const days: number[] = [];
	let doneAfter: number | undefined;
	for (let day = 0; day < DAYS; day++) {
		const before = sandbox.current.searches.length;
		for (let hour = 0; hour < 24; hour += hours) {
			if ((await trigger.poll()) !== null) doneAfter ??= day * 24 + hour;
			clock.pass(hours * HOUR);
		}
		const pages = sandbox.current.searches.slice(before);
		days.push(pages.reduce((sum, { served = 0 }) => sum + served, 0));
	}
	return { days, doneAfter };
}

const CLASSIC = 1_000;
const OTHERS = 2_500;

describe('with the defaults and hourly polls, one day', () => {
	it.each([
		['classic', 'people', 10, CLASSIC],
		['classic', 'jobs', 50, CLASSIC],
		['sales_navigator', 'people', 100, OTHERS],
	])(
		'stays within what an account should read: %s %s',
		async (api, category, pageSize, most) => {
			const { days } = await readEachDay({ api, category }, 1, most, pageSize);
			const [first, ...later] = days;
			expect(first).toBeLessThanOrEqual(most);
			for (const day of later) {
				expect(day).toBeLessThanOrEqual(most);
				// What may be read is read.
				expect(day).toBeGreaterThan(0.75 * most);
			}
		},
		60_000,
	);
});

describe('with the defaults and daily polls, one day', () => {
	it('completes the first sweep, and every later day reads the whole search', async () => {
		const people = { api: 'classic', category: 'people' };
		const read = await readEachDay(people, 24, CLASSIC);
		expect(read).toEqual({ days: [CLASSIC, CLASSIC, CLASSIC], doneAfter: 0 });
	});
});
