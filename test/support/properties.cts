/**
 * Settings of a property test that sends requests, for a test timeout in milliseconds. It stops before the
 * timeout and reports it; otherwise jest would end the test while shrinking continues against a closed sandbox.
 */
export const within = (timeout: number) => ({
	interruptAfterTimeLimit: timeout - 10_000,
	markInterruptAsFailure: true,
});
