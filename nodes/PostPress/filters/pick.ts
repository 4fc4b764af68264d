/** Details that a search needs with a picked ID. n8n stores only one text per picked value. */
export type PickDetails = Record<string, string>;

/** The value of a list entry: its ID, or with details a query string such as `?id=123&is_selection=true`. */
export function pickValue(id: string, details: PickDetails = {}): string {
	const isPlain = Object.keys(details).length === 0 && !/^[?[]|[,;]/.test(id);
	return isPlain ? id : `?${new URLSearchParams({ id, ...details }).toString()}`;
}

/** A value that was picked from a list. */
export class PickedValue {
	private constructor(
		readonly id: unknown,
		readonly details: PickDetails,
		/** Its name in the list. */
		readonly title?: string,
	) {}

	/** Parses the value of a list entry. */
	static from(value: unknown, title?: string): PickedValue {
		if (!isPickWithDetails(value)) return new PickedValue(value, {}, title);
		const { id, ...details } = Object.fromEntries(new URLSearchParams(value));
		return new PickedValue(id, details, title);
	}
}

export const isPickWithDetails = (value: unknown): value is string =>
	typeof value === 'string' && value.startsWith('?');
