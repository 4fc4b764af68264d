import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { MovingResults } from '../sandbox/movingResults.cts';
import { SANDBOX_KEY, type Sandbox } from '../sandbox/server.cts';
import { trigger } from './engine.cts';
import { hostDate } from './host.cts';
import { ACCOUNT, locator } from './search.cts';
import { useSandbox } from './useSandbox.cts';
import type { Trigger } from './trigger.cts';

/** A fake clock of the node that only tests advance. */
export interface Clock {
	/** Advances the clock, in milliseconds. */
	pass(milliseconds: number): void;
	/** Time between polls, in milliseconds. */
	beforePoll: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let clock: Clock | undefined;

/** A clock for the tests of one file; by default, a day passes before each poll. */
export function useClock(beforePoll = DAY): Clock {
	let now = 0;
	const own: Clock = { pass: (milliseconds) => (now += milliseconds), beforePoll };
	beforeEach(() => {
		now = Date.UTC(2026, 0, 1, 9);
		own.beforePoll = beforePoll;
		clock = own;
		jest.spyOn(hostDate, 'now').mockImplementation(() => now);
	});
	afterEach(() => {
		clock = undefined;
		jest.restoreAllMocks();
	});
	return own;
}

/** Parameters of the trigger, without pauses and minimum interval. */
export const triggerParameters = (changes: INodeParameters = {}): INodeParameters => ({
	operation: 'search',
	accountId: locator('id', ACCOUNT),
	api: 'classic',
	category: 'people',
	minimumInterval: 0,
	...changes,
	options: {
		delayBetweenRequests: 0,
		...(changes.options as INodeParameters),
	},
});

/** An active workflow that starts with the trigger, with a valid credential. */
export function newResults(
	sandbox: Sandbox,
	changes: INodeParameters = {},
	credentials = { apiKey: SANDBOX_KEY, baseUrl: sandbox.url },
): Trigger {
	const parameters = triggerParameters(changes);
	return paced(trigger({ nodeName: 'postPressTrigger', parameters, credentials }));
}

/** The trigger; if the file uses a clock, time passes before each poll. */
export const paced = (unpaced: Trigger): Trigger => ({
	...unpaced,
	poll: async () => {
		clock?.pass(clock.beforePoll);
		return await unpaced.poll();
	},
});

/** A sandbox with movable results, 120 before each test of a file. */
export interface MovingSandbox {
	readonly sandbox: Sandbox;
	readonly results: MovingResults;
	/** Restarts with this number of results. */
	use(count: number): void;
}

/** A sandbox with moving results for the tests of one file. */
export function useMovingResults(): MovingSandbox {
	const started = useSandbox();
	let results = new MovingResults(0);
	const use = (count: number) => {
		results = new MovingResults(count);
		started.current.reset({ order: results.order });
	};
	beforeEach(() => use(120));
	return {
		get sandbox() {
			return started.current;
		},
		get results() {
			return results;
		},
		use,
	};
}

/** Polls this number of times; returns what each poll returned. */
export async function pollTimes(
	trigger: Trigger,
	times: number,
): Promise<Array<IDataObject[] | null>> {
	const polled: Array<IDataObject[] | null> = [];
	for (let poll = 0; poll < times; poll++) polled.push(await trigger.poll());
	return polled;
}

/** Polls until the first look is complete; n8n then gets one execution without items. */
export async function rememberAll(trigger: Trigger, most = 30): Promise<void> {
	for (let poll = 0; poll < most; poll++) {
		const polled = await trigger.poll();
		if (polled === null) continue;
		if (polled.length > 0) throw new Error('The first pass has delivered results');
		return;
	}
	throw new Error(`The first pass was not over after ${most} polls`);
}

/** The IDs returned by polls, in order. */
export const idsOf = (...polled: Array<IDataObject[] | null>): unknown[] =>
	polled.flatMap((items) => (items ?? []).map(({ id }) => id));
