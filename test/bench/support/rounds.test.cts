import { interleaved } from './rounds.cts';

it('each round starts with a different one, and the first round is only a warm-up', async () => {
	const order: string[] = [];
	const contestant = (name: string) => () => {
		order.push(name);
		return Promise.resolve(order.length);
	};
	const measured = await interleaved({ a: contestant('a'), b: contestant('b') }, 3);
	expect(order.join('')).toBe('ababbaab');
	expect(measured).toEqual({ a: [3, 6, 7], b: [4, 5, 8] });
});
