import type { Draft } from './filter';
import { type INodeProperties, type INodePropertyMode, isResourceLocatorValue } from 'n8n-workflow';
import { type FilterValueType, filterValueType } from './filterValueTypes';
import { parseList, isRecord } from '../values';

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

/** A mode for typing; several values are separated as the placeholder shows. */
const typed = (name: string, displayName: string, placeholder: string) =>
	mode(name, displayName, { type: 'string', placeholder });

/** Two values of a type, as a person writes them. */
const EXAMPLES: Partial<Record<FilterValueType, string>> = {
	COMPANY: 'Siemens; SAP',
	CONNECTIONS: 'Maria Schmidt; Tom Baker',
	INDUSTRY: 'Software Development; Retail',
	JOB_TITLE: 'Head of Sales; CTO',
	LOCATION: 'Berlin, Germany; Spain',
	PEOPLE: 'Maria Schmidt; Tom Baker',
	REGION: 'Berlin, Germany; Spain',
	SALES_INDUSTRY: 'Software Development; Retail',
	SCHOOL: 'Stanford University; MIT',
	SKILL: 'Python; SQL',
};

function modes(type: FilterValueType, text: boolean): INodePropertyMode[] {
	const { needsKeywords } = filterValueType(type);
	const examples = EXAMPLES[type] ?? 'one; another';
	return [
		mode('list', 'From List', {
			type: 'list',
			typeOptions: {
				searchListMethod: type,
				searchable: true,
				...(needsKeywords && { searchFilterRequired: true }),
			},
		}),
		typed('name', 'By Name', `e.g. ${examples}`),
		typed('id', 'By ID', 'e.g. 123, 456'),
		...(text ? [typed('text', 'Free Text', `e.g. ${examples}`)] : []),
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

/** What a picked value carries beside its ID, where the search needs it: n8n keeps only one text of a pick. */
export type PickDetails = Record<string, string>;

/**
 * The value of a pick: its ID; with details, or where the ID would be taken for several, a query
 * string such as `?id=123&is_selection=true`.
 */
export function pickValue(id: string, details: PickDetails = {}): string {
	const isPlain = Object.keys(details).length === 0 && !/^[?[]|,/.test(id);
	return isPlain ? id : `?${new URLSearchParams({ id, ...details }).toString()}`;
}

/** A pick as JSON would hold it, with what it carries under `picked`; `title` is the name it was picked by. */
function parsePick(value: unknown, title?: string): Draft {
	const isQuery = typeof value === 'string' && value.startsWith('?');
	const { id, ...details }: Draft = isQuery
		? Object.fromEntries(new URLSearchParams(value))
		: { id: value };
	return { id, picked: { ...details, ...(title && { title }) } };
}

/** What one picker holds, put as JSON would hold it: `{ id }`, `{ name }` or `{ text }` each. */
export function fromLocator(locator: unknown): unknown[] {
	if (!isResourceLocatorValue(locator)) return parseList(locator);
	const { mode, value, cachedResultName } = locator;
	if (mode === 'name') return parseList(value, ';').map((name) => ({ name }));
	if (mode === 'text') return parseList(value, ';').map((text) => ({ text }));
	// n8n keeps the value when the mode changes, so an ID may still be a pick.
	const title = mode === 'list' ? cachedResultName : undefined;
	const picks = String(value).startsWith('?') ? [value] : parseList(value);
	return picks.map((pick) => parsePick(pick, title));
}

/** What rows of one picker each hold, put as JSON would hold it. */
export const fromRows = (entries: unknown): unknown[] =>
	Array.isArray(entries)
		? entries.flatMap((row) => (isRecord(row) ? fromLocator(row.id) : []))
		: parseList(entries);
