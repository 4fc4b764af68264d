type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** Converts `{ min: 11, max: 50 }` to the attribute's notation `11-50`. */
const rangeKey = ({ min, max }: Entry) => `${String(min ?? '')}-${String(max ?? '')}`;

const isRange = (value: unknown): value is Entry =>
	isEntry(value) && ('min' in value || 'max' in value);

/** Converts an entry of a list to the attribute's notation. */
const keyOf = (entry: unknown): string => {
	if (isRange(entry)) return rangeKey(entry);
	return String(isEntry(entry) ? (entry.id ?? entry.keywords ?? entry.language) : entry);
};

const hasAny = (values: readonly string[], wanted: readonly unknown[]) =>
	wanted.some((one) => values.includes(keyOf(one)));

/** Recruiter's rows: all Must Have, any Can Have, and no Doesn't Have rows. */
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

/** How exclusion treats members without a value. */
export interface Exclusion {
	/** Excluding values also drops members without a value. */
	dropsUnknown: boolean;
}

/** Whether a member with these values matches the filter, in any of the API's formats. */
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
