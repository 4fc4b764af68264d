import { type INodeProperties, type INodePropertyMode, isResourceLocatorValue } from 'n8n-workflow';
import { type FilterValueType, filterValueType } from './filterValueTypes';
import { parseList, isRecord } from '../values';
import { parsePick } from './pick';

export interface IdOptions {
	description?: string;
	/** The API takes plain text here as well as IDs. */
	text?: boolean;
}

const mode = (
	name: string,
	displayName: string,
	settings: Omit<INodePropertyMode, 'displayName' | 'name'>,
): INodePropertyMode => ({ ...settings, displayName, name });

const typed = (name: string, displayName: string, hint: string) =>
	mode(name, displayName, { type: 'string', hint });

function modes(type: FilterValueType, text: boolean): INodePropertyMode[] {
	const { needsKeywords } = filterValueType(type);
	return [
		mode('list', 'From List', {
			type: 'list',
			typeOptions: {
				searchListMethod: type,
				searchable: true,
				...(needsKeywords && { searchFilterRequired: true }),
			},
		}),
		typed('name', 'By Name', 'Separate with ;'),
		typed('id', 'By ID', 'Separate with ,'),
		...(text ? [typed('text', 'As Text', 'Sent as it is, not looked up')] : []),
	];
}

/** The picker of one ID: from a list that LinkedIn searches, by name, or by ID. */
export const picker = (
	name: string,
	displayName: string,
	type: FilterValueType,
	{ description, text = false }: IdOptions = {},
): INodeProperties => ({
	displayName,
	name,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	modes: modes(type, text),
	description,
});

/** What one picker holds, put as JSON would hold it: `{ id }`, `{ name }` or `{ text }` each. */
export function fromLocator(locator: unknown): unknown[] {
	if (!isResourceLocatorValue(locator)) return parseList(locator);
	const { mode, value, cachedResultName } = locator;
	if (mode === 'name') return parseList(value, ';').map((name) => ({ name }));
	if (mode === 'text') return parseList(value, ';').map((text) => ({ text }));
	// n8n keeps the value when the mode changes, so an ID may still be a pick.
	const title = mode === 'list' ? cachedResultName : undefined;
	return parseList(value).map((pick) => parsePick(pick, title));
}

/** What rows of one picker each hold, put as JSON would hold it. */
export const fromRows = (entries: unknown): unknown[] =>
	Array.isArray(entries)
		? entries.flatMap((row) => (isRecord(row) ? fromLocator(row.id) : []))
		: parseList(entries);
