import fc from 'fast-check';
import { SEARCHES, sentFor, TIMEOUT } from '../../support/randomSearches.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

it.each(SEARCHES)(
	'a random body in Filters (JSON) is sent unchanged, $settings.numRuns times: $name',
	async ({ api, category, bodies, settings }) => {
		await fc.assert(
			fc.asyncProperty(bodies, fc.boolean(), async (body, asText) => {
				const sent = await sentFor(sandbox.current, {
					api,
					category,
					specifyFilters: 'json',
					filtersJson: asText ? JSON.stringify(body) : body,
				});
				expect(sent).toEqual({ body, status: 200 });
			}),
			settings,
		);
	},
	TIMEOUT,
);
