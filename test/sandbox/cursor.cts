import type { Search } from './results.cts';

/** A position in a search's results, as stored in a cursor, including the frozen limit. */
export interface Place {
	account_id: string;
	search: Search;
	start: number;
	limit: number;
	/** Starts at 1. */
	page: number;
}

/** Encodes a position. */
export function encodeCursor(place: Place): string {
	return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function isPlace(value: unknown): value is Place {
	if (value === null || typeof value !== 'object') return false;
	const { account_id, search, start, limit, page } = value as Record<string, unknown>;
	return (
		typeof account_id === 'string' &&
		search !== null &&
		typeof search === 'object' &&
		[start, limit, page].every((number) => Number.isInteger(number) && Number(number) >= 0)
	);
}

/** Decodes a cursor; undefined if it is not one of this API. */
export function decodeCursor(cursor: string): Place | undefined {
	try {
		const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
		// Re-encoding detects truncated or padded cursors.
		return isPlace(value) && encodeCursor(value) === cursor ? value : undefined;
	} catch {
		return undefined;
	}
}

/** The cursor of a request, in the body or in the query. */
export function cursorOf(query: Record<string, string>, body: unknown): string | undefined {
	if (query.cursor !== undefined) return query.cursor;
	const inBody =
		body !== null && typeof body === 'object' ? (body as { cursor?: unknown }).cursor : undefined;
	return typeof inBody === 'string' ? inBody : undefined;
}
