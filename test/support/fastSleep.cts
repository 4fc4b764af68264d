import type * as n8nWorkflow from 'n8n-workflow';

/** How long the node has waited, in milliseconds, each wait for itself. */
export const waits: number[] = [];

/**
 * n8n-workflow whose `sleep` returns at once and notes the wait, for `jest.mock('n8n-workflow', …)`:
 * back-offs of a minute are then seen without being sat out.
 */
export function withFastSleep(): typeof n8nWorkflow {
	const actual = jest.requireActual<typeof n8nWorkflow>('n8n-workflow');
	return {
		...actual,
		sleep: async (milliseconds: number) => {
			waits.push(milliseconds);
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
}
