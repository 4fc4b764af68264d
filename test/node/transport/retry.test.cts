import type { INodeParameters } from 'n8n-workflow';
import { retryAfterMs } from '../../../nodes/PostPress/transport/retry';
import { type Fault } from '../../sandbox/server.cts';
import { useFastSleep, waits } from '../../support/fastSleep.cts';
import { jsonOf, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

useFastSleep();

const SECOND = 1000;

const sandbox = useSandbox({ results: 30 });

const waited = () => waits.reduce((sum, wait) => sum + wait, 0);

const failing = async (fault: Fault, parameters: INodeParameters = {}) => {
	sandbox.current.fault({ times: Infinity, fault });
	return await search(sandbox.current, { limit: 10, ...parameters });
};

describe('the wait before a retry', () => {
	it('doubles from one second, with jitter', async () => {
		await failing({ kind: 'error', status: 503 });
		const atLeast = (1 + 2 + 4) * SECOND;
		expect(waited()).toBeGreaterThanOrEqual(atLeast);
		expect(waited()).toBeLessThanOrEqual(atLeast * 1.5);
	});

	it('doubles from ten seconds on after a 429', async () => {
		await failing({ kind: 'error', status: 429 });
		const atLeast = (10 + 20 + 40) * SECOND;
		expect(waited()).toBeGreaterThanOrEqual(atLeast);
		expect(waited()).toBeLessThanOrEqual(atLeast * 1.5);
	});

	it('follows Retry-After in seconds', async () => {
		await failing({ kind: 'error', status: 429, headers: { 'retry-after': '7' } });
		expect(waited()).toBe(3 * 7 * SECOND);
	});

	it('follows Retry-After as a date', () => {
		const now = Date.parse('2026-11-22T10:00:00Z');
		expect(retryAfterMs('Sun, 22 Nov 2026 10:00:09 GMT', now)).toBe(9 * SECOND);
	});

	it.each([
		['0.5', 1],
		['12.5', 13],
		['59.1', 60],
	])('rounds up fractions of a second in Retry-After: %s', async (header, seconds) => {
		await failing({ kind: 'error', status: 429, headers: { 'retry-after': header } });
		expect(waited()).toBe(3 * seconds * SECOND);
	});

	it('is at most a minute: 60.5 seconds are not rounded down', async () => {
		const { error } = await failing({
			kind: 'error',
			status: 429,
			headers: { 'retry-after': '60.5' },
		});
		expect(sandbox.current.requests).toHaveLength(1);
		expect(error?.description).toContain('requires a wait of 61 seconds');
	});

	it.each(['0', '-5', 'Sun, 22 Nov 2020 09:00:00 GMT', 'soon', '12 minutes', '5;', 'May 5', ''])(
		'ignores a Retry-After that is not a positive wait: %p',
		async (header) => {
			await failing({ kind: 'error', status: 429, headers: { 'retry-after': header } });
			const atLeast = (10 + 20 + 40) * SECOND;
			expect(waited()).toBeGreaterThanOrEqual(atLeast);
			expect(waited()).toBeLessThanOrEqual(atLeast * 1.5);
		},
	);

	it('is not more than a minute: a longer Retry-After is reported instead', async () => {
		const date = new Date(Date.now() + 3600 * SECOND).toUTCString();
		const { error } = await failing({
			kind: 'error',
			status: 429,
			headers: { 'retry-after': date },
		});
		expect(sandbox.current.requests).toHaveLength(1);
		expect(error?.description).toMatch(/requires a wait of 3[56]\d\d seconds/);
	});
});

describe('Max Retries', () => {
	it.each([0, 1, 5])('is %i', async (maxRetries) => {
		await failing({ kind: 'reset' }, { options: { maxRetries } });
		expect(sandbox.current.requests).toHaveLength(maxRetries + 1);
	});

	it('must be a number from 0 to 10', async () => {
		const { error } = await search(sandbox.current, { options: { maxRetries: 11 } });
		expect(error?.message).toBe('Max Retries: must be a number from 0 to 10, not 11');
		expect(sandbox.current.requests).toEqual([]);
	});
});

it.each([408, 429, 500, 502, 503, 504])('a status of %i is retried', async (status) => {
	sandbox.current.fault({ fault: { kind: 'error', status, type: 'errors/new_kind' } });
	const { items } = await search(sandbox.current, { limit: 10 });
	expect(items).toHaveLength(10);
	expect(sandbox.current.requests).toHaveLength(2);
});

describe('a search with Save Search', () => {
	const saving = {
		api: 'sales_navigator',
		salesNavigatorPeopleFilters: { save_search: { value: { name: 'CTOs' } } },
	};

	it.each<Fault>([
		{ kind: 'lost' },
		{ kind: 'error', status: 503 },
		{ kind: 'error', status: 429 },
	])('is sent only once if it fails with $kind', async (fault) => {
		const { error } = await failing(fault, saving);
		expect(error).toBeDefined();
		expect(sandbox.current.searches).toHaveLength(1);
		expect(sandbox.current.searches[0].body).toMatchObject({ save_search: { name: 'CTOs' } });
	});

	it('retries its further pages', async () => {
		sandbox.current.reset({ results: 30, pageSize: 10 });
		sandbox.current.fault({ page: 2, fault: { kind: 'lost' } });
		const { items } = await search(sandbox.current, { ...saving, returnAll: true });
		expect(items).toHaveLength(30);
		expect(sandbox.current.searches).toHaveLength(4);
	});
});

describe('large Recruiter pages', () => {
	const recruiter = { api: 'recruiter', returnAll: true, output: 'raw' };
	const limits = () => sandbox.current.searches.map(({ query }) => query.limit);

	it.each([500, 504])('continue with 25 results per page after %i', async (status) => {
		sandbox.current.reset({ results: 300 });
		sandbox.current.fault({ page: 2, fault: { kind: 'error', status } });
		const { items } = await search(sandbox.current, recruiter);
		expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(300);
		expect(limits().slice(0, 4)).toEqual(['100', '100', '25', '25']);
		expect(
			limits()
				.slice(2)
				.every((limit) => limit === '25'),
		).toBe(true);
	});

	it('keep their size after other failures', async () => {
		sandbox.current.reset({ results: 300 });
		sandbox.current.fault({ page: 2, fault: { kind: 'error', status: 503 } });
		await search(sandbox.current, recruiter);
		expect(new Set(limits())).toEqual(new Set(['100']));
	});

	it.each([
		['small pages', { ...recruiter, returnAll: false, limit: 10 }, '10'],
		['pages of Classic', { api: 'classic', returnAll: true }, '50'],
		['pages of Sales Navigator', { api: 'sales_navigator', returnAll: true }, '100'],
	])('differ from %s, which keep their size after 500', async (_which, changes, size) => {
		sandbox.current.reset({ results: 120 });
		sandbox.current.fault({ fault: { kind: 'error', status: 500 } });
		await search(sandbox.current, changes);
		expect(new Set(limits())).toEqual(new Set([size]));
	});
});
