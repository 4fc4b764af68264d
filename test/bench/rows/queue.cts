import { calls, publishSearch } from '../../e2e/queue/searches.cts';
import { type Queue, startQueue } from '../../e2e/support/queue.cts';
import { measure, type Row } from '../support/result.cts';
import { interleaved, wallTime } from '../support/rounds.cts';
import { ratios, spreadOf } from '../support/statistics.cts';

const LATENCY = 200;
const EXECUTIONS = 30;

/** Enough accounts that none is waited for: one account has one request at a time in each worker. */
const ACCOUNTS = Array.from({ length: 10 }, (_, index) => `acc_${index}`);

/** Executions a minute of a search with three pages. */
async function speedOf(queue: Queue): Promise<number> {
	const search = await publishSearch(queue, { limit: 120 });
	// The first call waits until the webhook is there.
	const [first, ...rest] = calls(EXECUTIONS + 1, ACCOUNTS);
	await search.call(first);
	await search.ended(1);
	const time = await wallTime(async () => {
		await Promise.all(rest.map(search.call));
		await search.ended(EXECUTIONS + 1);
	});
	return (EXECUTIONS / time) * 60_000;
}

/** n8n in queue mode, with one worker and with two. */
export const queue: Row = async ({ rounds }) => {
	const queues: Queue[] = [];
	try {
		for (const workers of [1, 2]) {
			const started = await startQueue({ workers, name: `bench-${workers}` });
			queues.push(started);
			const accounts = ACCOUNTS.map((id) => ({ id }));
			started.sandbox.reset({ accounts, latency: LATENCY, results: 200 });
		}
		const [one, two] = queues;
		const contestants = {
			one: async () => await speedOf(one),
			two: async () => await speedOf(two),
		};
		const speeds = await interleaved(contestants, rounds);
		return {
			measures: [
				measure('Two workers ÷ one', '×', spreadOf(ratios(speeds.two, speeds.one))),
				measure('One worker', 'executions a minute', spreadOf(speeds.one)),
				measure('Two workers', 'executions a minute', spreadOf(speeds.two)),
			],
			panels: [
				{
					title: 'Executions a minute in queue mode, 3 pages each at 200 ms',
					unit: 'a minute',
					bars: [
						{ label: 'One worker', value: spreadOf(speeds.one).median, own: true },
						{ label: 'Two workers', value: spreadOf(speeds.two).median, own: true },
					],
				},
			],
		};
	} finally {
		for (const started of queues) await started.end();
	}
};
