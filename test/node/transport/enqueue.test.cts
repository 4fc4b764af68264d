import { enqueue, MAX_DELAY_MS, queueCount } from '../../../nodes/PostPress/transport/accountQueue';
import { RunFailures } from '../../../nodes/PostPress/transport/runFailures';

const mockWaits: number[] = [];
jest.mock('n8n-workflow', () => ({
	sleep: async (milliseconds: number) => {
		mockWaits.push(milliseconds);
		await new Promise((resolve) => setImmediate(resolve));
	},
}));

const oneRun = new RunFailures();

interface Turn {
	run?: RunFailures;
	delayMs?: number;
	assertMaySend?: () => Promise<void>;
}

const turn = (
	key: string,
	send: () => Promise<void>,
	{ run = oneRun, delayMs = 0, assertMaySend = async () => {} }: Turn = {},
) => enqueue({ key, run, delayMs, assertMaySend, send });

/** A piece of work that ends when told, and what has begun so far. */
function recorder() {
	const begun: string[] = [];
	const enders = new Map<string, () => void>();
	const work = (name: string) => async () => {
		begun.push(name);
		await new Promise<void>((resolve) => enders.set(name, resolve));
	};
	const end = async (name: string) => {
		enders.get(name)?.();
		await settled();
	};
	return { begun, work, end };
}

const settled = async () => await new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => (mockWaits.length = 0));
afterEach(() => jest.restoreAllMocks());

it('sends requests in the order in which they were added', async () => {
	const { begun, work, end } = recorder();
	const turns = ['a', 'b', 'c'].map(async (name) => await turn('order', work(name)));
	await settled();
	expect(begun).toEqual(['a']);
	await end('a');
	expect(begun).toEqual(['a', 'b']);
	await end('b');
	await end('c');
	await Promise.all(turns);
	expect(begun).toEqual(['a', 'b', 'c']);
});

it('alternates between runs, so that a small one does not wait for all of a large one', async () => {
	const begun: string[] = [];
	const work = (name: string) => async () => {
		begun.push(name);
		await settled();
	};
	const of = (name: string, count: number) => {
		const run = new RunFailures();
		return Array.from({ length: count }, async (_, index) =>
			turn('fair', work(`${name}${index + 1}`), { run }),
		);
	};
	await Promise.all([...of('large', 4), ...of('small', 1), ...of('other', 2)]);
	expect(begun).toEqual(['large1', 'large2', 'small1', 'other1', 'large3', 'other2', 'large4']);
});

it('continues after a failed request', async () => {
	const failing = turn('failing', async () => await Promise.reject(new Error('no')));
	const next = turn('failing', async () => {});
	await expect(failing).rejects.toThrow('no');
	await expect(next).resolves.toBeUndefined();
});

it('removes a request when its run ends, without changing the order of the others', async () => {
	const { begun, work, end } = recorder();
	const controller = new AbortController();
	const first = turn('leaving', work('first'));
	const leaver = turn('leaving', work('leaver'), { run: new RunFailures(controller.signal) });
	const last = turn('leaving', work('last'));
	await settled();
	controller.abort();
	await expect(leaver).rejects.toThrow('canceled');
	await settled();
	expect(begun).toEqual(['first']);
	await end('first');
	expect(begun).toEqual(['first', 'last']);
	await end('last');
	await Promise.all([first, last]);
});

describe('the delay', () => {
	const NOW = 1_700_000_000_000;
	/** The waits of a turn that follows another one after `passed` milliseconds. */
	async function pauseAfter(key: string, passed: number, delayMs: number, failed = false) {
		const clock = jest.spyOn(Date, 'now').mockReturnValue(NOW);
		await turn(key, async () => {
			if (failed) throw new Error('no');
		}).catch(() => {});
		mockWaits.length = 0;
		clock.mockReturnValue(NOW + passed);
		await turn(key, async () => {}, { delayMs });
		return mockWaits.reduce((sum, wait) => sum + wait, 0);
	}

	it.each([
		[0, 1_000],
		[0.5, 2_000],
		[0.75, 2_500],
	])('has jitter: with the random number %p a delay of 2 s lasts %i ms', async (random, pause) => {
		jest.spyOn(Math, 'random').mockReturnValue(random);
		expect(await pauseAfter(`varied ${random}`, 0, 2_000)).toBe(pause);
	});

	it('counts from the end of the last request, even a failed one', async () => {
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
		expect(await pauseAfter('after success', 1_200, 2_000)).toBe(800);
		expect(await pauseAfter('after failure', 1_200, 2_000, true)).toBe(800);
	});

	it('is no longer than set if the clock was set back', async () => {
		jest.spyOn(Math, 'random').mockReturnValue(0.5);
		expect(await pauseAfter('clock', -3_600_000, 2_000)).toBe(2_000);
	});
});

describe('a request of a stopped run', () => {
	/** Says no when it is asked for the time `refusing`; how often it was asked is in `asked`. */
	async function refusedAt(key: string, refusing: number) {
		let asked = 0;
		const send = jest.fn(async () => {});
		await turn(key, async () => {});
		mockWaits.length = 0;
		const refused = turn(key, send, {
			delayMs: 1_000,
			assertMaySend: async () => {
				asked += 1;
				if (asked === refusing) throw new Error('pointless');
			},
		});
		await expect(refused).rejects.toThrow('pointless');
		return { sent: send.mock.calls.length, paused: mockWaits.length > 0 };
	}

	it('does not wait for the delay', async () => {
		expect(await refusedAt('before', 1)).toEqual({ sent: 0, paused: false });
	});

	it('is not sent after the delay', async () => {
		expect(await refusedAt('behind', 2)).toEqual({ sent: 0, paused: true });
	});
});

it('removes queues that were not used for as long as the longest delay', async () => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
	for (let account = 0; account < 100; account++) await turn(`idle ${account}`, async () => {});
	expect(queueCount()).toBeGreaterThanOrEqual(100);
	clock.mockReturnValue(now + MAX_DELAY_MS + 1000);
	await turn('the only one', async () => {});
	expect(queueCount()).toBe(1);
});
