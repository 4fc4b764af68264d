import { giveWorkflow } from './core.cts';

/** The node's waits, in milliseconds. */
export const waits: number[] = [];

/**
 * Ends the node's waits immediately and records them, so that tests of long back-offs are fast. Must be called
 * before the node's first run.
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
