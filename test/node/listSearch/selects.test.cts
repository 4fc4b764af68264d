import type { INodeParameters, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { loadOptions } from '../../support/engine.cts';
import { loadedDescription } from '../../support/loaded.cts';
import { credentialsOf, locator, searchParameters } from '../../support/search.cts';
import { refusalOf } from '../../support/refusals.cts';
import { fieldsOf } from '../../support/shownForms.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { PostPress } from '../../../nodes/PostPress/PostPress.node';
import { PostPressTrigger } from '../../../nodes/PostPressTrigger/PostPressTrigger.node';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();
// Each test has an account of its own, so that none reads what another has put in the cache.
let accounts = 0;
let account: string;
beforeEach(() => {
	account = `acc_of_test_${++accounts}`;
	const seats = ['recruiter', 'sales_navigator'];
	sandbox.current.reset({
		accounts: [
			{ id: account, connection_params: { im: { premiumFeatures: seats } } },
			{ id: `${account}_classic`, connection_params: { im: { premiumFeatures: [] } } },
		],
	});
});

const SALES = { api: 'sales_navigator', category: 'people' };
const RECRUITER = { api: 'recruiter', category: 'people' };

const load = async (
	method: string,
	changes: INodeParameters = {},
): Promise<INodePropertyOptions[]> =>
	await loadOptions({
		method,
		parameters: searchParameters({ ...SALES, accountId: locator('id', account), ...changes }),
		path: 'parameters.salesNavigatorPeopleFilters.function.value.include',
		credentials: credentialsOf(sandbox.current),
	});

describe('a multi-select', () => {
	it('shows all values of its type, with one request', async () => {
		const departments = await load('DEPARTMENT');

		expect(departments.length).toBeGreaterThan(20);
		expect(departments).toContainEqual({
			name: 'Engineering',
			value: expect.stringMatching(/^\d+$/),
		});
		expect(sandbox.current.lookups.map(({ query }) => query)).toEqual([
			{ account_id: account, type: 'DEPARTMENT', service: 'SALES_NAVIGATOR', limit: '100' },
		]);
	});

	it('offers All Lists first', async () => {
		for (const type of ['ACCOUNT_LISTS', 'LEAD_LISTS']) {
			const [first, ...lists] = await load(type);
			expect(first).toEqual({ name: 'All Lists', value: 'ALL' });
			expect(lists.length).toBeGreaterThan(0);
		}
	});

	it('sends one request for each account, product and type', async () => {
		await Promise.all([load('DEPARTMENT'), load('DEPARTMENT')]);
		await load('DEPARTMENT');
		expect(sandbox.current.lookups).toHaveLength(1);

		await load('DEPARTMENT', RECRUITER);
		await load('PERSONA');
		await load('DEPARTMENT', { accountId: locator('id', `${account}_classic`) });
		expect(sandbox.current.lookups).toHaveLength(4);
	});

	it.each([
		['no account is chosen', () => ({ accountId: locator('list', '') }), /^Select an account/],
		[
			'the account has no such seat',
			() => ({ accountId: locator('id', `${account}_classic`) }),
			/no Sales Navigator seat/,
		],
		['the account is unknown', () => ({ accountId: locator('id', 'acc_nobody') }), /\w/],
	])('shows one entry that says what to do if %s', async (_when, changes, name) => {
		const options = await load('DEPARTMENT', changes());

		expect(options).toEqual([
			{ name: expect.stringMatching(name), value: '', description: expect.stringMatching(/\w/) },
		]);
		expect(JSON.stringify(options)).not.toContain('[object');
	});

	it('sends a new request after a failure', async () => {
		sandbox.current.fault({ route: 'parameters', fault: { kind: 'error', status: 503 } });
		expect(await load('DEPARTMENT')).toEqual([expect.objectContaining({ value: '' })]);
		expect((await load('DEPARTMENT')).length).toBeGreaterThan(20);
	});

	it('is loaded by a method of both nodes, and reloaded when the account or the API changes', async () => {
		const selects = (fields: INodeProperties[]): INodeProperties[] =>
			fields.flatMap((field) => [
				...(field.typeOptions?.loadOptionsMethod ? [field] : []),
				...selects(fieldsOf(field).flat()),
			]);
		for (const [name, node] of [
			[undefined, new PostPress()],
			['postPressTrigger', new PostPressTrigger()],
		] as const) {
			const { properties } = await loadedDescription(name);
			const all = selects(properties);
			expect(all.length).toBeGreaterThan(12);
			for (const { displayName, typeOptions } of all) {
				expect(displayName).toMatch(/Names or IDs$/);
				expect(Object.keys(node.methods.loadOptions)).toContain(typeOptions!.loadOptionsMethod);
				expect(typeOptions!.loadOptionsDependsOn).toEqual(['accountId.value', 'api']);
			}
		}
	});
});

describe('the selection', () => {
	const leads = (filters: INodeParameters): INodeParameters => ({
		...SALES,
		accountId: locator('id', account),
		limit: 1,
		salesNavigatorPeopleFilters: filters,
	});
	const sent = async (filters: INodeParameters, item = {}) => {
		await found(sandbox.current, leads(filters), [item]);
		const {
			api: _api,
			category: _category,
			...body
		} = bodiesOf(sandbox.current)[0] as INodeParameters;
		return body;
	};

	it('is sent unchanged, without a look-up, even if no list contains it', async () => {
		const filters = {
			function: { value: { include: ['8', '999999'], exclude: ['3'] } },
			lead_lists: { value: { include: ['ALL'] } },
			groups: ['77'],
		};
		expect(await sent(filters)).toEqual({
			function: { include: ['8', '999999'], exclude: ['3'] },
			lead_lists: { include: ['ALL'] },
			groups: ['77'],
		});
		expect(sandbox.current.lookups).toEqual([]);
	});

	it.each([
		['IDs as a list', ['8', '3'], ['8', '3']],
		['numbers', [8], ['8']],
		['IDs as text', '8, 3', ['8', '3']],
		['one name', 'Engineering', [expect.stringMatching(/^\d+$/)]],
		[
			'names',
			['Engineering', 'Sales'],
			[expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)],
		],
		[
			'names as text',
			'Engineering; Sales',
			[expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)],
		],
	])('can be an expression: %s', async (_what, given, ids) => {
		const filters = { function: { value: { include: '={{ $json.wanted }}' } } };
		expect(await sent(filters, { wanted: given })).toEqual({ function: { include: ids } });
	});

	it('is rejected if a name is unknown', async () => {
		const filters = { function: { value: { include: "={{ 'Xyzzy' }}" } } };
		expect(await refusalOf(sandbox.current, leads(filters))).toMatch(
			/^Function › Include Names or IDs: .*"Xyzzy"/,
		);
	});

	it("is rejected if it is only the list's message", async () => {
		const filters = { function: { value: { include: [''] } } };
		expect(await refusalOf(sandbox.current, leads(filters))).toMatch(
			/^Function: the value is empty/,
		);
	});

	it.each(['include', 'exclude'])(
		'is rejected if an expression for %s matches nothing',
		async (side) => {
			const value = { include: ['8'], exclude: ['3'], [side]: '={{ $json.missing }}' };
			const message = await refusalOf(sandbox.current, leads({ function: { value } }));
			expect(message).toMatch(/^Function › \w+ Names or IDs: the value is empty .*undefined/);
		},
	);
});

it('Recruiter has its own multi-selects', async () => {
	const recruiterPeopleFilters = {
		degree: { value: { include: ['200'] } },
		function: ['8'],
	};
	const changes = { ...RECRUITER, accountId: locator('id', account), limit: 1 };
	await found(sandbox.current, { ...changes, recruiterPeopleFilters });
	expect(bodiesOf(sandbox.current)).toEqual([
		{ ...RECRUITER, degree: { include: ['200'] }, function: ['8'] },
	]);
});
