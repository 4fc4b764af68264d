import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { useFastSleep } from '../support/fastSleep.cts';
import { idsOf, newResults, useClock } from '../support/newResults.cts';
import { person } from '../support/resultRows.cts';
import { useSandbox } from '../support/useSandbox.cts';

const sandbox = useSandbox();
useClock();
useFastSleep();

const DISTANCES = ['DISTANCE_1', 'DISTANCE_3', 'DISTANCE_2'];

const people = DISTANCES.map((network_distance, index) =>
	person({
		id: `A${index}`,
		network_distance,
		current_positions: [{ role: 'Founder' }, { role: 'Head of Sales' }],
	}),
);

/** A trigger that delivers what is there, with a filter that one of three people does not fit. */
function watching(options: INodeParameters) {
	const body = { object: 'LinkedinSearch', items: people, cursor: null, paging: {} };
	sandbox.current.fault({ times: Infinity, fault: { kind: 'body', body } });
	return newResults(sandbox.current, {
		firstPoll: 'emit',
		specifyFilters: 'json',
		filtersJson: { network_distance: [1, 2], advanced_keywords: { title: 'sales' } },
		options,
	});
}

describe('a trigger with Check Against Filters', () => {
	it('leaves out results that do not match, now and later', async () => {
		const trigger = watching({ checkAgainstFilters: 'leaveOut' });
		expect(idsOf(await trigger.poll())).toEqual(['A0', 'A2']);
		expect(await trigger.poll()).toBeNull();
	});

	it('marks results that do not match', async () => {
		const polled = await watching({ checkAgainstFilters: 'mark' }).poll();
		expect((polled ?? []).map(({ match }) => match)).toEqual(['yes', 'no', 'yes']);
	});

	it('also works in a test event', async () => {
		const left = await watching({ checkAgainstFilters: 'leaveOut' }).test();
		expect(idsOf(left)).toEqual(['A0', 'A2']);
	});

	it('shows the matching position', async () => {
		const polled: IDataObject[] = (await watching({}).poll()) ?? [];
		expect(polled.map(({ current_role: role }) => role)).toEqual(Array(3).fill('Head of Sales'));
	});
});
