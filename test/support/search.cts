import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { SANDBOX_KEY, type Sandbox } from '../sandbox/server.cts';
import { type NodeResult, runNode } from './engine.cts';

/** The sandbox account with all seats. */
export const ACCOUNT = 'acc_linkedin_demo';

export const SALES = { api: 'sales_navigator' };
export const RECRUITER = { api: 'recruiter' };

/** A valid credential for the sandbox. */
export const credentialsOf = (sandbox: Sandbox) => ({ apiKey: SANDBOX_KEY, baseUrl: sandbox.url });

/** A locator as the editor stores it. */
export const locator = (mode: string, value: unknown, cachedResultName?: string) => ({
	__rl: true,
	mode,
	value: value as string,
	...(cachedResultName && { cachedResultName }),
});

/** The parameters of a search as saved by n8n, with these changes. */
export const searchParameters = (changes: INodeParameters = {}): INodeParameters => ({
	resource: 'linkedInSearch',
	operation: 'search',
	accountId: locator('id', ACCOUNT),
	api: 'classic',
	category: 'people',
	...changes,
	// Tests of pauses set this themselves.
	options: { delayBetweenRequests: 0, ...(changes.options as INodeParameters) },
});

/** Runs a search with a valid credential. */
export const search = async (
	sandbox: Sandbox,
	changes: INodeParameters = {},
	run: Partial<Parameters<typeof runNode>[0]> = {},
): Promise<NodeResult> =>
	await runNode({
		parameters: searchParameters(changes),
		credentials: credentialsOf(sandbox),
		...run,
	});

/** The json of a run's items. */
export const jsonOf = (items: Array<{ json: IDataObject }>): IDataObject[] =>
	items.map(({ json }) => json);
