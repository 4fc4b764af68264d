import type { IDataObject } from 'n8n-workflow';

/** What a picked value carries beside its ID, where the search needs it: n8n keeps only one text of a pick. */
export type PickDetails = Record<string, string>;

/** The value of a pick: the ID, and its details as a query string behind it. */
export function pickValue(id: string, details: PickDetails = {}): string {
	const query = new URLSearchParams(details).toString();
	return query ? `${id}?${query}` : id;
}

/** A pick as JSON would hold it, with what it carries under `picked`; `title` is the name it was picked by. */
export function parsePick(value: unknown, title?: string): IDataObject {
	if (typeof value !== 'string') return { id: value as IDataObject };
	const [id, query] = value.split('?');
	const picked = { ...Object.fromEntries(new URLSearchParams(query)), ...(title && { title }) };
	return { id, picked };
}
