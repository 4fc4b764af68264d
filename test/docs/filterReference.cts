import type { INodeProperties } from 'n8n-workflow';
import { agentLines } from '../../nodes/PostPress/resources/linkedInSearch/agentText';
import { type Variant, VARIANTS } from '../../nodes/PostPress/resources/linkedInSearch/variants';
import { type SearchApi, SERVICES } from '../../nodes/PostPress/filters/filterValueTypes';
import { kindOf } from './filterKinds.cts';

const PRODUCTS: Record<SearchApi, string> = {
	classic: 'Classic',
	sales_navigator: 'Sales Navigator',
	recruiter: 'Recruiter',
};

const grouped = (value: number) => value.toLocaleString('en-US');

const capitalized = (word: string) => word[0].toUpperCase() + word.slice(1);

const inCell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

const row = (...cells: string[]) => `| ${cells.map(inCell).join(' | ')} |`;

/** When the form shows a field that depends on its neighbours: `GBP`, `AUD, CAD, USD`. */
function condition({ displayOptions }: INodeProperties): string {
	const shown = Object.entries(displayOptions?.show ?? {}).filter(
		([name]) => !name.startsWith('/'),
	);
	return shown
		.map(([name, values = []]) => (name === 'id' ? 'an ID' : values.map(String).join(', ')))
		.map((values) => ` (with ${values})`)
		.join('');
}

/** The fields in their first places; a field that several kinds of rows have in common stands once. */
function withoutRepeats(fields: INodeProperties[]): INodeProperties[] {
	const keyOf = (field: INodeProperties) => `${field.name}${condition(field)}`;
	return [
		...new Map([...fields].reverse().map((field) => [keyOf(field), field])).values(),
	].reverse();
}

/** n8n's own words for a list that the form loads. */
const N8N_LIST = /(\. )?Choose from the list, or specify IDs.*$/;

/** The lines of a filter: its own, and below it those of the fields inside. */
function rowsOf(property: INodeProperties, service: string, path = '', depth = 0): string[] {
	const { displayName, name, description } = property;
	const { takes, values, inside } = kindOf(property, service, path.endsWith('[].'));
	const label = depth === 0 ? `**${displayName}**` : `${'↳ '.repeat(depth)}${displayName}`;
	const about = description?.replace(N8N_LIST, '');
	const more = about ? `<br>${about}` : '';
	const own = row(`${label}${condition(property)}${more}`, `\`${path}${name}\``, takes, values);
	if (!inside) return [own];
	const below = `${path}${name}${inside.list ? '[]' : ''}.`;
	return [
		own,
		...withoutRepeats(inside.fields).flatMap((field) => rowsOf(field, service, below, depth + 1)),
	];
}

const titleOf = ({ api, category }: Variant) => `${PRODUCTS[api]} ${capitalized(category)}`;

/** The part of the reference about one search. */
export function filterSection(variant: Variant): string {
	const { api, filters, resultCap } = variant;
	const byLabel = filters
		.map(({ property }) => property)
		.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
	return [
		`## ${titleOf(variant)}`,
		'',
		`${filters.length} filters and Keywords. LinkedIn gives at most ${grouped(resultCap)} results for one search.`,
		'',
		row('Filter', 'API field', 'What it takes', 'Values'),
		row('---', '---', '---', '---'),
		...byLabel.flatMap((property) => rowsOf(property, SERVICES[api])),
		'',
		'For an AI agent, the description in `$fromAI`:',
		'',
		'```text',
		agentLines(variant).join('\n'),
		'```',
	].join('\n');
}

function contents(variant: Variant): string {
	const title = titleOf(variant);
	return `- [${title}](#${title.toLowerCase().replace(/ /g, '-')}): ${variant.filters.length} filters`;
}

const INTRODUCTION = `# Filter reference

<!-- Made by \`npm run docs\` from the tables of the node. -->

Each search also has Keywords, where AND, OR, NOT and quotes may be used. *API field* is the name in [JSON](json.md). For names and IDs, *Values* tells the Type and API with which **Filter Value → Get Many** finds them.`;

/** The reference of all filters, as Markdown: a table for each search, and what to tell an AI agent about it. */
export const filterReference = (): string =>
	[INTRODUCTION, VARIANTS.map(contents).join('\n'), ...VARIANTS.map(filterSection)].join('\n\n') +
	'\n';
