import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { type FilterValueType, filterValueType } from './filterValueTypes';

export interface IdOptions {
	description?: string;
	/** The API accepts plain text as well as IDs. */
	text?: boolean;
}

const mode = (
	name: string,
	displayName: string,
	settings: Omit<INodePropertyMode, 'displayName' | 'name'>,
): INodePropertyMode => ({ ...settings, displayName, name });

/** A mode for typed values. */
const typed = (name: string, displayName: string, placeholder: string) =>
	mode(name, displayName, { type: 'string', placeholder });

/** Example values of a type. */
const EXAMPLES: Partial<Record<FilterValueType, string>> = {
	COMPANY: 'Siemens; SAP',
	CONNECTIONS: 'Maria Schmidt; Tom Baker',
	HIRING_PROJECTS: 'Sales Team; Data Team',
	INDUSTRY: 'Software Development; Retail',
	JOB_FUNCTION: 'Engineering; Sales',
	JOB_TITLE: 'Head of Sales; CTO',
	LOCATION: 'Berlin, Germany; Spain',
	PEOPLE: 'Maria Schmidt; Tom Baker',
	POSTAL_CODE: '10115; 80331',
	RECENT_SEARCHES: 'sales berlin',
	REGION: 'Berlin, Germany; Spain',
	SAVED_ACCOUNTS: 'Siemens; SAP',
	SAVED_FILTERS: 'Engineers in Berlin',
	SAVED_SEARCHES: 'Heads of Sales',
	SALES_INDUSTRY: 'Software Development; Retail',
	SCHOOL: 'Stanford University; MIT',
	SERVICE: 'Copywriting; Web Design',
	SKILL: 'Python; SQL',
	TECHNOLOGIES: 'Salesforce; HubSpot',
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
		// Free Text is never split.
		...(text ? [typed('text', 'Free Text', `e.g. ${examples.split(';')[0]}`)] : []),
	];
}

/** A resource locator for one ID: from a list searched by LinkedIn, by name, or by ID. */
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
