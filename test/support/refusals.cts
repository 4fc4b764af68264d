import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server.cts';
import { search } from './search.cts';

/** An invalid form and its error message. */
export type Refusal = readonly [what: string, changes: INodeParameters, message: RegExp];

/** Runs a search that must be rejected before any request; returns the error message. */
export async function refusalOf(sandbox: Sandbox, changes: INodeParameters): Promise<string> {
	const { error, items } = await search(sandbox, changes);
	expect(sandbox.searches).toEqual([]);
	expect(items).toEqual([]);
	expect(error).toBeDefined();
	expect((error as { description?: string }).description).toMatch(/\S/);
	return error!.message;
}

/** The searches' parameters with JSON filters. */
export const json = (filters: unknown, changes: INodeParameters = {}): INodeParameters => ({
	specifyFilters: 'json',
	filtersJson: typeof filters === 'string' ? filters : JSON.stringify(filters),
	...changes,
});
