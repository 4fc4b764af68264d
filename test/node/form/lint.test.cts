import type { INodeProperties } from 'n8n-workflow';
import { lintProperties } from '../../support/lint.cts';
import { PostPress } from '../../../nodes/PostPress/PostPress.node';
import { PostPressTrigger } from '../../../nodes/PostPressTrigger/PostPressTrigger.node';

const SORTING = [
	'n8n-nodes-base/node-param-multi-options-type-unsorted-items',
	'n8n-nodes-base/node-param-options-type-unsorted-items',
];

/** The rule takes LinkedIn for two words; another test looks at the actions. */
const CASING = 'n8n-nodes-base/node-param-operation-option-action-miscased';

/** Lists whose order means something: LinkedIn's own, from the smallest to the largest. */
const ORDERED = [
	'classicCompaniesFilters.headcount',
	'classicJobsFilters.seniority',
	'recruiterPeopleFilters.company_headcount',
	'recruiterPeopleFilters.recently_joined',
	'recruiterPeopleFilters.seniority.value.exclude',
	'recruiterPeopleFilters.seniority.value.include',
	'recruiterPeopleFilters.spoken_languages.values.scope',
	'salesNavigatorCompaniesFilters.followers_count',
	'salesNavigatorCompaniesFilters.headcount',
	'salesNavigatorPeopleFilters.company_headcount',
	'salesNavigatorPeopleFilters.seniority.value.exclude',
	'salesNavigatorPeopleFilters.seniority.value.include',
	'salesNavigatorPeopleFilters.tenure',
	'salesNavigatorPeopleFilters.tenure_at_company',
	'salesNavigatorPeopleFilters.tenure_at_role',
];

const bad: INodeProperties = {
	displayName: 'not in title case',
	name: 'bad',
	type: 'options',
	default: 'a',
	description: 'Ends with a period.',
	options: ['B', 'A', 'D', 'C', 'E'].map((name) => ({ name, value: name.toLowerCase() })),
};

describe('the description as seen by the linter', () => {
	it('reports every mistake in a bad parameter', async () => {
		const told = await lintProperties([bad]);
		expect(told.map(({ rule }) => rule).sort()).toEqual([
			'n8n-nodes-base/node-param-description-excess-final-period',
			'n8n-nodes-base/node-param-display-name-miscased',
			'n8n-nodes-base/node-param-options-type-unsorted-items',
		]);
		expect(new Set(told.map(({ parameter }) => parameter))).toEqual(new Set(['bad']));
	});

	// Without what n8n adds to nodes of their kind.
	describe.each([
		['of the node', new PostPress().description.properties],
		['of the trigger', new PostPressTrigger().description.properties],
	])('%s breaks no rule', (_which, properties) => {
		let told: Awaited<ReturnType<typeof lintProperties>>;
		beforeAll(async () => {
			told = await lintProperties(properties);
		});

		it('except the sorting of lists with a natural order', () => {
			const unsorted = told.filter(({ rule }) => SORTING.includes(rule ?? ''));
			expect(unsorted.map(({ parameter }) => parameter).sort()).toEqual(ORDERED);
		});

		it('for all other lists', () => {
			const others = told.filter(({ rule }) => ![...SORTING, CASING].includes(rule ?? ''));
			expect(others).toEqual([]);
		});
	});
});
