import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server.cts';

/** A sandbox for the tests of one file; before each of them it is as these options say. */
export function useSandbox(options?: SandboxOptions): { readonly current: Sandbox } {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => sandbox.reset(options));
	afterAll(() => sandbox.close());
	return {
		get current() {
			return sandbox;
		},
	};
}

/** Does this with a sandbox of its own, for tests that run side by side. */
export async function withSandbox<Result>(
	options: SandboxOptions,
	work: (sandbox: Sandbox) => Promise<Result>,
): Promise<Result> {
	const sandbox = await startSandbox(options);
	try {
		return await work(sandbox);
	} finally {
		await sandbox.close();
	}
}
