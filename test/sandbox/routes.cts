import { accountsOf, answerAccounts, readAccountsCursor, type Account } from './accounts.cts';
import { envelope, Refusal, refuse, type Answer } from './errors.cts';
import type { Exchange } from './exchange.cts';
import { bendList, bendPage, errorAnswer, type Fault, type Faults } from './faults.cts';
import { answerParameters } from './parameters.cts';
import { answerSearch, pageOf, type SearchSettings } from './search.cts';
import type { RecordedRequest, Route } from './traffic.cts';

/** Options of the sandbox. */
export interface SandboxOptions extends SearchSettings {
	/** Default: any free port. */
	port?: number;
	/** Delay of each response, in milliseconds. */
	latency?: number;
	/** Maximum number of accounts per page, regardless of the limit. */
	accountsPageSize?: number;
	/** Replaces the default accounts. */
	accounts?: object[];
}

const ROUTES: Record<string, Route> = {
	'POST /v1/linkedin/search': 'search',
	'GET /v1/linkedin/search/parameters': 'parameters',
	'GET /v1/accounts': 'accounts',
};

type Reply = (
	accounts: readonly Account[],
	query: RecordedRequest['query'],
	options: SandboxOptions,
) => object;

/** What each route without a body returns. */
const REPLIES: Record<Exclude<Route, 'search'>, Reply> = {
	parameters: answerParameters,
	accounts: (accounts, query, { accountsPageSize }) =>
		answerAccounts(accounts, query, accountsPageSize),
};

/** The route of a request by its method and path. */
export function routeOf(method: string, path: string): RecordedRequest['route'] {
	return ROUTES[`${method} ${path}`] ?? 'other';
}

function checkKey({ headers }: RecordedRequest, key: string): void {
	const given = headers['x-api-key'];
	if (given === undefined || given === '') {
		refuse('missing_credentials', 'The header X-API-KEY is missing.');
	}
	if (given !== key) refuse('invalid_credentials', 'The API key is not valid.');
}

function pageNumber({ route, query, body }: RecordedRequest): number {
	if (route === 'search') return pageOf(query, body);
	return readAccountsCursor(query.cursor ?? '')?.page ?? 1;
}

function handle(record: RecordedRequest, options: SandboxOptions, fault?: Fault): Answer {
	const { route, query, body } = record;
	const accounts = accountsOf(options.accounts);
	if (route === 'search') {
		const page = answerSearch(accounts, query, body, options);
		record.served = page.body.items.length;
		return { status: 200, body: fault ? bendPage(page, fault) : page.body };
	}
	if (route === 'other') {
		refuse('resource_not_found', `Cannot ${record.method} ${record.path}`);
	}
	const reply = REPLIES[route](accounts, query, options);
	return { status: 200, body: fault ? bendList(reply, fault) : reply };
}

function handleSafely(record: RecordedRequest, options: SandboxOptions, fault?: Fault): Answer {
	try {
		return handle(record, options, fault);
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		return envelope(500, 'errors/unexpected_error', String(error));
	}
}

async function answerWithFault(exchange: Exchange, options: SandboxOptions, fault: Fault) {
	switch (fault.kind) {
		case 'error':
			return exchange.send(errorAnswer(fault));
		case 'reset':
			return exchange.cut();
		case 'lost':
			handleSafely(exchange.record, options);
			return exchange.cut();
		case 'hang':
			return await exchange.hang();
		case 'drip':
			return await exchange.drip();
		case 'text':
			return exchange.sendText(fault.status, fault.text, { 'content-type': 'text/plain' });
		case 'html': {
			const page = `<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1></body></html>`;
			return exchange.sendText(fault.status, page, { 'content-type': 'text/html' });
		}
		case 'empty':
			return exchange.sendText(fault.status ?? 200, '', {});
		case 'body':
			return exchange.send({ status: fault.status ?? 200, body: fault.body });
		case 'redirect':
			return exchange.sendText(fault.status ?? 302, '', { location: fault.location });
		case 'truncated':
			return exchange.sendTruncated(handleSafely(exchange.record, options));
		default:
			return exchange.send(handleSafely(exchange.record, options, fault));
	}
}

/** Handles a request: first the key, then faults, then the route. */
export async function answer(
	exchange: Exchange,
	options: SandboxOptions,
	faults: Faults,
	key: string,
): Promise<void> {
	const { record } = exchange;
	try {
		checkKey(record, key);
		await exchange.readBody();
	} catch (error) {
		if (!(error instanceof Refusal)) return exchange.cut();
		return exchange.send(error.answer);
	}
	const { delay, fault } = faults.strike({ ...record, page: pageNumber(record) });
	await exchange.pause((options.latency ?? 0) + delay);
	if (exchange.left) return;
	if (fault) return await answerWithFault(exchange, options, fault);
	exchange.send(handleSafely(record, options));
}
