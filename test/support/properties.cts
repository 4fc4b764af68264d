/**
 * Settings of a property whose runs send requests, for a test that may take this many milliseconds: it
 * ends before, and says so. Otherwise jest would end the test, and the property would go on shrinking
 * against a sandbox that is closed.
 */
export const within = (timeout: number) => ({
	interruptAfterTimeLimit: timeout - 10_000,
	markInterruptAsFailure: true,
});
