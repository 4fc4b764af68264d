import { giveWorkflow } from './core.cts';

/** How long the node has waited, in milliseconds, each wait for itself. */
export const waits: number[] = [];

/**
 * Has the node's waits of this test file over at once, and notes them: back-offs of a minute are then
 * seen without being sat out. To be called before the node is first run.
 */
export function useFastSleep(): void {
	giveWorkflow({
		sleep: async (milliseconds: number) => {
			waits.push(milliseconds);
			await new Promise((resolve) => setImmediate(resolve));
		},
	});
	beforeEach(() => (waits.length = 0));
}
