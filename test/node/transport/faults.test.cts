import type { OnError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { useFastSleep } from '../../support/fastSleep.cts';
import { jsonOf, search } from '../../support/search.cts';
import { withSandbox } from '../../support/useSandbox.cts';

useFastSleep();

const PAGES = 10;
const PAGE = 10;
const RESULTS = PAGES * PAGE;
/** The first request of a page and its three retries. */
const TRIES = 4;

interface Expected {
	items: number;
	requests: number;
	/** The error's status; null where no answer came, undefined where there is no error. */
	httpCode?: number | null;
}

const passing =
	(httpCode: number | null) =>
	(page: number): Expected => ({
		items: (page - 1) * PAGE,
		requests: page - 1 + TRIES,
		httpCode,
	});

const final =
	(httpCode: number | null) =>
	(page: number): Expected => ({
		items: (page - 1) * PAGE,
		requests: page,
		httpCode,
	});

const error = (status: number, type?: string, headers?: Record<string, string>): Fault => ({
	kind: 'error',
	status,
	type: type && `errors/${type}`,
	headers,
});

const FAULTS: Array<[name: string, fault: Fault, expected: (page: number) => Expected]> = [
	['429', error(429, 'too_many_requests'), passing(429)],
	['429 with Retry-After', error(429, 'too_many_requests', { 'retry-after': '7' }), passing(429)],
	['429 with a long Retry-After', error(429, undefined, { 'retry-after': '61' }), final(429)],
	['500 provider', error(500, 'provider_error'), passing(500)],
	['500 unexpected', error(500, 'unexpected_error'), passing(500)],
	['500 authentication', error(500, 'authentication_intent_error'), final(500)],
	['501', error(501, 'feature_not_implemented'), final(501)],
	['502', error(502), passing(502)],
	['503', error(503, 'service_unavailable'), passing(503)],
	['504', error(504, 'request_timeout'), passing(504)],
	['reset', { kind: 'reset' }, passing(null)],
	['hang', { kind: 'hang' }, passing(null)],
	['HTML with 200', { kind: 'html', status: 200 }, passing(200)],
	['HTML with 502', { kind: 'html', status: 502 }, passing(502)],
	['empty 200', { kind: 'empty', status: 200 }, passing(200)],
	['truncated JSON', { kind: 'truncated' }, passing(200)],
	['null items', { kind: 'nullItems' }, final(null)],
	['missing items', { kind: 'missingItems' }, final(null)],
	['401', error(401, 'expired_credentials'), final(401)],
	['403', error(403, 'account_restricted'), final(403)],
	['404', error(404, 'resource_not_found'), final(404)],
	[
		'repeated cursor',
		{ kind: 'repeatedCursor' },
		// A cursor to the first page is new when it comes with the first page; then its page is known.
		(page) => ({ items: page * PAGE, requests: page === 1 ? 2 : page }),
	],
	['empty page', { kind: 'emptyPage' }, (page) => ({ items: (page - 1) * PAGE, requests: page })],
];

const MODES: Array<[name: string, onError: OnError]> = [
	['Stop', 'stopWorkflow'],
	['Continue', 'continueRegularOutput'],
	['Error Output', 'continueErrorOutput'],
];

const isHang = ({ kind }: Fault) => kind === 'hang';

const ON_PAGES = [1, 7, PAGES].flatMap((page) =>
	MODES.map(([mode, onError]) => ({ page, mode, onError })),
);

/** Runs a search in a sandbox of its own, with this fault on a page; also tells what was asked for. */
const searchWith = async (fault: Fault, page: number, onError: OnError, times = Infinity) =>
	await withSandbox({ results: RESULTS, pageSize: PAGE }, async (sandbox) => {
		sandbox.fault({ page, times, fault });
		const requestOptions = { timeout: isHang(fault) ? 2_000 : 60_000 };
		const parameters = { returnAll: true, output: 'raw', requestOptions };
		const { items, errorItems, error: stopped } = await search(sandbox, parameters, { onError });
		const { requests, searches } = sandbox;
		/** The cursor with which the page was asked for. */
		const cursor = (searches[page - 1].body as { cursor?: string }).cursor ?? null;
		return { items, errorItems, stopped, requests, cursor };
	});

// Side by side: what never gets a response takes the time-outs of all tries.
describe('a permanent fault', () => {
	const cases = FAULTS.flatMap(([name, fault, expectedFor]) =>
		ON_PAGES.map((one) => ({ name, fault, expectedFor, ...one })),
	);
	it.concurrent.each(cases)(
		'$name on page $page: $mode',
		async ({ fault, expectedFor, page, onError }) => {
			const ran = await searchWith(fault, page, onError);
			const { items, errorItems, stopped, requests, cursor } = ran;
			const expected = expectedFor(page);
			expect(requests).toHaveLength(expected.requests);

			const all = jsonOf([...items, ...errorItems]);
			const results = all.filter(({ error: failed }) => failed === undefined);
			const failures = all.filter(({ error: failed }) => failed !== undefined);
			if (expected.httpCode === undefined) {
				expect(stopped).toBeUndefined();
				expect(failures).toEqual([]);
				expect(new Set(results.map(({ id }) => id)).size).toBe(expected.items);
				expect(results).toHaveLength(expected.items);
				return;
			}
			if (onError === 'stopWorkflow') {
				expect(all).toEqual([]);
				expect(stopped?.context).toMatchObject({
					fetched: expected.items,
					cursor,
				});
				if (expected.items > 0) {
					expect(stopped?.description).toContain(`${expected.items} results were fetched`);
					expect(stopped?.description).toContain(cursor);
				}
				return;
			}
			expect(stopped).toBeUndefined();
			expect(results).toHaveLength(expected.items);
			expect(new Set(results.map(({ id }) => id)).size).toBe(expected.items);
			expect(failures).toEqual([
				{
					error: expect.objectContaining({
						httpCode: expected.httpCode,
						fetched: expected.items,
						cursor,
						accountId: 'acc_linkedin_demo',
						api: 'classic',
						category: 'people',
					}) as unknown,
				},
			]);
			expect([...items, ...errorItems].map(({ pairedItem }) => pairedItem)).toEqual(
				Array.from({ length: expected.items + 1 }, () => ({ item: 0 })),
			);
			expect(errorItems).toHaveLength(onError === 'continueErrorOutput' ? 1 : 0);
		},
	);
});

describe('a transient fault', () => {
	const passing = FAULTS.filter(([, , expected]) => expected(1).requests === TRIES);
	it.concurrent.each(passing)(
		'%s: the page is requested again, and no result is lost or duplicated',
		async (_name, fault) => {
			const ran = await searchWith(fault, 7, 'stopWorkflow', TRIES - 1);
			const { items, stopped, requests } = ran;
			expect(stopped).toBeUndefined();
			expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(RESULTS);
			expect(items).toHaveLength(RESULTS);
			expect(requests).toHaveLength(PAGES + TRIES - 1);
		},
	);

	it.each(ON_PAGES)(
		'duplicates on page $page are removed, and all results are returned: $mode',
		async ({ page, onError }) => {
			const { items, errorItems } = await searchWith({ kind: 'duplicates' }, page, onError, 1);
			expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(RESULTS);
			expect(items).toHaveLength(RESULTS);
			expect(errorItems).toEqual([]);
		},
	);
});
