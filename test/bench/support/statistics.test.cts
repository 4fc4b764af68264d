import { counted, ratios, spreadOf } from './statistics.cts';

it('the median and the quartiles lie between neighbours by proportion', () => {
	expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25, runs: 4 });
	expect(spreadOf([5, 1, 3])).toEqual({ median: 3, low: 2, high: 4, runs: 3 });
});

it('what is counted does not vary', () => {
	expect(counted(7)).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
});

it('nothing measured is a mistake', () => {
	expect(() => spreadOf([])).toThrow('Nothing was measured');
});

it('a ratio is made of two measurements of the same round', () => {
	expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
});
