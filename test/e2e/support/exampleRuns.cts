import assert from 'node:assert/strict';
import type { IDataObject } from 'n8n-workflow';
import { adapted, type Changes, type Recorded } from './examples.cts';

import { importExample } from './importing.cts';
import { type Saved, saveWorkflow } from './seed.cts';
import { type Finished, runSaved } from './workflows.cts';
import type { World } from './world.cts';

export type { Recorded };

/** Imports an example by its address and stores it, with stand-ins for outside services. */
export async function saveExample(
	{ client, credential }: World,
	file: string,
	changes: Changes = {},
): Promise<Saved> {
	const example = await importExample(client, file);
	return await saveWorkflow(client, adapted(example, credential, changes));
}

/** Runs a stored example by hand, which must go well. */
export async function runWell(
	{ client }: World,
	saved: Saved,
	items?: IDataObject[],
): Promise<Finished> {
	const done = await runSaved(client, saved, items);
	assert.equal(done.message, undefined);
	assert.equal(done.status, 'success');
	return done;
}

/** What reached the node of an outside service. */
export const recorded = ({ all }: Finished, node: string) => all(node) as unknown as Recorded[];

/** Fails unless each of these is there once. */
export function assertDistinct(values: unknown[]): void {
	assert.equal(new Set(values).size, values.length);
	assert.ok(values.every((value) => typeof value === 'string' && value !== ''));
}

/** Has every request for a page of a search refused, as LinkedIn does when it restricts an account. */
export function refusePage({ sandbox }: World, page: number, times = Infinity): void {
	const fault = { kind: 'error', status: 403, type: 'account_restricted' } as const;
	sandbox.fault({ page, times, fault });
}

/** The columns of a person, in their order. */
export const PERSON = [
	...['name', 'headline', 'current_role', 'current_company', 'location', 'profile_url'],
	...['first_name', 'last_name', 'network_distance', 'current_company_url'],
	...['current_company_id', 'member_urn', 'id', 'key'],
];

/** What a node is to tell Google Sheets: to match rows on one column, and to leave texts as they are. */
export const sheetParameters = (tab: string, matchOn: string, operation = 'appendOrUpdate') => ({
	resource: 'sheet',
	operation,
	documentId: {
		__rl: true,
		mode: 'url',
		value: 'https://docs.google.com/spreadsheets/d/PASTE_THE_ADDRESS_OF_YOUR_SHEET/edit',
	},
	sheetName: { __rl: true, mode: 'name', value: tab },
	columns: { mappingMode: 'autoMapInputData', matchingColumns: [matchOn] },
	options: { cellFormat: 'RAW' },
});
