import fc from 'fast-check';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { variantSchemas } from '../../sandbox/schema.cts';
import { arbitraryOf } from '../../support/arbitraryBody.cts';
import { description, runNode } from '../../support/engine.cts';
import { fillField, type PickMode } from '../../support/fillForm.cts';
import { credentialsOf, searchParameters } from '../../support/search.cts';
import { VARIANTS } from '../../../nodes/PostPress/resources/linkedInSearch/variants';
import { useSandbox } from '../../support/useSandbox.cts';

/** Random forms: Classic People is the one that most people use. */
const RUNS: Record<string, number> = { 'classic.people': 500 };
const RUNS_OF_OTHERS = 300;

const sandbox = useSandbox({ results: 1 });

/** The one search that was sent for this form. */
async function sentFor(parameters: INodeParameters) {
	sandbox.current.reset({ results: 1 });
	const { error } = await runNode({
		parameters: searchParameters({ limit: 1, ...parameters }),
		credentials: credentialsOf(sandbox.current),
	});
	expect(error?.message).toBeUndefined();
	expect(sandbox.current.requests).toHaveLength(1);
	const [{ body, status }] = sandbox.current.searches;
	return { body, status };
}

/** Some fields of the form always say something: rows have a priority, a saved search says which results. */
function withFormDefaults(variant: string, body: INodeParameters): INodeParameters {
	const { properties } = variantSchemas[variant];
	return Object.fromEntries(
		Object.entries(body).map(([name, value]) => {
			if (name === 'saved_search') {
				return [name, { newest_results_only: false, ...(value as INodeParameters) }];
			}
			if (!properties[name].items?.properties?.priority) return [name, value];
			const rows = value as INodeParameters[];
			return [name, rows.map((row) => ({ priority: 'CAN_HAVE', ...row }))];
		}),
	);
}

describe.each(VARIANTS.map(({ api, category, filtersName }) => ({ api, category, filtersName })))(
	'$api $category',
	({ api, category, filtersName }) => {
		const name = `${api}.${category}`;
		const numRuns = RUNS[name] ?? RUNS_OF_OTHERS;
		const bodies = arbitraryOf(variantSchemas[name]) as fc.Arbitrary<INodeParameters>;

		it(`sends exactly the body that was meant, for ${numRuns} random forms`, async () => {
			const filters = description().properties.find((one) => one.name === filtersName)!;
			const fields = filters.options as INodeProperties[];
			const pickModes = fc.constantFrom<PickMode>('list', 'id');
			await fc.assert(
				fc.asyncProperty(bodies, pickModes, async (meant, mode) => {
					const body = withFormDefaults(name, meant);
					const { api: _api, category: _category, keywords = '', ...rest } = body;
					const form = Object.fromEntries(
						Object.entries(rest).map(([field, value]) => {
							const property = fields.find((one) => one.name === field)!;
							return [field, fillField(property, value, mode)];
						}),
					);
					const sent = await sentFor({ api, category, keywords, [filtersName]: form });
					expect(sent).toEqual({ body, status: 200 });
				}),
				{ numRuns },
			);
		}, 300_000);

		it(`sends the same for ${numRuns} random bodies given as JSON`, async () => {
			await fc.assert(
				fc.asyncProperty(bodies, fc.boolean(), async (body, asText) => {
					const sent = await sentFor({
						api,
						category,
						specifyFilters: 'json',
						filtersJson: asText ? JSON.stringify(body) : body,
					});
					expect(sent).toEqual({ body, status: 200 });
				}),
				{ numRuns },
			);
		}, 300_000);
	},
);
