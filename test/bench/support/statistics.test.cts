import { counted, ratios, spreadOf } from './statistics.cts';

it('interpolates the median and the quartiles', () => {
	expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25, runs: 4 });
	expect(spreadOf([5, 1, 3])).toEqual({ median: 3, low: 2, high: 4, runs: 3 });
});

it('counts have no spread', () => {
	expect(counted(7)).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
});

it('throws if there are no measurements', () => {
	expect(() => spreadOf([])).toThrow('Nothing was measured');
});

it('computes a ratio from two measurements of the same round', () => {
	expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
});
