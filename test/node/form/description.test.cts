import type { INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { workflow } from '../../support/core.cts';
import { description } from '../../support/engine.cts';
import { loadedDescription, MAX_FORM_BYTES } from '../../support/loaded.cts';
import {
	clashes,
	fieldsOf,
	shownForms,
	type ShownForm,
	valuesOf,
} from '../../support/shownForms.cts';
import { PostPress } from '../../../nodes/PostPress/PostPress.node';
import { PostPressTrigger } from '../../../nodes/PostPressTrigger/PostPressTrigger.node';

let loaded: INodeTypeDescription;
let forms: ShownForm[];
beforeAll(async () => {
	loaded = await loadedDescription();
	forms = shownForms(loaded);
});

/** The parameter as a search shows it. */
const property = (name: string): INodeProperties => {
	const searches = formsOf({ resource: 'linkedInSearch' });
	const found = searches.flatMap(({ shown }) => shown).find((one) => one.name === name);
	if (!found) throw new Error(`There is no parameter ${name}`);
	return found;
};

const formsOf = (values: INodeParameters) =>
	forms.filter((form) =>
		Object.entries(values).every(([name, value]) => form.values[name] === value),
	);

describe('the form', () => {
	it(`is smaller than ${MAX_FORM_BYTES} bytes, including n8n's own additions`, () => {
		expect(loaded.properties.some(({ name }) => name === 'requestOptions')).toBe(true);
		expect(Buffer.byteLength(JSON.stringify(loaded))).toBeLessThan(MAX_FORM_BYTES);
	});

	it('contains no regular expression, because n8n 2.x aborts each one after 250 ms', () => {
		const both = [new PostPress(), new PostPressTrigger()].map((node) => node.description);
		expect(JSON.stringify(both)).not.toContain('"regex"');
	});

	it('never shows two parameters with the same name', () => {
		const clashing = forms.flatMap(({ values, shown }) => clashes(shown, loaded, values));
		expect(clashing).toEqual([]);
		// All seven searches were looked at.
		expect(
			new Set(forms.map(({ values }) => `${String(values.api)}.${String(values.category)}`)).size,
		).toBeGreaterThanOrEqual(7);
	});

	it('disables parameters only for models that build workflows', () => {
		const disabled = forms.flatMap(({ values, shown }) =>
			shown.filter(
				(one) =>
					one.disabledOptions &&
					workflow.NodeHelpers.displayParameter(
						values,
						one,
						{ typeVersion: 1 },
						loaded,
						values,
						'disabledOptions',
					),
			),
		);
		expect(disabled).toEqual([]);
		expect(property('classicPeopleFilters').disabledOptions).toBeDefined();
	});

	it('fails the check if two parameters have the same name', () => {
		const twice = { ...property('keywords'), displayOptions: {} };
		expect(clashes([twice, twice], loaded, {})).toEqual(['keywords']);
	});

	const top = ['Resource', 'Operation', 'Account'];
	const variant = ['API', 'Category', 'Keywords', 'Specify Filters'];
	const howMany = ['Return All', 'Limit', 'Output', 'Options'];
	it.each([
		['search', 'fields', [...top, ...variant, 'Filters', ...howMany]],
		['search', 'json', [...top, ...variant, 'Filters (JSON)', ...howMany]],
		['count', 'fields', [...top, ...variant, 'Filters', 'Break Down By', 'Options']],
		['countFromUrl', undefined, [...top, 'URL', 'Options']],
		['searchFromUrl', undefined, [...top, 'URL', ...howMany]],
		['continueFromCursor', undefined, [...top, 'API', 'Cursor', ...howMany]],
	])('has the expected order for %s with %s', (operation, specifyFilters, labels) => {
		const all = formsOf({ resource: 'linkedInSearch', operation, specifyFilters });
		const fitting = all.filter(({ values }) => {
			const { returnAll = false, output = 'simplified' } = values;
			return returnAll === false && output === 'simplified';
		});
		const shown = fitting.map((form) =>
			form.shown
				.filter(({ type, name }) => type !== 'notice' && name !== 'requestOptions')
				.map(({ displayName }) => displayName),
		);
		expect(shown.length).toBeGreaterThan(0);
		for (const order of shown) expect(order).toEqual(labels);
	});

	it('sorts the filters of each search by label', () => {
		for (const { name, options } of loaded.properties) {
			if (!/Filters$/.test(name) || !Array.isArray(options) || name === 'specifyFilters') continue;
			const labels = (options as INodeProperties[]).map(({ displayName }) => displayName);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b, 'en')));
		}
	});

	it.each(['api', 'category', 'operation'])('warns at %s that filters are cleared', (name) => {
		const searches = formsOf({ resource: 'linkedInSearch' }).flatMap(({ shown }) => shown);
		const all = searches.filter((one) => one.name === name);
		expect(all.length).toBeGreaterThan(0);
		for (const one of all) expect(one.hint).toMatch(/clears the filters/);
	});

	it('uses only list methods that exist', () => {
		const methods = Object.keys(new PostPress().methods.listSearch);
		const asked = (one: INodeProperties): string[] => [
			...(one.modes ?? []).flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
			...fieldsOf(one).flat().flatMap(asked),
		];
		const names = loaded.properties.flatMap(asked);
		expect(names.length).toBeGreaterThan(50);
		expect(names.filter((name) => !methods.includes(name))).toEqual([]);
	});
});

describe('the names that saved workflows contain', () => {
	const operationsOf = (resource: string) =>
		[...new Set(formsOf({ resource }).map(({ values }) => values.operation))].sort();

	it('include the resources', () => {
		expect(valuesOf(property('resource')).sort()).toEqual([
			'account',
			'linkedInSearch',
			'searchParameter',
		]);
		expect(property('resource').default).toBe('linkedInSearch');
	});

	it.each([
		['linkedInSearch', ['continueFromCursor', 'count', 'countFromUrl', 'search', 'searchFromUrl']],
		['searchParameter', ['getAll']],
		['account', ['getAll']],
	])('include the operations of %s', (resource, operations) => {
		expect(operationsOf(resource)).toEqual(operations);
	});

	it('include the seven searches, each with a Filters collection', () => {
		const shown = formsOf({ operation: 'search', specifyFilters: 'fields' }).map((form) => [
			`${String(form.values.api)}.${String(form.values.category)}`,
			form.shown.filter(({ displayName }) => displayName === 'Filters').map(({ name }) => name),
		]);
		expect(Object.fromEntries(shown)).toEqual({
			'classic.people': ['classicPeopleFilters'],
			'classic.companies': ['classicCompaniesFilters'],
			'classic.posts': ['classicPostsFilters'],
			'classic.jobs': ['classicJobsFilters'],
			'sales_navigator.people': ['salesNavigatorPeopleFilters'],
			'sales_navigator.companies': ['salesNavigatorCompaniesFilters'],
			'recruiter.people': ['recruiterPeopleFilters'],
		});
	});

	it.each([
		['operation', 'search'],
		['api', 'classic'],
		['category', 'people'],
		['specifyFilters', 'fields'],
		['returnAll', false],
		['limit', 50],
		['output', 'simplified'],
	])('%s defaults to %s', (name, value) => {
		expect(property(name).default).toBe(value);
	});

	it('take no expression if the form depends on the value', () => {
		for (const name of ['resource', 'operation', 'api', 'category', 'specifyFilters', 'output']) {
			const all = loaded.properties.filter((one) => one.name === name);
			expect(all.map(({ noDataExpression }) => noDataExpression)).toEqual(all.map(() => true));
		}
	});

	it('include the account by list and by ID', () => {
		const account = property('accountId');
		expect(account.type).toBe('resourceLocator');
		expect(account.modes?.map(({ name }) => name)).toEqual(['list', 'id']);
	});

	it('include the options with their defaults', () => {
		const [section] = fieldsOf(property('options'));
		const defaults = section.map((option) => [option.name, option.default]);
		expect(Object.fromEntries(defaults)).toEqual({
			aboveCap: 'stop',
			checkAgainstFilters: 'off',
			cleanNames: false,
			delayBetweenRequests: 2,
			ignoreEmptyFilters: true,
			includePaging: false,
			maxResults: 2500,
			moreColumns: [],
			maxRetries: 3,
			nameMatching: 'exact',
			skipKnown: '',
		});
	});

	it('include the credential postPressApi', () => {
		expect(description().name).toBe('postPress');
		expect(description().credentials).toEqual([{ name: 'postPressApi', required: true }]);
	});
});
