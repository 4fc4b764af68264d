import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { ApiError } from '../../../nodes/PostPress/transport/apiError';
import { RunFailures } from '../../../nodes/PostPress/transport/runFailures';
import { useFastSleep } from '../../support/fastSleep.cts';
import { ACCOUNT, jsonOf, locator, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

useFastSleep();
const sandbox = useSandbox({ results: 3 });

const error = (status: number, type: string) =>
	({ kind: 'error', status, type: `errors/${type}` }) as const;

const errorsOf = (items: Array<{ json: IDataObject }>) =>
	jsonOf(items).map(({ error: failure }) => failure as IDataObject);

describe('a missing seat', () => {
	const urls = {
		sales: 'https://www.linkedin.com/sales/search/people?keywords=cto',
		classic: 'https://www.linkedin.com/search/results/people/?keywords=cto',
	};
	const run = async (which: Array<keyof typeof urls>) =>
		await search(
			sandbox.current,
			{ operation: 'searchFromUrl', url: '={{ $json.url }}', limit: 1 },
			{ items: which.map((name) => ({ url: urls[name] })), onError: 'continueErrorOutput' },
		);

	it.each(['feature_not_subscribed', 'subscription_required', 'account_mismatch'])(
		'(%s) stops the searches that require it, and no others',
		async (type) => {
			sandbox.current.fault({ fault: error(403, type) });
			const { items, errorItems } = await run(['sales', 'sales', 'classic', 'sales', 'classic']);
			expect(items).toHaveLength(2);
			expect(errorItems).toHaveLength(3);
			expect(sandbox.current.requests).toHaveLength(3);
		},
	);

	it.each([
		'account_restricted',
		'action_required',
		'session_mismatch',
		'insufficient_permissions',
	])('is not assumed for %s, which stops all searches of the account', async (type) => {
		sandbox.current.fault({ fault: error(403, type) });
		const { errorItems } = await run(['sales', 'classic', 'sales']);
		expect(errorItems).toHaveLength(3);
		expect(sandbox.current.requests).toHaveLength(1);
	});
});

it('too many requests stop all searches of the account, whatever the type', async () => {
	sandbox.current.fault({ times: Infinity, fault: error(429, 'new_kind') });
	const { errorItems } = await search(
		sandbox.current,
		{ options: { maxRetries: 0 } },
		{ items: [{}, {}, {}], onError: 'continueErrorOutput' },
	);
	expect(errorItems).toHaveLength(3);
	expect(sandbox.current.requests).toHaveLength(1);
});

describe('items of a run share', () => {
	const refused = (detail: string) =>
		new ApiError({ message: detail, description: '', status: 401, isTransient: false });

	it('the first failure that stopped it', async () => {
		const run = new RunFailures();
		run.stop(new Error('first'));
		run.stop(new Error('second'));
		await expect(run.assertRunning()).rejects.toThrow('first');
		await expect(run.race(new Promise(() => {}))).rejects.toThrow('first');
	});

	it('the failure of an account, for that account only', async () => {
		const run = new RunFailures();
		run.requestFailed('a', 'classic', refused('no key'));
		await expect(run.assertMaySend('a', 'recruiter')).rejects.toThrow('no key');
		await expect(run.assertMaySend('b', 'classic')).resolves.toBeUndefined();
	});

	it('no failure of a single request', async () => {
		const run = new RunFailures();
		const failure = new ApiError({ ...refused('bad').details, status: 400 });
		run.requestFailed('a', 'classic', failure);
		await expect(run.assertMaySend('a', 'classic')).resolves.toBeUndefined();
	});
});

describe('an error item has account, API and category', () => {
	const itemOf = async (changes: INodeParameters) => {
		const { errorItems } = await search(sandbox.current, changes, {
			onError: 'continueErrorOutput',
		});
		return errorsOf(errorItems)[0];
	};

	it('even if a check failed', async () => {
		expect(await itemOf({ limit: 0 })).toMatchObject({
			errorType: 'invalid_parameter',
			accountId: ACCOUNT,
			api: 'classic',
			category: 'people',
		});
	});

	it('as far as they are known', async () => {
		expect(await itemOf({ accountId: locator('id', '={{ "" }}') })).toMatchObject({
			accountId: null,
			api: 'classic',
			category: 'people',
		});
		const url = 'https://example.com';
		expect(await itemOf({ operation: 'searchFromUrl', url })).toMatchObject({
			accountId: ACCOUNT,
			api: null,
			category: null,
		});
	});

	it('for Filter Value too', async () => {
		sandbox.current.fault({
			route: 'parameters',
			fault: error(403, 'feature_not_subscribed'),
		});
		const changes = {
			parameterType: 'SKILL',
			parameterService: 'RECRUITER',
			parameterKeywords: 'x',
		};
		const error403 = await itemOf({
			resource: 'searchParameter',
			operation: 'getAll',
			...changes,
		});
		expect(error403).toMatchObject({ httpCode: 403, accountId: ACCOUNT, api: 'recruiter' });
	});
});
