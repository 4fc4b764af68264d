import { startNode } from '../../support/engine.cts';
import { credentialsOf, locator, search, searchParameters } from '../../support/search.cts';
import { useSandbox, withSandbox } from '../../support/useSandbox.cts';

const ACCOUNTS = [1, 2, 3, 4].map((number) => `acc_${number}`);

const account = (id: string) => ({
	object: 'Account',
	type: 'LINKEDIN',
	id,
	name: id,
	created_at: '2026-01-01T00:00:00.000Z',
	groups: [],
	sources: [{ id: `${id}_MESSAGING`, status: 'OK' }],
	connection_params: { im: { id, publicIdentifier: id, username: id, premiumFeatures: [] } },
});

const options = { results: 3, latency: 5, accounts: ACCOUNTS.map(account) };
const sandbox = useSandbox(options);

const items = (count: number, accounts: string[]) =>
	Array.from({ length: count }, (_, index) => ({
		account: accounts[index % accounts.length],
		keywords: `word ${index}`,
	}));

const perItem = {
	accountId: locator('id', '={{ $json.account }}'),
	keywords: '={{ $json.keywords }}',
	limit: 1,
};

describe('requests of one account', () => {
	it('are sent one at a time for 200 input items, in their order', async () => {
		const input = items(200, ACCOUNTS.slice(0, 1));
		const result = await search(sandbox.current, perItem, { items: input });
		expect(result.items).toHaveLength(200);
		expect(sandbox.current.maxInFlight()).toBe(1);
		expect(
			sandbox.current.searches.map(({ body }) => (body as { keywords: string }).keywords),
		).toEqual(input.map(({ keywords }) => keywords));
	});

	it('run beside those of other accounts', async () => {
		const result = await search(sandbox.current, perItem, { items: items(200, ACCOUNTS) });
		expect(result.items).toHaveLength(200);
		expect(sandbox.current.maxInFlight()).toBe(4);
		for (const id of ACCOUNTS) expect(sandbox.current.maxInFlight(id)).toBe(1);
	});

	it('are sent one at a time across two executions', async () => {
		const parameters = { ...perItem, accountId: locator('id', ACCOUNTS[0]) };
		const input = items(20, ACCOUNTS);
		await Promise.all([
			search(sandbox.current, parameters, { items: input }),
			search(sandbox.current, parameters, { items: input }),
		]);
		expect(sandbox.current.searches).toHaveLength(40);
		expect(sandbox.current.maxInFlight()).toBe(1);
	});

	it('let a small execution in between those of a large one', async () => {
		const parameters = { ...perItem, accountId: locator('id', ACCOUNTS[0]) };
		const large = search(sandbox.current, parameters, { items: items(40, ACCOUNTS) });
		while (sandbox.current.searches.length === 0) await new Promise(setImmediate);
		await search(sandbox.current, { ...parameters, keywords: 'small' });
		const small = sandbox.current.searches.findIndex(
			({ body }) => (body as { keywords: string }).keywords === 'small',
		);
		expect(sandbox.current.searches.length).toBeLessThan(20);
		expect(small).toBeGreaterThan(0);
		expect((await large).items).toHaveLength(40);
	});

	it('keep the delay between them, also between items and look-ups', async () => {
		const delay = 0.1;
		await search(
			sandbox.current,
			{
				...perItem,
				accountId: locator('id', ACCOUNTS[0]),
				classicPeopleFilters: {
					location: { values: [{ id: locator('name', 'Munich, Bavaria, Germany') }] },
				},
				options: { delayBetweenRequests: delay },
			},
			{ items: items(4, ACCOUNTS) },
		);
		const { requests } = sandbox.current;
		expect(requests).toHaveLength(5);
		const pauses = requests
			.slice(1)
			.map(({ startedAt }, index) => startedAt - requests[index].endedAt!);
		// Half of the delay at least; timers may fire a little early.
		for (const pause of pauses) expect(pause).toBeGreaterThanOrEqual((delay * 1000) / 2 - 5);
	});
});

describe('after a final failure', () => {
	const input = items(50, ACCOUNTS.slice(0, 1));

	it('no further request is sent with On Error: Stop', async () => {
		sandbox.current.fault({
			fault: { kind: 'error', status: 400, type: 'errors/invalid_parameters' },
		});
		const { error } = await search(sandbox.current, perItem, { items: input });
		expect(error?.message).toContain('400');
		expect(sandbox.current.searches).toHaveLength(1);
	});

	it('a bad value in a late item stops the earlier ones before they send', async () => {
		const bad = [...input.slice(0, 20), { account: '', keywords: 'x' }];
		const { error } = await search(sandbox.current, perItem, { items: bad });
		expect(error?.message).toContain('Account');
		expect(sandbox.current.searches.length).toBeLessThanOrEqual(1);
	});

	it('the other items are searched with On Error: Continue', async () => {
		sandbox.current.fault({
			fault: { kind: 'error', status: 400, type: 'errors/invalid_parameters' },
		});
		const { items: results, errorItems } = await search(sandbox.current, perItem, {
			items: input,
			onError: 'continueErrorOutput',
		});
		expect(errorItems).toHaveLength(1);
		expect(results).toHaveLength(49);
		expect(sandbox.current.searches).toHaveLength(50);
	});

	it.each([
		[401, 'expired_credentials'],
		[403, 'account_restricted'],
		[403, 'feature_not_subscribed'],
	])('%i %s ends all items of the account, and only those', async (status, type) => {
		const [first, second] = ACCOUNTS;
		sandbox.current.fault({
			account: first,
			times: Infinity,
			fault: { kind: 'error', status, type: `errors/${type}` },
		});
		const { items: results, errorItems } = await search(sandbox.current, perItem, {
			items: items(50, [first, second]),
			onError: 'continueErrorOutput',
		});
		expect(results).toHaveLength(25);
		expect(errorItems).toHaveLength(25);
		expect(
			new Set(errorItems.map(({ json }) => (json.error as { errorType: string }).errorType)),
		).toEqual(new Set([type]));
		expect(sandbox.current.searches.filter(({ account }) => account === first)).toHaveLength(1);
	});

	it('no retry of another account follows with On Error: Stop', async () => {
		const [busy, failing] = ACCOUNTS;
		const headers = { 'retry-after': '1' };
		sandbox.current.fault({
			account: busy,
			times: Infinity,
			fault: { kind: 'error', status: 429, headers },
		});
		sandbox.current.fault({ account: failing, fault: { kind: 'delay', ms: 50 } });
		sandbox.current.fault({ account: failing, fault: { kind: 'error', status: 400 } });
		const { error } = await search(sandbox.current, perItem, { items: items(2, [busy, failing]) });
		expect(error?.message).toContain('(400)');
		expect(sandbox.current.searches.map(({ account: id }) => id).sort()).toEqual([busy, failing]);
	});

	it("another try of n8n's own Retry On Fail sends again", async () => {
		sandbox.current.fault({
			fault: { kind: 'error', status: 401, type: 'errors/expired_credentials' },
		});
		const result = await search(sandbox.current, perItem, {
			items: input.slice(0, 3),
			node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
		});
		expect(result.items).toHaveLength(3);
		expect(sandbox.current.searches).toHaveLength(4);
	});
});

describe('cancelling', () => {
	it.concurrent.each([
		['while requests are under way', 'acc_busy', 5_000, 0],
		['in the pause between requests', 'acc_pausing', 0, 60],
		['in the wait before a retry', 'acc_retrying', 0, 0],
	])(
		'ends the execution, and no request follows: %s',
		async (_when, id, latency, delayBetweenRequests) =>
			await withSandbox({ ...options, latency, accounts: [account(id)] }, async (own) => {
				if (id === 'acc_retrying') {
					const headers = { 'retry-after': '50' };
					own.fault({ times: Infinity, fault: { kind: 'error', status: 503, headers } });
				}
				const { result, cancel } = startNode({
					parameters: searchParameters({ ...perItem, options: { delayBetweenRequests } }),
					items: items(100, [id]),
					credentials: credentialsOf(own),
				});
				while (own.searches.length === 0) await new Promise(setImmediate);
				await new Promise((resolve) => setTimeout(resolve, 50));
				cancel();
				const { status } = await result;
				expect(status).toBe('canceled');
				const sent = own.requests.length;
				expect(sent).toBe(1);
				// Those behind in the queue would send now.
				await new Promise((resolve) => setTimeout(resolve, 500));
				expect(own.requests).toHaveLength(sent);
				// The account is free for the next execution.
				own.reset({ ...options, accounts: [account(id)] });
				const next = await search(own, perItem, { items: items(1, [id]) });
				expect(next.items).toHaveLength(1);
			}),
	);
});
