import type { INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { asStored, leftAsTheyCome } from '../../support/editorForm.cts';
import { loadedDescription } from '../../support/loaded.cts';
import { search, searchParameters } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';
import { shortLabel } from '../../../nodes/PostPress/filters/fieldPath';
import { VARIANTS } from '../../../nodes/PostPress/resources/linkedInSearch/variants';

const sandbox = useSandbox();

let form: INodeTypeDescription;
beforeAll(async () => {
	form = await loadedDescription();
});

const filtersOf = (name: string) =>
	form.properties.find((one) => one.name === name)!.options as INodeProperties[];

/** What is sent, or said, for the form with these filters, as n8n's editor stores it. */
async function outcomeOf(changes: INodeParameters) {
	sandbox.current.reset();
	const stored = asStored(form, asStored(form, searchParameters({ limit: 1, ...changes })));
	const { error } = await search(sandbox.current, stored);
	return { error: error?.message, sent: sandbox.current.searches[0]?.body as INodeParameters };
}

describe.each(VARIANTS)('a filter that was added and not changed: $filtersName', (variant) => {
	const { api, category, filtersName, filters } = variant;

	it.each(filters.map(({ property }) => [property.displayName, property.name]))(
		'%s is searched, or the search is rejected',
		async (label, name) => {
			const property = filtersOf(filtersName).find((one) => one.name === name)!;
			for (const value of leftAsTheyCome(property)) {
				const changes = { api, category, [filtersName]: { [name]: value } };
				const { error, sent } = await outcomeOf(changes);
				if (error === undefined) expect(sent).toHaveProperty([name]);
				else expect(error.split(/ ›|:/)[0]).toBe(shortLabel(label));
				expect([value, sent === undefined]).toEqual([value, error !== undefined]);

				const ignoring = { ...changes, options: { ignoreEmptyFilters: true } };
				const again = await outcomeOf(ignoring);
				if (again.error !== undefined) expect(again.error.split(/ ›|:/)[0]).toBe(shortLabel(label));
			}
		},
	);
});

it.each(VARIANTS)('$filtersName are kept while Using JSON, but not searched', async (variant) => {
	const { api, category, filtersName } = variant;
	const name =
		'network_distance' in Object.fromEntries(filtersOf(filtersName).map((one) => [one.name, one]))
			? 'network_distance'
			: 'sort_by';
	const filled = { [name]: name === 'sort_by' ? 'date' : [2] };
	const changes = { api, category, [filtersName]: filled, specifyFilters: 'json' };
	const stored = asStored(form, searchParameters({ limit: 1, ...changes }));
	expect(stored[filtersName]).toEqual(filled);
	expect((await outcomeOf(changes)).sent).toEqual({ api, category });
});

it('the default minimum salary is searched as the form shows it', async () => {
	const [salary] = filtersOf('classicJobsFilters').filter(({ name }) => name === 'minimum_salary');
	const [value] = leftAsTheyCome(salary);
	const classicJobsFilters = { minimum_salary: value, easy_apply: true };
	const { sent } = await outcomeOf({ category: 'jobs', classicJobsFilters });
	expect(sent.minimum_salary).toEqual({ currency: 'USD', value: 40 });
});

it('filters left over from another API or category are not sent', async () => {
	const leftovers = {
		classicPeopleFilters: { network_distance: [1] },
		classicJobsFilters: { easy_apply: true },
		salesNavigatorPeopleFilters: { changed_jobs: true },
		recruiterPeopleFilters: { past_applicants: true },
		filtersJson: { first_name: 'Ada' },
		url: 'https://www.linkedin.com/search/results/people/?keywords=cto',
		cursor: 'abc',
	};
	await search(sandbox.current, { ...leftovers, category: 'companies', limit: 1 });
	expect(sandbox.current.searches[0].body).toEqual({ api: 'classic', category: 'companies' });
});
