import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server.cts';

/** A sandbox for the tests of one file, reset to these options before each test. */
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

/** Runs `work` with a separate sandbox, for concurrent tests. */
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
