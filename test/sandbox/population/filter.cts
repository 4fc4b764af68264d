type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** `{ min: 11, max: 50 }` as an attribute holds it: `11-50`. */
const rangeKey = ({ min, max }: Entry) => `${String(min ?? '')}-${String(max ?? '')}`;

const isRange = (value: unknown): value is Entry =>
	isEntry(value) && ('min' in value || 'max' in value);

/** What an entry of a list asks for, as an attribute holds it. */
const keyOf = (entry: unknown): string => {
	if (isRange(entry)) return rangeKey(entry);
	return String(isEntry(entry) ? (entry.id ?? entry.keywords ?? entry.language) : entry);
};

const hasAny = (values: readonly string[], wanted: readonly unknown[]) =>
	wanted.some((one) => values.includes(keyOf(one)));

/** Recruiter's rows: all that must be, any of those that can be, none of those that must not. */
function passesRows(values: readonly string[], rows: readonly Entry[]): boolean {
	const of = (priority: string) => rows.filter((row) => (row.priority ?? 'CAN_HAVE') === priority);
	const canHave = of('CAN_HAVE');
	return (
		of('MUST_HAVE').every((row) => hasAny(values, [row])) &&
		(canHave.length === 0 || hasAny(values, canHave)) &&
		!hasAny(values, of('DOESNT_HAVE'))
	);
}

function passesRange(values: readonly string[], { min, max }: Entry): boolean {
	return values.some(
		(value) =>
			Number(value) >= Number(min ?? -Infinity) && Number(value) <= Number(max ?? Infinity),
	);
}

/** How excluding treats somebody without any value of the attribute. */
export interface Exclusion {
	/** Excluding some values loses those without a value, too. */
	dropsUnknown: boolean;
}

/** Whether a member with these values of an attribute is found by the filter, in any of the API's shapes. */
export function passes(values: readonly string[], filter: unknown, exclusion: Exclusion): boolean {
	if (Array.isArray(filter)) {
		const areRows = filter.every((entry) => isEntry(entry) && !isRange(entry));
		return areRows ? passesRows(values, filter as Entry[]) : hasAny(values, filter);
	}
	if (!isEntry(filter)) return hasAny(values, [filter]);
	if (isRange(filter)) return passesRange(values, filter);
	const { include = [], exclude = [] } = filter as Record<string, unknown[] | undefined>;
	if (exclude.length > 0 && exclusion.dropsUnknown && values.length === 0) return false;
	return (include.length === 0 || hasAny(values, include)) && !hasAny(values, exclude);
}
