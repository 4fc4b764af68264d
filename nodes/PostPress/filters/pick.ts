/** What a picked value carries beside its ID, where the search needs it: n8n keeps only one text of a pick. */
export type PickDetails = Record<string, string>;

/** The value of a pick: its ID, or with details a query string such as `?id=123&is_selection=true`. */
export function pickValue(id: string, details: PickDetails = {}): string {
	const isPlain = Object.keys(details).length === 0 && !/^[?[]|[,;]/.test(id);
	return isPlain ? id : `?${new URLSearchParams({ id, ...details }).toString()}`;
}

/** A value that was picked from a list. */
export class PickedValue {
	private constructor(
		readonly id: unknown,
		readonly details: PickDetails,
		/** What the list called it. */
		readonly title?: string,
	) {}

	/** The pick that a picker holds as this value. */
	static from(value: unknown, title?: string): PickedValue {
		if (!isPickWithDetails(value)) return new PickedValue(value, {}, title);
		const { id, ...details } = Object.fromEntries(new URLSearchParams(value));
		return new PickedValue(id, details, title);
	}
}

export const isPickWithDetails = (value: unknown): value is string =>
	typeof value === 'string' && value.startsWith('?');
