import type { INodeProperties } from 'n8n-workflow';
import { byDisplayName, type Show } from '../sharedProperties';
import { agentExpression } from './agentText';
import { agentFiltersName, type Variant, VARIANTS } from './variants';

const showFor = (show: Show, { api, category }: Variant, specifyFilters: string): Show => ({
	...show,
	api: [api],
	category: [category],
	specifyFilters: [specifyFilters],
});

/** The Filters collection of a variant, sorted by label. */
const collection = (variant: Variant, show: Show): INodeProperties => ({
	displayName: 'Filters',
	name: variant.filtersName,
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	displayOptions: { show: showFor(show, variant, 'fields') },
	options: variant.filters.map(({ property }) => property).sort(byDisplayName),
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

/** The Filters collections of all variants; the form shows the selected one. */
export const filters = (show: Show): INodeProperties[] =>
	VARIANTS.flatMap((variant) => [...notice(variant, show), collection(variant, show)]);

/**
 * Hides the collections from the models of n8n's AI builder: 100 KB with the same content as the texts for
 * agents. The builder considers a parameter disabled if any condition applies; the form requires all of them,
 * and there is no version 0.
 */
export const forPeopleOnly = (property: INodeProperties): INodeProperties =>
	property.type === 'collection'
		? { ...property, disabledOptions: { show: { specifyFilters: ['fields'], '@version': [0] } } }
		: property;

/**
 * Keeps the filters while JSON is used: n8n drops the value of a hidden parameter, but a notice with the same
 * name counts as shown.
 */
export const keptFilters = (show: Show): INodeProperties[] =>
	VARIANTS.map((variant) => ({
		displayName: 'Filters from Using Fields are kept, but not used',
		name: variant.filtersName,
		type: 'notice',
		default: '',
		displayOptions: { show: showFor(show, variant, 'json') },
	}));

/** The filters written by an agent: one parameter per variant, because each has a different $fromAI description. */
export const agentFilters = (show: Show): INodeProperties[] =>
	VARIANTS.map((variant) => ({
		displayName: 'Filters (JSON)',
		name: agentFiltersName(variant),
		type: 'json',
		default: agentExpression(variant),
		displayOptions: { show: showFor(show, variant, 'json') },
		description: 'Written by the agent. The text lists the filters it can set.',
	}));
