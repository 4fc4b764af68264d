import { forked } from '../support/forked.cts';
import type { PickerTimes } from '../support/pickerTimes.cts';
import { measure, type Row } from '../support/result.cts';
import { ratios, spreadOf } from '../support/statistics.cts';

/** A list of the form in the real editor, from the click until it is filled. */
export const picker: Row = async ({ rounds }) => {
	const file = '../../e2e/editor/pickerTimes.mts';
	const times = await forked<PickerTimes>(file, [String(rounds)], {
		execArgv: ['--import', 'tsx'],
	});
	return {
		measures: [
			measure('From click to filled list of accounts', 'ms', spreadOf(times.editor)),
			measure(
				'From click to filled list ÷ the same asked of n8n without the editor',
				'×',
				spreadOf(ratios(times.editor, times.server)),
			),
		],
	};
};
