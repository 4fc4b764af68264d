import type { INodeProperties } from 'n8n-workflow';
import type { SearchApi } from '../../filters/filterValueTypes';
import type { Show } from '../sharedProperties';

/** How many results an account should read per day, as a rule of thumb: as many as LinkedIn returns for one search. */
export const DAILY_RESULTS: Record<SearchApi, number> = {
	classic: 1_000,
	sales_navigator: 2_500,
	recruiter: 2_500,
};

/** Where the default is not that of Classic. */
const OTHERS: Show = { '/api': ['sales_navigator', 'recruiter'] };

/** A field for a number of results whose default is the day's: one entry for each default. */
export const dailyField = (field: Omit<INodeProperties, 'type' | 'default'>): INodeProperties[] => {
	const show = field.displayOptions?.show;
	const entry = { ...field, type: 'number' as const, typeOptions: { minValue: 1 } };
	return [
		{
			...entry,
			default: DAILY_RESULTS.classic,
			displayOptions: { ...(show && { show }), hide: OTHERS },
		},
		{
			...entry,
			default: DAILY_RESULTS.sales_navigator,
			displayOptions: { show: { ...show, ...OTHERS } },
		},
	];
};
