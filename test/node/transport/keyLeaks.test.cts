import { inspect } from 'node:util';
import type { OnError } from 'n8n-workflow';
import { type Fault, SANDBOX_KEY } from '../../sandbox/server.cts';
import { useElsewhere } from '../../support/elsewhere.cts';
import { FAILURES } from '../../support/faults.cts';
import { search } from '../../support/search.cts';
import { withSandbox } from '../../support/useSandbox.cts';

const elsewhere = useElsewhere();

const echo = (status: number): Fault => ({
	kind: 'error',
	status,
	title: `Key ${SANDBOX_KEY} refused`,
	detail: `The key ${SANDBOX_KEY} is not good`,
});

const faults: Fault[] = [
	...Object.values(FAILURES),
	...[echo(400), echo(401)],
	...[301, 302, 307, 308].map((status): Fault => ({ kind: 'redirect', status, location: '' })),
];

const MODES: OnError[] = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];

const cases = MODES.flatMap((onError) =>
	faults.map((fault) => ({ onError, fault, name: JSON.stringify(fault) })),
);

// Side by side: what never gets a response takes a time-out.
it.concurrent.each(cases)(
	'the key is in no error, item, log or run data after $name, with On Error $onError',
	async ({ onError, fault }) => {
		await withSandbox({ results: 30, pageSize: 10 }, async (sandbox) => {
			const { kind } = fault;
			const struck = kind === 'redirect' ? { ...fault, location: elsewhere.url } : fault;
			sandbox.fault({ page: 2, times: Infinity, fault: struck });
			const timeout = kind === 'hang' ? 2_000 : 60_000;
			const parameters = {
				returnAll: true,
				options: { maxRetries: 0 },
				requestOptions: { timeout },
			};
			const result = await search(sandbox, parameters, { onError });
			expect(sandbox.searches.length).toBeGreaterThanOrEqual(2);
			const all = inspect(result, { depth: Infinity, showHidden: true, maxArrayLength: null });
			expect(all).toContain('acc_linkedin_demo');
			expect(all).not.toContain(SANDBOX_KEY);
			expect(elsewhere.visits).toEqual([]);
		});
	},
);
