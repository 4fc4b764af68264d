import { SERVICES, TYPES } from './catalogue.cts';
import { Client, DEMO } from './client.cts';
import { useSandbox } from '../support/useSandbox.cts';

const sandbox = useSandbox();
let client: Client;
beforeAll(() => {
	client = new Client(sandbox.current);
});

async function titles(query: Record<string, string | number>): Promise<unknown[]> {
	return (await client.parameters(query)).data.items.map((item) => item.title);
}

describe('parameters', () => {
	it('responds as the contract says', async () => {
		const { data } = await client.parameters({ type: 'COMPANY', keywords: 'google' });
		expect(data).toEqual({
			object: 'LinkedinSearchParametersList',
			items: [
				{
					object: 'LinkedinSearchParameter',
					id: '1441',
					title: 'Google',
					picture_url: expect.stringContaining('https://'),
					additional_data: {
						industry: 'Software Development',
						location: 'Mountain View, California, United States',
					},
				},
			],
			paging: { page_count: 1 },
		});
	});

	it('matches the start of words, ignoring case and accents, best match first', async () => {
		const type = 'LOCATION';
		expect((await titles({ type, keywords: 'berlin' }))[0]).toBe('Berlin, Germany');
		expect(await titles({ type, keywords: 'BERLIN conn' })).toEqual([
			'Berlin, Connecticut, United States',
		]);
		expect(await titles({ type, keywords: 'zurich' })).toEqual(['Zürich, Switzerland']);
		expect(await titles({ type, keywords: 'Malmö' })).toHaveLength(1);
		expect(await titles({ type, keywords: 'erlin' })).toEqual([]);
		const texas = await titles({ type, keywords: 'texas', limit: 1 });
		expect(texas).toEqual(['Texas, United States']);
	});

	it('has several values with the same name, so that names can be ambiguous', async () => {
		const paris = await titles({ type: 'LOCATION', keywords: 'paris' });
		expect(paris).toEqual(
			expect.arrayContaining(['Paris, Texas, United States', 'Paris, Île-de-France, France']),
		);
	});

	it("lists the account's own values without keywords, and nothing if keywords are required", async () => {
		const service = 'SALES_NAVIGATOR';
		expect(await titles({ service, type: 'SAVED_SEARCHES' })).toHaveLength(3);
		expect(await titles({ service, type: 'REGION' })).toEqual([]);
		expect(await titles({ type: 'INDUSTRY', keywords: ' ' })).toEqual([]);
	});

	it('returns what Recruiter requires besides the ID', async () => {
		const service = 'RECRUITER';
		const saved = (await client.parameters({ service, type: 'SAVED_SEARCHES' })).data.items;
		expect(saved[0].additional_data).toEqual({ project_id: expect.stringMatching(/^\d+$/) });
		const roles = (await client.parameters({ service, type: 'JOB_TITLE', keywords: 'sales' })).data;
		const kinds = roles.items.map((row) => (row.additional_data as object | undefined) ?? {});
		expect(kinds).toContainEqual({ is_selection: true });
		expect(kinds).toContainEqual({ is_selection: false });
	});

	it.each([
		[{ account_id: '', type: 'SKILL' }, 400, 'missing_parameters'],
		[{ account_id: 'acc_x', type: 'SKILL' }, 404, 'resource_not_found'],
		[{ account_id: 'acc_linkedin_expired', type: 'SKILL' }, 401, 'disconnected_account'],
		[{}, 400, 'missing_parameters'],
		[{ type: 'skill' }, 400, 'invalid_parameters'],
		[{ type: 'REGION' }, 400, 'invalid_parameters'],
		[{ type: 'PERSONA', service: 'RECRUITER' }, 400, 'invalid_parameters'],
		[{ type: 'SKILL', service: 'classic' }, 400, 'invalid_parameters'],
		[{ type: 'SKILL', limit: 0 }, 400, 'invalid_parameters'],
		[{ type: 'SKILL', limit: 101 }, 400, 'invalid_parameters'],
		[{ type: 'SKILL', cursor: 'x' }, 400, 'invalid_parameters'],
		[
			{ type: 'DEGREE', service: 'RECRUITER', account_id: 'acc_linkedin_classic' },
			403,
			'feature_not_subscribed',
		],
	])('rejects %p with %i errors/%s', async (query, status, type) => {
		const reply = await client.parameters(query as Record<string, string>);
		expect([reply.status, reply.data.type]).toEqual([status, `errors/${type}`]);
	});

	it('has every type of the contract, with different IDs', async () => {
		expect(TYPES.size).toBe(26);
		for (const service of SERVICES) {
			for (const type of TYPES) {
				const reply = await client.parameters({ service, type, keywords: 's', limit: 100 });
				if (reply.status !== 200) continue;
				const found = reply.data.items.map((row) => row.id);
				expect(new Set(found).size).toBe(found.length);
			}
		}
	});
});

describe('accounts', () => {
	it('returns LinkedIn accounts mixed with others', async () => {
		const { data } = await client.get('/accounts');
		expect(data).toMatchObject({ object: 'AccountList', cursor: null });
		const linkedIn = data.items.filter((account) => account.type === 'LINKEDIN');
		expect(linkedIn).toHaveLength(6);
		expect(data.items.length).toBeGreaterThan(6);
		expect(linkedIn[0]).toMatchObject({
			object: 'Account',
			id: DEMO,
			name: 'Maria Schmidt',
			sources: [{ status: 'OK' }],
			connection_params: { im: { premiumFeatures: ['sales_navigator', 'recruiter'] } },
		});
	});

	it("pages by the limit and by the sandbox's option", async () => {
		sandbox.current.reset({ accountsPageSize: 4 });
		const first = (await client.get('/accounts', { limit: 250 })).data;
		expect(first.items).toHaveLength(4);
		const rest = (await client.get('/accounts', { limit: 3, cursor: String(first.cursor) })).data;
		expect(rest.items).toHaveLength(3);
		const last = (await client.get('/accounts', { cursor: String(rest.cursor) })).data;
		const all = [first, rest, last].flatMap((page) => page.items.map((account) => account.id));
		expect(new Set(all).size).toBe(9);
		expect(last.cursor).toBeNull();
	});

	it.each([{ limit: 0 }, { limit: 251 }, { limit: 'x' }, { cursor: 'made-up' }, { type: 'MAIL' }])(
		'rejects %p',
		async (query: object) => {
			const reply = await client.get('/accounts', { ...query });
			expect([reply.status, reply.data.type]).toEqual([400, 'errors/invalid_parameters']);
		},
	);

	it('can use accounts set by a test', async () => {
		sandbox.current.reset({ accounts: [{ id: 'mine', type: 'LINKEDIN' }] });
		expect((await client.get('/accounts')).data.items).toEqual([{ id: 'mine', type: 'LINKEDIN' }]);
		expect((await client.parameters({ account_id: 'mine', type: 'SKILL' })).status).toBe(200);
	});
});
