import fc from 'fast-check';
import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { variantSchemas } from '../../sandbox/schema.cts';
import { description } from '../../support/engine.cts';
import { fillField, type PickMode } from '../../support/fillForm.cts';
import { SEARCHES, sentFor, TIMEOUT } from '../../support/randomSearches.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

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

it.each(SEARCHES)(
	'a random form sends exactly the body that was meant, $settings.numRuns times: $name',
	async ({ api, category, filtersName, name, bodies, settings }) => {
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
				const parameters = { api, category, keywords, [filtersName]: form };
				const sent = await sentFor(sandbox.current, parameters);
				expect(sent).toEqual({ body, status: 200 });
			}),
			settings,
		);
	},
	TIMEOUT,
);
