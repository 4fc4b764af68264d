import { AsyncLocalStorage } from 'node:async_hooks';
import { TestEnvironment } from 'jest-environment-node';

/** The storages that the current test file has used. */
const used = new Set<AsyncLocalStorage<unknown>>();

// The type of `run` has overloads, the function none.
// eslint-disable-next-line @typescript-eslint/unbound-method
const run = AsyncLocalStorage.prototype.run as (...parameters: unknown[]) => unknown;
AsyncLocalStorage.prototype.run = function (
	this: AsyncLocalStorage<unknown>,
	...parameters: unknown[]
) {
	used.add(this);
	return run.apply(this, parameters);
} as typeof AsyncLocalStorage.prototype.run;

/**
 * Jest's environment for Node.js, without what each test file leaves behind: Jest 30 creates an AsyncLocalStorage
 * for every file and never disables it. Up to Node.js 22, each of them makes all promises of the process slower.
 */
export default class Environment extends TestEnvironment {
	override async teardown(): Promise<void> {
		await super.teardown();
		for (const storage of used) storage.disable();
		used.clear();
	}
}
