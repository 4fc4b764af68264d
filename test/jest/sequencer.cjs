// Jest loads this file itself, without its transform, so it is JavaScript.
const { default: Sequencer } = require('@jest/test-sequencer');

/** The files that run longest; a missing one only makes the first run slower. */
const LONGEST = [
	'node/search/randomForms',
	'node/search/randomJson',
	'node/transport/faults',
	'trigger/histories',
	'node/search/volume',
	'node/search/split/parts',
	'node/search/split/split',
];

const isLongest = ({ path }) => LONGEST.some((name) => path.endsWith(`/test/${name}.test.cts`));

/**
 * Starts the longest files first, so that no worker is idle at the end. Jest does this itself once it has measured
 * them; in CI, it never has.
 */
module.exports = class LongestFirst extends Sequencer {
	sort(tests) {
		const sorted = super.sort(tests);
		if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
		return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
	}
};
