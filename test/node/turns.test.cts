import { queueCount, enqueue, MAX_DELAY_MS } from '../../nodes/PostPress/transport/accountQueue';

const turn = (key: string, work: () => Promise<void>, signal?: AbortSignal) =>
	enqueue({ key, delayMs: 0, signal, assertNotStopped: () => {}, send: work });

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

it('takes turns in the order of coming', async () => {
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

it('goes on after a turn that failed', async () => {
	const failing = turn('failing', async () => await Promise.reject(new Error('no')));
	const next = turn('failing', async () => {});
	await expect(failing).rejects.toThrow('no');
	await expect(next).resolves.toBeUndefined();
});

it('lets one leave the queue at once, and nobody overtake the one in front', async () => {
	const { begun, work, end } = recorder();
	const controller = new AbortController();
	const first = turn('leaving', work('first'));
	const leaver = turn('leaving', work('leaver'), controller.signal);
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

it('waits no longer than the delay when the clock was set back', async () => {
	await turn('clock', async () => {});
	const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 60 * 60_000);
	await expect(turn('clock', async () => {})).resolves.toBeUndefined();
	now.mockRestore();
});

it('drops gates that nobody has used for as long as the longest delay', async () => {
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(now);
	for (let account = 0; account < 100; account++) await turn(`idle ${account}`, async () => {});
	expect(queueCount()).toBeGreaterThanOrEqual(100);
	clock.mockReturnValue(now + MAX_DELAY_MS + 1000);
	await turn('the only one', async () => {});
	expect(queueCount()).toBe(1);
	clock.mockRestore();
});
