import { requireAccount, requireSeat, type Account } from './accounts.cts';
import { cursorOf, decodeCursor, encodeCursor, type Place } from './cursor.cts';
import { envelope, readLimit, refuse, refuseUnknown, Refusal } from './errors.cts';
import type { Population } from './population.cts';
import { hash, stableJson } from './random.cts';
import { buildResults, naturalTotal, targetOf, type Search, type Supply } from './results.cts';
import { readSearchUrl, type UrlSearch } from './urls.cts';
import { checkSearchBody } from './validate.cts';

/** Options of the sandbox for searches. */
export interface SearchSettings {
	/** Number of reachable results; by default, it depends on the search. */
	results?: number | ((search: Search) => number);
	/** The current order of results, as numbers; also sets the number of results. */
	order?: (search: Search) => readonly number[];
	/** The population to search; filters and LinkedIn's caps then apply. */
	population?: Population;
	/** A cap lower than LinkedIn's, for searches of a population. */
	cap?: number;
	/** Maximum page size regardless of the limit, like LinkedIn Classic. */
	pageSize?: number;
}

/** The response to a search. */
export interface SearchBody {
	object: 'LinkedinSearch';
	items: object[];
	config: { params: Search };
	paging: { start: number; page_count: number; total_count: number };
	cursor: string | null;
	metadata: Record<string, string>;
}

/** A page of results, with the data that faults need. */
export interface SearchPage {
	place: Place;
	body: SearchBody;
	/** Maximum number of results per page of this search. */
	size: number;
	/** Number of reachable results. */
	reachable: number;
	supply: Supply;
}

function isEmpty(body: unknown): boolean {
	return (
		body === undefined ||
		(body !== null && typeof body === 'object' && Object.keys(body).length === 0)
	);
}

function readPlace(query: Record<string, string>, body: unknown): Place {
	const fresh = { account_id: query.account_id, start: 0, limit: readLimit(query, 10), page: 1 };
	if (query.cursor !== undefined && !isEmpty(body)) {
		refuse('invalid_parameters', 'Beside the query parameter cursor the body must be empty.');
	}
	const verdict = checkSearchBody(query.cursor === undefined ? body : { cursor: query.cursor });
	if (!verdict.ok) {
		throw new Refusal(envelope(400, verdict.type, verdict.detail));
	}
	const { search } = verdict;
	if (search.kind === 'variant') return { ...fresh, search: search.params };
	if (search.kind === 'url') {
		if (!readSearchUrl(search.url)) {
			refuse('invalid_url', 'The URL is not the address of a LinkedIn search.');
		}
		return { ...fresh, search: { url: search.url } };
	}
	const place = decodeCursor(search.cursor);
	if (!place) refuse('invalid_parameters', 'The cursor is not one of this API.');
	if (place.account_id !== query.account_id) {
		refuse('invalid_parameters', 'The cursor belongs to another account.');
	}
	return place;
}

function checkCap(query: Record<string, string>, { api }: UrlSearch): void {
	const cap = api === 'classic' ? 50 : 100;
	if (readLimit(query, 10) > cap) {
		refuse('limit_too_high', `limit must not exceed ${cap} for this search.`);
	}
}

/** Maximum number of results that LinkedIn returns for one search. */
const capOf = ({ api, category }: UrlSearch): number =>
	api === 'classic' || category === 'companies' ? 1000 : 2500;

/** Classic's totals of people and companies end at the cap. */
const reported = (total: number, cap: number, { api, category }: UrlSearch): number =>
	api === 'classic' && (category === 'people' || category === 'companies')
		? Math.min(total, cap)
		: total;

function countResults(search: Search, target: UrlSearch, settings: SearchSettings) {
	const { results, order, population, cap = capOf(target) } = settings;
	const count = (total: number, reachable: number) => ({
		reachable,
		reported: reported(total, cap, target),
	});
	if (population) {
		return count(population.total(search), Math.min(population.find(search).length, cap));
	}
	const chosen =
		order?.(search).length ?? (typeof results === 'function' ? results(search) : results);
	const total = chosen ?? naturalTotal(search);
	return count(total, chosen ?? Math.min(total, cap));
}

function metadataOf(search: Search): Record<string, string> {
	const id = hash(stableJson(search)).toString(36).toUpperCase();
	return {
		search_history_id: `hist_${id}`,
		search_context_id: `ctx_${id}`,
		search_request_id: `req_${id}`,
	};
}

/** The page of a request to the search route, or 1. */
export function pageOf(query: Record<string, string>, body: unknown): number {
	return decodeCursor(cursorOf(query, body) ?? '')?.page ?? 1;
}

/** POST /linkedin/search. Throws a Refusal. */
export function answerSearch(
	accounts: readonly Account[],
	query: Record<string, string>,
	body: unknown,
	settings: SearchSettings,
): SearchPage {
	const account = requireAccount(accounts, query);
	refuseUnknown(query, ['account_id', 'limit', 'cursor']);
	const place = readPlace(query, body);
	const target = targetOf(place.search);
	checkCap(query, target);
	requireSeat(account, target.api);
	const total = countResults(place.search, target, settings);
	const { reachable } = total;
	const size = Math.min(place.limit, settings.pageSize ?? Infinity);
	const count = Math.min(size, Math.max(reachable - place.start, 0));
	const end = place.start + count;
	const { population } = settings;
	const order = population?.find(place.search) ?? settings.order?.(place.search);
	const supply = { order, population };
	return {
		place,
		size,
		reachable,
		supply,
		body: {
			object: 'LinkedinSearch',
			items: buildResults(place.search, place.start, count, supply),
			config: { params: place.search },
			// Like the live API: `page_count` is the requested size.
			paging: { start: place.start, page_count: place.limit, total_count: total.reported },
			cursor: end < reachable ? encodeCursor({ ...place, start: end, page: place.page + 1 }) : null,
			metadata: metadataOf(place.search),
		},
	};
}
