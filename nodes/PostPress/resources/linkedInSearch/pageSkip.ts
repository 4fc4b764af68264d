import type { Page } from '../../transport/responses';

/** A cursor with the number of results of its page that were already returned. */
const WITH_SKIP = /^skip(\d+)\.(.+)$/s;

/** Where a search continues. */
export interface Resume {
	cursor: string;
	/** How many results of the cursor's page were already returned. */
	skip: number;
}

/** Parses a cursor entered by the user. */
export function readResume(text: string): Resume {
	const [, skip, cursor] = WITH_SKIP.exec(text) ?? [];
	return cursor === undefined ? { cursor: text, skip: 0 } : { cursor, skip: Number(skip) };
}

/** The cursor to return. */
export const writeResume = ({ cursor, skip }: Resume): string =>
	skip === 0 ? cursor : `skip${skip}.${cursor}`;

/** The same pages, without the results of the first one that were already returned. */
export const skipping =
	(fetchPage: (cursor: string | null) => Promise<Page>, { cursor: first, skip }: Resume) =>
	async (cursor: string | null): Promise<Page> => {
		const page = await fetchPage(cursor);
		if (cursor !== first) return page;
		const items = page.items.slice(skip);
		// An empty page would end the search.
		return items.length === 0 && page.cursor ? await fetchPage(page.cursor) : { ...page, items };
	};
