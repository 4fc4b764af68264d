import type { INodeListSearchItems, INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY } from '../../sandbox/server.cts';
import { listSearch } from '../../support/engine.cts';
import { ACCOUNT, credentialsOf, locator, searchParameters } from '../../support/search.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

async function listed(
	method: string,
	{ filter, ...changes }: INodeParameters & { filter?: string } = {},
): Promise<INodeListSearchItems[]> {
	const { results } = await listSearch({
		method,
		parameters: searchParameters(changes),
		path: 'parameters.accountId',
		filter,
		credentials: credentialsOf(sandbox.current),
	});
	return results;
}

/** The one entry that the list shows for this text, as the editor stores it when it is picked. */
async function picked(method: string, filter: string, changes: INodeParameters) {
	const entries = await listed(method, { filter, ...changes });
	const entry = entries.find(({ name }) => name === filter);
	return locator('list', entry?.value, entry?.name);
}

describe('the list of accounts', () => {
	it('shows the LinkedIn accounts of all pages, with their state and seats', async () => {
		sandbox.current.reset({ accountsPageSize: 2 });

		expect(await listed('searchAccounts')).toEqual([
			{ name: 'Maria Schmidt · Sales Nav, Recruiter', value: ACCOUNT },
			{ name: 'Tom Baker · Classic', value: 'acc_linkedin_classic' },
			{ name: 'Léa Moreau · Classic', value: 'acc_linkedin_premium' },
			{
				name: 'Jonas Weber · reconnect it in PostPress (CREDENTIALS)',
				value: 'acc_linkedin_expired',
			},
			{ name: 'Priya Patel · reconnect it in PostPress (STOPPED)', value: 'acc_linkedin_stopped' },
			{ name: 'Sam O’Brien · seats unknown', value: 'acc_linkedin_unknown' },
		]);
		expect(sandbox.current.requests).toHaveLength(5);
	});

	it.each([
		['LEA', ['acc_linkedin_premium']],
		['reconnect', ['acc_linkedin_expired', 'acc_linkedin_stopped']],
		['nobody', []],
	])('filters by the displayed text: %s', async (filter, accounts) => {
		const entries = await listed('searchAccounts', { filter });
		expect(entries.map(({ value }) => value)).toEqual(accounts);
	});

	it('says that no LinkedIn account is connected', async () => {
		sandbox.current.reset({ accounts: [{ id: 'mail', type: 'MAIL', name: 'Mail' }] });
		await expect(listed('searchAccounts')).rejects.toThrow(/No LinkedIn account is connected/);
	});

	it('says that the key is wrong, without showing it', async () => {
		const credentials = { apiKey: `${SANDBOX_KEY}_old`, baseUrl: sandbox.current.url };
		const call = { method: 'searchAccounts', parameters: searchParameters(), credentials };
		const error = await listSearch(call).catch((failure: unknown) => failure);

		expect(String(error)).toMatch(/API key is not valid/);
		expect((error as { description: string }).description).toMatch(/Check the API key/);
		expect(JSON.stringify(error)).not.toContain(`${SANDBOX_KEY}_old`);
	});
});

describe('a list of filter values', () => {
	it.each([
		['classic', 'LOCATION', 'CLASSIC'],
		['sales_navigator', 'REGION', 'SALES_NAVIGATOR'],
		['recruiter', 'LOCATION', 'RECRUITER'],
	])('of %s requests its type and service', async (api, method, service) => {
		const entries = await listed(method, { api, filter: 'hamb' });

		expect(entries).toEqual([{ name: 'Hamburg, Germany', value: '106430557' }]);
		expect(sandbox.current.lookups.map(({ query }) => query)).toEqual([
			{ account_id: ACCOUNT, type: method, service, keywords: 'hamb', limit: '50' },
		]);
	});

	it("of the account's own values needs no text", async () => {
		const entries = await listed('LEAD_LISTS', { api: 'sales_navigator' });

		expect(entries).toHaveLength(4);
		expect(entries[0]).toEqual({ name: 'My saved leads', value: '7100000000000000001' });
		expect(sandbox.current.lookups[0].query).not.toHaveProperty('keywords');
	});

	it.each([
		['classic', 'INDUSTRY'],
		['sales_navigator', 'SALES_INDUSTRY'],
	])('of %s suggests what to try if an industry does not exist', async (api, method) => {
		const entries = await listed(method, { api, filter: 'xyzzy' });
		expect(entries.map(({ name }) => name)).toEqual([
			'No such industry. Broader words:',
			'Software, Financial, Health, Retail',
		]);
		// Picked, none of them is searched for.
		expect(entries.map(({ value }) => String(value).trim())).toEqual(['', '']);
	});

	it('shows only name and value', async () => {
		for (const entry of await listed('COMPANY', { filter: 'siemens' })) {
			expect(Object.keys(entry)).toEqual(['name', 'value']);
		}
	});

	it.each([[''], [undefined]])('requires an account first, not %p', async (value) => {
		const accountId = locator('list', value);
		await expect(listed('LOCATION', { accountId, filter: 'hamb' })).rejects.toThrow(
			'Select an account first',
		);
		expect(sandbox.current.requests).toEqual([]);
	});

	it('says that the account has no such seat', async () => {
		const accountId = locator('id', 'acc_linkedin_classic');
		const call = listed('REGION', { api: 'sales_navigator', accountId, filter: 'hamb' });
		await expect(call).rejects.toThrow(/no Sales Navigator seat/);
	});
});

describe('a pick for Recruiter includes the details that Recruiter requires', () => {
	const RECRUITER = { api: 'recruiter', category: 'people' };
	const sent = async (recruiterPeopleFilters: INodeParameters) => {
		await found(sandbox.current, { ...RECRUITER, recruiterPeopleFilters, limit: 1 });
		return bodiesOf(sandbox.current).at(-1);
	};

	it('a job title: is_selection', async () => {
		const entries = await listed('JOB_TITLE', { ...RECRUITER, filter: 'engineer' });
		const values = entries.map(({ value }) => String(value));
		const selections = values.filter((value) => value.endsWith('&is_selection=true'));
		const strict = values.filter((value) => value.endsWith('&is_selection=false'));
		expect(selections.length).toBeGreaterThan(0);
		expect(strict.length).toBeGreaterThan(0);

		// n8n keeps the value of a pick when somebody then chooses By ID.
		for (const [value, mode] of [
			[selections[0], 'list'],
			[strict[0], 'list'],
			[selections[0], 'id'],
		]) {
			const byId = [{ id: locator(mode, value), is_selection: false, priority: 'MUST_HAVE' }];
			expect(await sent({ role: { byId } })).toEqual({
				...RECRUITER,
				role: [
					{
						id: new URLSearchParams(value).get('id'),
						is_selection: value === selections[0],
						priority: 'MUST_HAVE',
					},
				],
			});
		}
	});

	it('a job title by name: is_selection from the look-up, not from the form', async () => {
		const row = { id: locator('name', 'Software Engineer'), is_selection: true };
		const { role } = (await sent({ role: { byId: [{ ...row, priority: 'CAN_HAVE' }] } })) as {
			role: INodeParameters[];
		};
		const entries = await listed('JOB_TITLE', { ...RECRUITER, filter: 'Software Engineer' });
		const { value } = entries.find(({ name }) => name === 'Software Engineer')!;
		const pick = role[0];
		expect(`?id=${String(pick.id)}&is_selection=${String(pick.is_selection)}`).toBe(value);
	});

	it.each([
		['a text', '1234', ['1234']],
		['a number', 1234 as unknown as string, ['1234']],
		['an expression', '={{ "12" + "34" }}', ['1234']],
		['several', '1234, 5678', ['1234', '5678']],
	])('a job title by ID, %s: is_selection from the form', async (_what, value, ids) => {
		const row = { id: locator('id', value), is_selection: true, priority: 'CAN_HAVE' };
		await expect(sent({ role: { byId: [row] } })).resolves.toMatchObject({
			role: ids.map((id) => ({ id, is_selection: true, priority: 'CAN_HAVE' })),
		});
	});

	it.each([
		['CURRENT_OR_OPEN_TO_RELOCATE', { title: 'Hamburg, Germany' }],
		['CURRENT', {}],
	])('a location for %s: its title, if required', async (scope, title) => {
		const id = await picked('LOCATION', 'Hamburg, Germany', RECRUITER);
		const location = { byId: [{ id, priority: 'CAN_HAVE', scope }] };
		expect(await sent({ location })).toEqual({
			...RECRUITER,
			location: [{ id: '106430557', priority: 'CAN_HAVE', scope, ...title }],
		});
	});

	it('a saved search: its project', async () => {
		const id = await picked('SAVED_SEARCHES', 'Nurses with night shift', RECRUITER);
		expect(await sent({ saved_search: { value: { id } } })).toEqual({
			...RECRUITER,
			saved_search: { id: '3500000002', project_id: '4500000002', newest_results_only: false },
		});
	});

	it('for other services only the ID', async () => {
		const values = (await listed('JOB_TITLE', { filter: 'engineer' })).map(({ value }) => value);
		for (const value of values) expect(value).toMatch(/^\d+$/);
	});
});
