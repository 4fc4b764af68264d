import type { INodeProperties } from 'n8n-workflow';
import { triggerFiltersJsonHint } from '../PostPress/builderHints';
import { accountPicker, options } from '../PostPress/resources/sharedProperties';
import { filters, keptFilters } from '../PostPress/resources/linkedInSearch/filterProperties';
import {
	api,
	categories,
	filtersJson,
	keywords,
	specifyFilters,
	url,
} from '../PostPress/resources/linkedInSearch/queryProperties';
import { output, searchOptions } from '../PostPress/resources/linkedInSearch/resultProperties';
import { aboveCap } from '../PostPress/resources/linkedInSearch/split/options';
import { limits, minimumInterval, operation, triggerOptions } from './triggerProperties';

const search = { operation: ['search'] };

/** Saving a search changes the account, which a poll must not do. */
const withoutSaveSearch = (property: INodeProperties): INodeProperties =>
	property.type === 'collection'
		? {
				...property,
				options: (property.options as INodeProperties[]).filter(
					({ name }) => name !== 'save_search',
				),
			}
		: property;

/** The trigger does not need Skip Known, because it remembers what it returned. */
const isOfTrigger = ({ name }: INodeProperties) => name !== 'skipKnown';

/** All parameters of the trigger, in the order of the form. */
export const properties: INodeProperties[] = [
	minimumInterval,
	operation,
	accountPicker({}),
	api(search),
	...categories(search),
	keywords(search),
	url({ operation: ['searchFromUrl'] }),
	specifyFilters({ show: search }),
	filtersJson(search, triggerFiltersJsonHint),
	...filters(search).map(withoutSaveSearch),
	...keptFilters(search),
	...limits,
	...output({}),
	options({}, [
		...searchOptions.filter(isOfTrigger),
		aboveCap({ '/operation': ['search'], '/firstPoll': ['emit'] }),
		...triggerOptions,
	]),
];
