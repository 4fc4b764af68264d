import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/server.cts';
import { locator } from './search.cts';
import { bodiesOf, found } from './searchRuns.cts';

/** The request body of this search. */
export async function sentBy(
	sandbox: Sandbox,
	changes: INodeParameters,
): Promise<Record<string, unknown>> {
	await found(sandbox, { limit: 1, ...changes });
	return bodiesOf(sandbox).at(-1) as Record<string, unknown>;
}

/** The texts that were looked up. */
export const lookedUpIn = ({ lookups }: Sandbox): unknown[] =>
	lookups.map(({ query }) => query.keywords);

/** Rows of a filter that takes names and IDs. */
export const rowsOfLocators = (...locators: Array<[mode: string, value: string]>) => ({
	values: locators.map(([mode, value]) => ({ id: locator(mode, value) })),
});
