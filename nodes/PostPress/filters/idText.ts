import type { FilterValueType } from './filterValueTypes';
import { filterValueType } from './filterValueTypes';
import { isPickWithDetails, PickedValue } from './pick';
import { isBlank, isEmpty, isLocator, isRecord, parseList, trim } from '../values';

/** Names may hold commas: a city comes with its country. */
const BETWEEN_NAMES = /[;\n]/u;
const BETWEEN_IDS = /[,;\n]/u;

/** One number with its thousands in groups, or several IDs: that cannot be told. */
const GROUPED_NUMBER = /^\d{1,3}(,\d{3})+$/u;

/** The IDs of a text; a number with its thousands in groups stays whole, which is an ID nowhere. */
const splitIds = (value: unknown): unknown[] =>
	typeof value === 'string' && GROUPED_NUMBER.test(trim(value))
		? [value]
		: parseList(value, BETWEEN_IDS);

/** The IDs or names of a text that does not say which they are. */
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

/** What a picker holds, as its mode says; a mode that no picker has is left for the check. */
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
			// n8n keeps the value when the mode changes, so an ID may still be a pick.
			if (isPickWithDetails(value)) return [PickedValue.from(value)];
			return splitIds(value).map((id) => ({ id }));
		default:
			return [locator];
	}
}

/**
 * The single IDs, names and texts of whatever stands where IDs are wanted: a picker, a text, a list, or an
 * object `{ id }`, `{ name }` or `{ text }`. `takesText` is true if the API takes plain text too.
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

/** The same for rows of one picker each, as the form holds them. */
export const splitIdRows = (rows: unknown, type: FilterValueType, takesText: boolean): unknown[] =>
	Array.isArray(rows)
		? rows.flatMap((row: unknown) => splitIdValue(isRecord(row) ? row.id : row, type, takesText))
		: splitIdValue(rows, type, takesText);
