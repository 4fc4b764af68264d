import { defaultAccounts } from './data/accounts.cts';
import { readLimit, refuse, refuseUnknown } from './errors.cts';

/** The account fields that the sandbox reads; tests may provide fewer. */
export interface Account {
	id: string;
	name?: string;
	type?: string;
	sources?: Array<{ id?: string; status?: string }>;
	connection_params?: { im?: { premiumFeatures?: string[] } };
}

interface AccountsCursor {
	start: number;
	page: number;
}

/** The accounts provided by tests, or the default ones. */
export function accountsOf(given?: readonly object[]): Account[] {
	return (given ?? defaultAccounts) as Account[];
}

/** The account of the query. Throws a Refusal if it is missing, unknown or disconnected. */
export function requireAccount(
	accounts: readonly Account[],
	query: Record<string, string>,
): Account {
	if (!query.account_id) {
		refuse('missing_parameters', 'The query parameter account_id is required.');
	}
	const account =
		accounts.find((known) => known.id === query.account_id) ??
		refuse('resource_not_found', `There is no account "${query.account_id}".`);
	if (account.type !== undefined && account.type !== 'LINKEDIN') {
		refuse('account_mismatch', `The account is of the type ${account.type}, not LINKEDIN.`);
	}
	const lost = account.sources?.find(
		({ status }) => status === 'CREDENTIALS' || status === 'STOPPED',
	);
	if (lost) {
		refuse('disconnected_account', `The account's status is ${lost.status}. Reconnect it.`);
	}
	return account;
}

/** Throws a Refusal if the account lacks the seat; without known features, all are allowed. */
export function requireSeat(account: Account, api: string): void {
	const features = account.connection_params?.im?.premiumFeatures;
	if (api === 'classic' || features === undefined || features.includes(api)) return;
	const product = api === 'recruiter' ? 'Recruiter' : 'Sales Navigator';
	refuse('feature_not_subscribed', `This account has no ${product} seat.`);
}

/** The position in the list of accounts from a cursor, or undefined. */
export function readAccountsCursor(cursor: string): AccountsCursor | undefined {
	try {
		const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as AccountsCursor;
		return Number.isInteger(place.start) && place.start > 0 ? place : undefined;
	} catch {
		return undefined;
	}
}

/** GET /accounts: all accounts, in pages. Throws a Refusal. */
export function answerAccounts(
	accounts: readonly Account[],
	query: Record<string, string>,
	pageSize = Infinity,
) {
	refuseUnknown(query, ['cursor', 'limit']);
	const limit = readLimit(query, 100);
	if (limit > 250) refuse('invalid_parameters', 'limit must not exceed 250.');
	const { start, page } =
		query.cursor === undefined
			? { start: 0, page: 1 }
			: (readAccountsCursor(query.cursor) ??
				refuse('invalid_parameters', 'The cursor is not one of this API.'));
	const end = start + Math.min(limit, pageSize);
	const next: AccountsCursor = { start: end, page: page + 1 };
	return {
		object: 'AccountList',
		items: accounts.slice(start, end),
		cursor: end < accounts.length ? Buffer.from(JSON.stringify(next)).toString('base64url') : null,
	};
}
