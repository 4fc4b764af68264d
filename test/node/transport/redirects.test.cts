import { inspect } from 'node:util';
import { type Fault, SANDBOX_KEY } from '../../sandbox/server.cts';
import { useElsewhere } from '../../support/elsewhere.cts';
import { listSearch, testCredential } from '../../support/engine.cts';
import { credentialsOf, search, searchParameters } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const STATUSES = [301, 302, 303, 307, 308];

const sandbox = useSandbox();
const elsewhere = useElsewhere();

const redirect = (status: number): Fault => ({
	kind: 'redirect',
	status,
	location: `${elsewhere.url}/accounts`,
});

it.each(STATUSES)('the credential test does not follow a redirect (%i)', async (status) => {
	const fault = redirect(status);
	sandbox.current.fault({ route: 'accounts', fault, times: Infinity });
	const result = await testCredential(credentialsOf(sandbox.current));

	expect(result.status).toBe('Error');
	expect(elsewhere.visits).toEqual([]);
});

it.each(STATUSES)('the list of accounts does not follow a redirect (%i)', async (status) => {
	const fault = redirect(status);
	sandbox.current.fault({ route: 'accounts', fault, times: Infinity });
	const failure: unknown = await listSearch({
		method: 'searchAccounts',
		parameters: searchParameters(),
		credentials: credentialsOf(sandbox.current),
	}).catch((error: unknown) => error);

	expect((failure as Error).message).toMatch(/redirect \(30\d\), which the node does not follow/);
	expect(inspect(failure, { depth: Infinity, showHidden: true })).not.toContain(SANDBOX_KEY);
	expect(elsewhere.visits).toEqual([]);
});

it.each(STATUSES)('a search does not follow a redirect (%i)', async (status) => {
	sandbox.current.fault({ fault: redirect(status), times: Infinity });
	const { error } = await search(sandbox.current);

	expect(error?.message).toBe(
		`PostPress returned a redirect (${status}), which the node does not follow`,
	);
	expect(elsewhere.visits).toEqual([]);
	expect(sandbox.current.searches).toHaveLength(1);
});
