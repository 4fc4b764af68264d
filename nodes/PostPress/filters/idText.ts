import type { FilterValueType } from './filterValueTypes';
import { filterValueType } from './filterValueTypes';
import { isPickWithDetails, PickedValue } from './pick';
import { isBlank, isEmpty, isLocator, isRecord, parseList, trim } from '../values';

/** No comma, because names contain commas: a city with its country. */
const BETWEEN_NAMES = /[;\n]/u;
const BETWEEN_IDS = /[,;\n]/u;

/** Ambiguous: one number with thousands separators, or several IDs. */
const GROUPED_NUMBER = /^\d{1,3}(,\d{3})+$/u;

/** Splits IDs at commas; a number with thousands separators stays whole, and no type accepts it as an ID. */
const splitIds = (value: unknown): unknown[] =>
	typeof value === 'string' && GROUPED_NUMBER.test(trim(value))
		? [value]
		: parseList(value, BETWEEN_IDS);

/** Splits a text that may contain IDs or names. */
function splitText(text: string, type: FilterValueType, takesText: boolean): unknown[] {
	const { id, idInJson = id } = filterValueType(type);
	const ids = splitIds(text);
	const [first] = ids;
	if (ids.length === 1 && typeof first === 'string' && GROUPED_NUMBER.test(trim(first))) {
		return [{ id: first }];
	}
	if (ids.every((entry) => typeof entry !== 'string' || idInJson.test(entry))) return ids;
	const isList = trim(text).startsWith('[');
	return takesText && !isList ? [text] : parseList(text, BETWEEN_NAMES);
}

/** Splits the value of a resource locator according to its mode; an unknown mode is left to the later check. */
function splitLocator(locator: { mode: string; value: unknown; cachedResultName?: unknown }) {
	const { mode, value, cachedResultName } = locator;
	const each = (values: unknown) =>
		(Array.isArray(values) ? values : [values]).filter((one) => !isEmpty(one));
	switch (mode) {
		case 'name':
			return parseList(value, BETWEEN_NAMES).map((name) => ({ name }));
		case 'text':
			return each(value).map((text) => ({ text }));
		case 'list': {
			const title = isBlank(cachedResultName) ? undefined : String(cachedResultName);
			return each(value).map((one) => PickedValue.from(one, title));
		}
		case 'id':
			// n8n keeps the value when the mode changes, so By ID may contain a picked value.
			if (isPickWithDetails(value)) return [PickedValue.from(value)];
			return splitIds(value).map((id) => ({ id }));
		default:
			return [locator];
	}
}

/**
 * Splits any ID value (resource locator, text, list, or object `{ id }`, `{ name }` or `{ text }`) into single
 * IDs, names and texts. `takesText`: the API also accepts plain text.
 */
export function splitIdValue(value: unknown, type: FilterValueType, takesText = false): unknown[] {
	if (value instanceof PickedValue) return [value];
	if (isLocator(value)) return splitLocator(value);
	if (typeof value === 'string') return splitText(value, type, takesText);
	if (!Array.isArray(value)) return isEmpty(value) ? [] : [value];
	return value
		.filter((entry) => !isEmpty(entry))
		.flatMap((entry: unknown) => (isLocator(entry) ? splitLocator(entry) : [entry]));
}

/** The same for the form's rows with one resource locator each. */
export const splitIdRows = (rows: unknown, type: FilterValueType, takesText: boolean): unknown[] =>
	Array.isArray(rows)
		? rows.flatMap((row: unknown) => splitIdValue(isRecord(row) ? row.id : row, type, takesText))
		: splitIdValue(rows, type, takesText);
