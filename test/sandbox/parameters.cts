import { requireAccount, requireSeat, type Account } from './accounts.cts';
import { rowsOf, SERVICES, TYPES, type Row, type Service } from './catalogue.cts';
import { readLimit, refuse, refuseUnknown } from './errors.cts';

const NEED_KEYWORDS = new Set([
	...['LOCATION', 'REGION', 'POSTAL_CODE', 'COMPANY', 'SCHOOL', 'INDUSTRY', 'SALES_INDUSTRY'],
	...['SERVICE', 'JOB_FUNCTION', 'JOB_TITLE', 'SKILL', 'PEOPLE', 'CONNECTIONS', 'TECHNOLOGIES'],
]);

const SINGLE_LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', ı: 'i' };

/** Lower case without accents. */
export function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[ßøłæı]/g, (letter) => SINGLE_LETTERS[letter])
		.trim();
}

/** 0 is the best; undefined is no match. */
function rank(title: string, wanted: string): number | undefined {
	const folded = fold(title);
	if (folded === wanted) return 0;
	if (folded.split(',')[0] === wanted) return 1;
	if (folded.startsWith(wanted)) return 2;
	const words = folded.split(/[^\p{L}\p{N}+#]+/u);
	const tokens = wanted.split(/[^\p{L}\p{N}+#]+/u).filter((token) => token !== '');
	const all = tokens.length > 0;
	return all && tokens.every((token) => words.some((word) => word.startsWith(token)))
		? 3
		: undefined;
}

/** The rows whose words start with the words of the query, best first; ties keep their order. */
export function typeahead(rows: readonly Row[], keywords: string): Row[] {
	const wanted = fold(keywords);
	return rows
		.map((row) => ({ row, rank: rank(row.title, wanted) }))
		.filter((match): match is { row: Row; rank: number } => match.rank !== undefined)
		.sort((a, b) => a.rank - b.rank)
		.map((match) => match.row);
}

function readType(query: Record<string, string>): string {
	if (!query.type) refuse('missing_parameters', 'The query parameter type is required.');
	if (!TYPES.has(query.type)) {
		refuse(
			'invalid_parameters',
			`There is no type "${query.type}". Known: ${[...TYPES].join(', ')}.`,
		);
	}
	return query.type;
}

function readService(query: Record<string, string>): Service {
	const wanted = query.service ?? 'CLASSIC';
	const service = SERVICES.find((known) => known === wanted);
	return (
		service ??
		refuse('invalid_parameters', `service must be one of ${SERVICES.join(', ')}, not "${wanted}".`)
	);
}

function select(rows: readonly Row[], type: string, keywords: string): readonly Row[] {
	if (type === 'EMPLOYMENT_TYPE') return rows;
	if (keywords.trim() === '') return NEED_KEYWORDS.has(type) ? [] : rows;
	return typeahead(rows, keywords);
}

/** GET /linkedin/search/parameters: IDs by name. Throws a Refusal. */
export function answerParameters(accounts: readonly Account[], query: Record<string, string>) {
	const account = requireAccount(accounts, query);
	refuseUnknown(query, ['account_id', 'type', 'keywords', 'service', 'limit']);
	const type = readType(query);
	const service = readService(query);
	const rows =
		rowsOf(service, type) ??
		refuse('invalid_parameters', `The service ${service} has no type ${type}.`);
	const limit = readLimit(query, 10);
	if (limit > 100) refuse('invalid_parameters', 'limit must not exceed 100.');
	requireSeat(account, service.toLowerCase());
	const items = select(rows, type, query.keywords ?? '')
		.slice(0, limit)
		.map((row) => ({ object: 'LinkedinSearchParameter', ...row }));
	return {
		object: 'LinkedinSearchParametersList',
		items,
		paging: { page_count: items.length },
	};
}
