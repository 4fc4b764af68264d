import type { OnError } from 'n8n-workflow';
import type { Fault } from '../../sandbox/server.cts';
import { FAULTS, type FaultName } from '../../support/faults.cts';
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
	/** The error's status; null without a response, undefined without an error. */
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

const EXPECTED: Record<FaultName, (page: number) => Expected> = {
	'400': final(400),
	'401': final(401),
	'403': final(403),
	'404': final(404),
	'429': passing(429),
	'429 with Retry-After': passing(429),
	'429 with a long Retry-After': final(429),
	'500 provider': passing(500),
	'500 unexpected': passing(500),
	'500 authentication': final(500),
	'501': final(501),
	'502': passing(502),
	'503': passing(503),
	'504': passing(504),
	reset: passing(null),
	lost: passing(null),
	hang: passing(null),
	'HTML with 200': passing(200),
	'HTML with 502': passing(502),
	'empty 200': passing(200),
	'truncated JSON': passing(200),
	'null items': final(null),
	'missing items': final(null),
	// A cursor to the first page is new when it comes with the first page; then its page is known.
	'repeated cursor': (page) => ({ items: page * PAGE, requests: page === 1 ? 2 : page }),
	'empty page': (page) => ({ items: (page - 1) * PAGE, requests: page }),
};
const NAMES = Object.keys(FAULTS) as FaultName[];

const MODES: Array<[name: string, onError: OnError]> = [
	['Stop', 'stopWorkflow'],
	['Continue', 'continueRegularOutput'],
	['Error Output', 'continueErrorOutput'],
];

const isHang = ({ kind }: Fault) => kind === 'hang';

const ON_PAGES = [1, 7, PAGES].flatMap((page) =>
	MODES.map(([mode, onError]) => ({ page, mode, onError })),
);

/** Runs a search in a separate sandbox, with this fault on a page; also returns the requests. */
const searchWith = async (fault: Fault, page: number, onError: OnError, times = Infinity) =>
	await withSandbox({ results: RESULTS, pageSize: PAGE }, async (sandbox) => {
		sandbox.fault({ page, times, fault });
		const requestOptions = { timeout: isHang(fault) ? 2_000 : 60_000 };
		const parameters = { returnAll: true, output: 'raw', requestOptions };
		const { items, errorItems, error: stopped } = await search(sandbox, parameters, { onError });
		const { requests, searches } = sandbox;
		/** The cursor with which the page was requested. */
		const cursor = (searches[page - 1].body as { cursor?: string }).cursor ?? null;
		return { items, errorItems, stopped, requests, cursor };
	});

// Side by side, the slowest first: what never gets a response takes the time-outs of its tries.
describe('a fault', () => {
	const transient = NAMES.filter((name) => EXPECTED[name](1).requests === TRIES);
	it.concurrent.each(transient)(
		'transient: %s: the page is requested again, and no result is lost or duplicated',
		async (name) => {
			const ran = await searchWith(FAULTS[name], 7, 'stopWorkflow', TRIES - 1);
			const { items, stopped, requests } = ran;
			expect(stopped).toBeUndefined();
			expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(RESULTS);
			expect(items).toHaveLength(RESULTS);
			expect(requests).toHaveLength(PAGES + TRIES - 1);
		},
	);

	const slowestFirst = [...NAMES].sort((a, b) => +isHang(FAULTS[b]) - +isHang(FAULTS[a]));
	const cases = slowestFirst.flatMap((name) => ON_PAGES.map((one) => ({ name, ...one })));
	it.concurrent.each(cases)(
		'permanent: $name on page $page: $mode',
		async ({ name, page, onError }) => {
			const ran = await searchWith(FAULTS[name], page, onError);
			const { items, errorItems, stopped, requests, cursor } = ran;
			const expected = EXPECTED[name](page);
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

it.each(ON_PAGES)(
	'duplicates on page $page are removed, and all results are returned: $mode',
	async ({ page, onError }) => {
		const { items, errorItems } = await searchWith({ kind: 'duplicates' }, page, onError, 1);
		expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(RESULTS);
		expect(items).toHaveLength(RESULTS);
		expect(errorItems).toEqual([]);
	},
);
