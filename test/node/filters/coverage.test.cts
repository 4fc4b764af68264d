import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { type JsonSchema, variantSchemas } from '../../sandbox/schema.cts';
import { COUNTS } from '../../sandbox/schema/counts.cts';
import { type AtPath, byPath, formFields, schemaFields } from '../../support/formPaths.cts';
import { loadedDescription } from '../../support/loaded.cts';
import { VARIANTS } from '../../../nodes/PostPress/resources/linkedInSearch/variants';

type Variant = keyof typeof COUNTS;
const VARIANT_NAMES = Object.keys(COUNTS) as Variant[];

/** Parameter types that answer nothing without keywords. */
const NEED_KEYWORDS = [
	...['COMPANY', 'CONNECTIONS', 'INDUSTRY', 'JOB_FUNCTION', 'JOB_TITLE', 'LOCATION', 'PEOPLE'],
	...['POSTAL_CODE', 'REGION', 'SALES_INDUSTRY', 'SCHOOL', 'SERVICE', 'SKILL', 'TECHNOLOGIES'],
];

let properties: INodeProperties[];
beforeAll(async () => {
	({ properties } = await loadedDescription());
});

const filtersNameOf = (variant: Variant) =>
	VARIANTS.find(({ api, category }) => `${api}.${category}` === variant)!.filtersName;

const collectionOf = (variant: Variant) =>
	properties.find(({ name }) => name === filtersNameOf(variant))!.options as INodeProperties[];

/** The keywords of a search are a parameter of their own; API and category are no filters. */
const schemaOf = (variant: Variant): Array<[string, JsonSchema]> =>
	Object.entries(variantSchemas[variant].properties).filter(
		([name]) => !['api', 'category', 'keywords'].includes(name),
	);

const ofSchema = (variant: Variant): AtPath<JsonSchema> =>
	schemaOf(variant).flatMap(([name, schema]) => schemaFields(name, schema));

const ofForm = (variant: Variant): AtPath<INodeProperties> =>
	collectionOf(variant).flatMap((property) => formFields(property));

const pathsOf = (fields: AtPath<unknown>) => [...new Set(fields.map(([path]) => path))].sort();

const allowedBy = ({ enum: values, items }: JsonSchema): string[] =>
	(values ?? items?.enum ?? []).map((value) =>
		typeof value === 'object' ? `${value.min ?? ''}-${value.max ?? ''}` : JSON.stringify(value),
	);

/** Ranges are texts in the form, and `''` leaves the choice to LinkedIn. */
const offeredBy = ({ type, options = [] }: INodeProperties): string[] =>
	type !== 'options' && type !== 'multiOptions'
		? []
		: (options as INodePropertyOptions[])
				.filter(({ value }) => value !== '')
				.map(({ value }) =>
					/^\d*-\d*$/.test(String(value)) ? String(value) : JSON.stringify(value),
				);

const typesOf = ({ $comment, items }: JsonSchema): string[] => {
	const type = $comment ?? items?.$comment;
	return type ? [type] : [];
};

const listMode = ({ modes = [] }: INodeProperties) => modes.find(({ name }) => name === 'list');

const pickedBy = (property: INodeProperties): string[] =>
	property.type === 'resourceLocator'
		? [listMode(property)!.typeOptions!.searchListMethod!]
		: [property.typeOptions?.loadOptionsMethod ?? []].flat();

const withoutSide = (path: string) => path.replace(/\.(include|exclude)$/, '');

describe.each(VARIANT_NAMES)('%s', (variant) => {
	it('has a filter for each field of the API, and a field for each filter', () => {
		const names = schemaOf(variant).map(([name]) => name);
		const shown = collectionOf(variant).map(({ name }) => name);
		expect([...shown].sort()).toEqual([...names].sort());
		// Keywords stand above the filters.
		expect(shown).toHaveLength(COUNTS[variant].filters - 1);
		expect(variantSchemas[variant].properties).toHaveProperty('keywords');
		expect(pathsOf(ofForm(variant))).toEqual(pathsOf(ofSchema(variant)));
	});

	it('offers exactly the values of each closed list', () => {
		// Any number of days; the form offers those that LinkedIn's own screen has.
		const form = ofForm(variant).filter(
			([path]) => `${variant}.${path}` !== 'classic.jobs.date_posted',
		);
		const { profile_language: languages, ...offered } = byPath(form, offeredBy);
		expect(offered).toEqual(byPath(ofSchema(variant), allowedBy));
		for (const language of languages ?? []) expect(language).toMatch(/^"[a-z]{2}"$/);
		const hasLanguages = schemaOf(variant).some(([name]) => name === 'profile_language');
		expect(languages !== undefined).toBe(hasLanguages);
	});

	it('has a picker of the right type for each ID', () => {
		expect(byPath(ofForm(variant), pickedBy)).toEqual(byPath(ofSchema(variant), typesOf));
	});

	it("has the API's ID fields, with include and exclude as one", () => {
		const picked = ofForm(variant).filter(([, field]) => pickedBy(field).length > 0);
		const paths = new Set(picked.map(([path]) => withoutSide(path)));
		expect(paths.size).toBe(COUNTS[variant].idFields);
	});

	it('accepts texts besides IDs if the API does', () => {
		const asText = ofForm(variant).filter(([, { modes = [] }]) =>
			modes.some(({ name }) => name === 'text'),
		);
		const freeIds = ofSchema(variant).filter(([, schema]) => {
			const { $comment, pattern } = schema.items ?? schema;
			return $comment !== undefined && pattern === undefined;
		});
		expect(pathsOf(asText)).toEqual(pathsOf(freeIds));
	});
});

describe('all searches', () => {
	it('require text in a picker only if LinkedIn returns nothing without it', () => {
		const lists = VARIANT_NAMES.flatMap(ofForm).flatMap(([, field]) => listMode(field) ?? []);
		expect(lists.length).toBeGreaterThan(50);
		for (const { typeOptions } of lists) {
			const { searchListMethod = '', searchable, searchFilterRequired = false } = typeOptions!;
			expect(searchable).toBe(true);
			expect([searchListMethod, searchFilterRequired]).toEqual([
				searchListMethod,
				NEED_KEYWORDS.includes(searchListMethod),
			]);
		}
	});

	it('offer the minimum salary steps of the selected currency', () => {
		const salaries = ofForm('classic.jobs').filter(([path]) => path === 'minimum_salary.value');
		const steps = salaries.map(([, field]) => [
			field.displayOptions?.show?.currency,
			(field.options as INodePropertyOptions[]).map(({ value }) => value),
		]);
		expect(steps).toEqual([
			[['GBP'], [20, 30, 40, 50, 60, 70, 80, 90, 100]],
			[
				['AUD', 'CAD', 'USD'],
				[40, 60, 80, 100, 120, 140, 160, 180, 200],
			],
		]);
	});
});
