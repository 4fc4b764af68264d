import { memoryCount, withMemory } from '../../nodes/PostPressTrigger/memory';
import { SANDBOX_KEY } from '../sandbox/server.cts';
import {
	DAY,
	idsOf,
	MINUTE,
	newResults,
	pollTimes,
	rememberAll,
	useClock,
	useMovingResults,
} from '../support/newResults.cts';

const moving = useMovingResults();
const clock = useClock();

/** Waits until the sandbox has got this many searches. */
async function searched(count: number): Promise<void> {
	while (moving.sandbox.searches.length < count) {
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

const slow = (ms = 200) => moving.sandbox.fault({ times: Infinity, fault: { kind: 'delay', ms } });

describe('the in-memory state of a trigger', () => {
	it("belongs to the node's name, like the state that n8n saves", async () => {
		const trigger = newResults(moving.sandbox);
		await rememberAll(trigger);
		moving.results.insert(0);
		// Another trigger of this workflow, with the ID of the first one.
		trigger.rename('Copy');
		expect(await pollTimes(trigger, 2)).toEqual([[], null]);
		trigger.rename('PostPress');
		expect(await trigger.poll()).toHaveLength(1);
	});

	it('is dropped if the trigger has not polled for longer than the longest interval', async () => {
		let now = Date.now();
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		const poll = async (id: string) => {
			const context = {
				getWorkflow: () => ({ id }),
				getNode: () => ({ name: 'PostPress' }),
				getWorkflowStaticData: () => ({}),
			} as unknown as Parameters<typeof withMemory>[0];
			return await withMemory(
				context,
				() => MINUTE,
				async () => await Promise.resolve(null),
			);
		};
		await poll('1');
		await poll('2');
		expect(memoryCount()).toBe(2);
		now += 9 * DAY;
		await poll('3');
		expect(memoryCount()).toBe(1);
	});
});

describe('a workflow that is reloaded during a poll', () => {
	it('is polled with its changed search as soon as that poll has finished its page', async () => {
		const trigger = newResults(moving.sandbox, { options: { maxPages: 3 } });
		slow();
		const underWay = trigger.poll();
		await searched(1);
		trigger.edit({ keywords: 'data' });
		expect(await Promise.all([underWay, trigger.poll()])).toEqual([null, []]);
		const keywords = moving.sandbox.searches.map(
			({ body }) => (body as { keywords?: string }).keywords,
		);
		// One page of the old search, three of the new one.
		expect(keywords).toEqual([undefined, 'data', undefined, undefined]);
	});

	it('continues from the state of that poll', async () => {
		const trigger = newResults(moving.sandbox);
		slow();
		const underWay = trigger.poll();
		await searched(1);
		trigger.edit({ limit: 10 });
		expect(await Promise.all([underWay, trigger.poll()])).toEqual([null, []]);
		expect(moving.sandbox.searches).toHaveLength(3);
	});

	it('returns what that poll would have returned', async () => {
		const trigger = newResults(moving.sandbox, { firstPoll: 'emit', limit: 200 });
		slow();
		const underWay = trigger.poll();
		await searched(2);
		trigger.edit({ output: 'raw' });
		const polled = await Promise.all([underWay, trigger.poll()]);
		expect(polled[0]).toBeNull();
		expect(new Set(idsOf(...polled)).size).toBe(120);
	});
});

describe('a failed first sweep', () => {
	it('is repeated immediately with a corrected credential', async () => {
		const { url } = moving.sandbox;
		const parameters = { minimumInterval: 60 };
		const trigger = newResults(moving.sandbox, parameters, {
			apiKey: 'pp_live_wrong',
			baseUrl: url,
		});
		clock.beforePoll = 1_000;
		await expect(trigger.poll()).rejects.toThrow('401');
		await expect(trigger.poll()).rejects.toThrow('401');
		trigger.correct({ apiKey: SANDBOX_KEY, baseUrl: url });
		expect(await trigger.poll()).toEqual([]);
	});
});
