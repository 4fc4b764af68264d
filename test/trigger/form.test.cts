import fc from 'fast-check';
import type { INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { variantSchemas } from '../sandbox/schema.cts';
import { type Sandbox, startSandbox } from '../sandbox/server.cts';
import { arbitraryOf } from '../support/arbitraryBody.cts';
import { fillField } from '../support/fillForm.cts';
import { loadedDescription, MAX_FORM_BYTES } from '../support/loaded.cts';
import { newResults } from '../support/newResults.cts';
import { within } from '../support/properties.cts';
import { search } from '../support/search.cts';
import { clashes, fieldsOf, shownForms, type ShownForm, valuesOf } from '../support/shownForms.cts';
import { VARIANTS } from '../../nodes/PostPress/resources/linkedInSearch/variants';
import { PostPressTrigger } from '../../nodes/PostPressTrigger/PostPressTrigger.node';

let sandbox: Sandbox;
let form: INodeTypeDescription;
let node: INodeTypeDescription;
let forms: ShownForm[];
beforeAll(async () => {
	sandbox = await startSandbox();
	node = await loadedDescription();
	form = await loadedDescription('postPressTrigger');
	forms = shownForms(form);
});
afterAll(async () => await sandbox.close());

const property = (name: string): INodeProperties =>
	form.properties.find((one) => one.name === name)!;

describe('the form of the trigger', () => {
	it(`is smaller than ${MAX_FORM_BYTES} bytes, and does not depend on the node's resources`, () => {
		const text = JSON.stringify(form);
		expect(Buffer.byteLength(text)).toBeLessThan(MAX_FORM_BYTES);
		expect(text).not.toMatch(/"resource"|save_search|returnAll|\$fromAI/);
	});

	it('polls, starts a workflow, and is not a tool', () => {
		expect(form).toMatchObject({
			group: ['trigger'],
			polling: true,
			inputs: [],
			outputs: ['main'],
		});
		expect(form.usableAsTool).toBeUndefined();
		expect(form.credentials).toEqual([{ name: 'postPressApi', required: true }]);
	});

	it('never shows two parameters with the same name', () => {
		expect(forms.length).toBeGreaterThan(14);
		expect(forms.flatMap(({ values, shown }) => clashes(shown, form, values))).toEqual([]);
	});

	const variant = ['API', 'Category', 'Keywords', 'Specify Filters'];
	const howMany = ['Limit', 'Existing Results', 'Output', 'Options'];
	it.each([
		['search', 'fields', [...variant, 'Filters']],
		['search', 'json', [...variant, 'Filters (JSON)']],
		['searchFromUrl', undefined, ['URL']],
	])('has the expected order for %s with %s', (operation, specifyFilters, labels) => {
		const fitting = forms.filter(
			({ values }) =>
				values.operation === operation &&
				values.specifyFilters === specifyFilters &&
				values.output === 'simplified',
		);
		expect(fitting.length).toBeGreaterThan(0);
		for (const { shown } of fitting) {
			const order = shown
				.filter(({ type, name }) => type !== 'notice' && name !== 'pollTimes')
				.map(({ displayName }) => displayName);
			expect(order).toEqual([
				'Minimum Interval (Minutes)',
				'Operation',
				'Account',
				...labels,
				...howMany,
			]);
		}
	});

	it.each([
		['operation', 'search'],
		['api', 'classic'],
		['category', 'people'],
		['specifyFilters', 'fields'],
		['minimumInterval', 60],
		['limit', 50],
		['firstPoll', 'remember'],
		['output', 'simplified'],
	])('%s starts on %s', (name, value) => {
		expect(property(name).default).toBe(value);
	});

	it('has the operations, the choices for existing results, and the options with their defaults', () => {
		expect(valuesOf(property('operation'))).toEqual(['search', 'searchFromUrl']);
		expect(valuesOf(property('firstPoll'))).toEqual(['emit', 'remember']);
		const [section] = fieldsOf(property('options'));
		expect(section.map((option) => [option.name, option.default])).toEqual([
			['aboveCap', 'stop'],
			['checkAgainstFilters', 'off'],
			['cleanNames', false],
			['delayBetweenRequests', 2],
			['ignoreEmptyFilters', true],
			['includePaging', false],
			['maxPages', 100],
			['maxRetries', 3],
			['moreColumns', []],
			['nameMatching', 'exact'],
			['resultsPerDay', 1_000],
			['resultsPerDay', 2_500],
		]);
	});

	it.each(VARIANTS.map(({ filtersName }) => filtersName))(
		"has the node's %s, except saving the search",
		(filtersName) => {
			const filtersOf = ({ properties }: INodeTypeDescription) =>
				properties.find(({ name }) => name === filtersName)!.options as INodeProperties[];
			expect(filtersOf(form)).toEqual(filtersOf(node).filter(({ name }) => name !== 'save_search'));
		},
	);

	it('uses only list methods that exist', () => {
		const methods = Object.keys(new PostPressTrigger().methods.listSearch);
		const asked = (one: INodeProperties): string[] => [
			...(one.modes ?? []).flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
			...fieldsOf(one).flat().flatMap(asked),
		];
		const names = form.properties.flatMap(asked);
		expect(names.length).toBeGreaterThan(60);
		expect(names.filter((name) => !methods.includes(name))).toEqual([]);
	});
});

describe('the request body of the trigger', () => {
	it.each(VARIANTS.map(({ api, category, filtersName }) => ({ api, category, filtersName })))(
		"is the same as the node's for the same form: $api $category",
		async ({ api, category, filtersName }) => {
			const fields = property(filtersName).options as INodeProperties[];
			const bodies = arbitraryOf(variantSchemas[`${api}.${category}`]);
			await fc.assert(
				fc.asyncProperty(bodies as fc.Arbitrary<INodeParameters>, async (body) => {
					const filters = Object.entries(body).flatMap(([name, value]) => {
						const field = fields.find((one) => one.name === name);
						return field ? [[name, fillField(field, value, 'id')] as const] : [];
					});
					const parameters = {
						api,
						category,
						limit: 1,
						[filtersName]: Object.fromEntries(filters),
					};
					sandbox.reset({ results: 1 });
					await search(sandbox, parameters as INodeParameters);
					await newResults(sandbox, parameters as INodeParameters).poll();

					const [bySearch, byTrigger] = sandbox.searches.map((request) => request.body as object);
					const sorted = ['posts', 'jobs'].includes(category) ? { sort_by: 'date' } : {};
					expect(byTrigger).toEqual({ ...sorted, ...bySearch });
				}),
				{ numRuns: 25, ...within(120_000) },
			);
		},
		120_000,
	);
});
