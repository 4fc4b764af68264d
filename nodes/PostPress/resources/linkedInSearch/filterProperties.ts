import type { INodeProperties } from 'n8n-workflow';
import { byDisplayName, type Show } from '../sharedProperties';
import { KEYWORDS, type Variant, VARIANTS } from './variants';

const showFor = (show: Show, { api, category }: Variant, specifyFilters: string): Show => ({
	...show,
	api: [api],
	category: [category],
	specifyFilters: [specifyFilters],
});

/** The Filters collection of a variant, by label. */
const collection = (variant: Variant, show: Show): INodeProperties => ({
	displayName: 'Filters',
	name: variant.filtersName,
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	displayOptions: { show: showFor(show, variant, 'fields') },
	options: variant.filters.map(({ property }) => property).sort(byDisplayName),
});

/** What to tell a model, so that it can fill the JSON: which fields there are, by what they hold. */
export function agentText({ filters }: Variant): string {
	const byNotation = new Map<string, string[]>();
	for (const { property, notation } of [KEYWORDS, ...filters]) {
		byNotation.set(notation, [...(byNotation.get(notation) ?? []), property.name]);
	}
	const groups = [...byNotation].map(([notation, names]) => `${names.join(', ')}: ${notation}`);
	return `A JSON object with any of these fields, and no others. ${groups.join('; ')}`;
}

/** The text as a notice holds it, in HTML. The API's field is `id`, which n8n's rules would have written ID. */
const asHtml = (text: string) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, "'")
		.replace(/\bid\b/g, '&#105;d');

const agentNotice = (variant: Variant, show: Show): INodeProperties => ({
	displayName: `Give this text to an AI agent, as the description in $fromAI, between backticks: ${asHtml(agentText(variant))}`,
	name: `${variant.filtersName}AgentText`,
	type: 'notice',
	default: '',
	displayOptions: { show: { ...showFor(show, variant, 'json'), showAgentText: [true] } },
});

const notice = (variant: Variant, show: Show): INodeProperties[] =>
	variant.notice === undefined
		? []
		: [
				{
					displayName: variant.notice,
					name: `${variant.filtersName}Notice`,
					type: 'notice',
					default: '',
					displayOptions: { show: showFor(show, variant, 'fields') },
				},
			];

/** The filters of all variants; the form shows those of the chosen one. */
export const filters = (show: Show): INodeProperties[] =>
	VARIANTS.flatMap((variant) => [...notice(variant, show), collection(variant, show)]);

/** What to give an AI agent for each variant; the form shows that of the chosen one. */
export const agentTexts = (show: Show): INodeProperties[] =>
	VARIANTS.map((variant) => agentNotice(variant, show));
