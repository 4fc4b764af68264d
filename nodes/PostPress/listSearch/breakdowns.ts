import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { fold } from '../fold';
import { breakdownsOf } from '../resources/linkedInSearch/breakdown';
import { withListError } from './listError';

/** Lists the filters by which the current search can be broken down. */
export async function searchBreakdowns(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const api = this.getCurrentNodeParameter('api');
	const category = this.getCurrentNodeParameter('category');
	const results = await withListError(
		this,
		async () => await Promise.resolve(breakdownsOf(api, category)),
	);
	return { results: results.filter(({ name }) => fold(name).includes(fold(filter ?? ''))) };
}
