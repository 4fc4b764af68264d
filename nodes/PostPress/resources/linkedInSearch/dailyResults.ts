import type { INodeProperties } from 'n8n-workflow';
import type { SearchApi } from '../../filters/filterValueTypes';
import type { Show } from '../sharedProperties';

/** Recommended maximum number of results per account and day: the number that LinkedIn returns for one search. */
export const DAILY_RESULTS: Record<SearchApi, number> = {
	classic: 1_000,
	sales_navigator: 2_500,
	recruiter: 2_500,
};

/** The APIs whose default differs from Classic. */
const OTHERS: Show = { '/api': ['sales_navigator', 'recruiter'] };

/** A field whose default is the recommended maximum per day: one entry per default. */
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
