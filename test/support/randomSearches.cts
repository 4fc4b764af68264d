import type fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { variantSchemas } from '../sandbox/schema.cts';
import type { Sandbox } from '../sandbox/server.cts';
import { VARIANTS } from '../../nodes/PostPress/resources/linkedInSearch/variants';
import { arbitraryOf } from './arbitraryBody.cts';
import { runNode } from './engine.cts';
import { within } from './properties.cts';
import { credentialsOf, searchParameters } from './search.cts';

/** Timeout for the random searches of one variant on a busy machine, in milliseconds. */
export const TIMEOUT = 300_000;

/** The seven searches with random bodies; more for Classic People, which is used most. */
export const SEARCHES = VARIANTS.map(({ api, category, filtersName }) => {
	const name = `${api}.${category}`;
	return {
		api,
		category,
		filtersName,
		name,
		bodies: arbitraryOf(variantSchemas[name]) as fc.Arbitrary<INodeParameters>,
		settings: { numRuns: name === 'classic.people' ? 500 : 300, ...within(TIMEOUT) },
	};
});

/** The only search sent for this form, and its response. */
export async function sentFor(sandbox: Sandbox, parameters: INodeParameters) {
	sandbox.reset({ results: 1 });
	const { error } = await runNode({
		parameters: searchParameters({ limit: 1, ...parameters }),
		credentials: credentialsOf(sandbox),
	});
	expect(error?.message).toBeUndefined();
	expect(sandbox.requests).toHaveLength(1);
	const [{ body, status }] = sandbox.searches;
	return { body, status };
}
