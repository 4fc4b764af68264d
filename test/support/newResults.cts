import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY, type Sandbox } from '../sandbox/server.cts';
import { trigger } from './engine.cts';
import { ACCOUNT, locator } from './search.cts';
import type { Trigger } from './trigger.cts';

/** Parameters of the trigger; with no pauses, and polls as often as a test likes. */
export const triggerParameters = (changes: INodeParameters = {}): INodeParameters => ({
	operation: 'search',
	accountId: locator('id', ACCOUNT),
	api: 'classic',
	category: 'people',
	...changes,
	options: {
		delayBetweenRequests: 0,
		minimumInterval: 0,
		...(changes.options as INodeParameters),
	},
});

/** An active workflow that starts with our trigger, with the right credential. */
export const newResults = (sandbox: Sandbox, changes: INodeParameters = {}): Trigger =>
	trigger({
		nodeName: 'postPressTrigger',
		parameters: triggerParameters(changes),
		credentials: { apiKey: SANDBOX_KEY, baseUrl: sandbox.url },
	});

/** Polls this often, one after another; what each gave. */
export async function pollTimes(
	trigger: Trigger,
	times: number,
): Promise<Array<IDataObject[] | null>> {
	const polled: Array<IDataObject[] | null> = [];
	for (let poll = 0; poll < times; poll++) polled.push(await trigger.poll());
	return polled;
}

/** Polls until the first pass is over; n8n then gets one execution without items. */
export async function rememberAll(trigger: Trigger, most = 30): Promise<void> {
	for (let poll = 0; poll < most; poll++) {
		const polled = await trigger.poll();
		if (polled === null) continue;
		if (polled.length > 0) throw new Error('The first pass has delivered results');
		return;
	}
	throw new Error(`The first pass was not over after ${most} polls`);
}

/** The ids of what polls gave, in order. */
export const idsOf = (...polled: Array<IDataObject[] | null>): unknown[] =>
	polled.flatMap((items) => (items ?? []).map(({ id }) => id));
