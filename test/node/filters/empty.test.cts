import type { INodeParameters } from 'n8n-workflow';
import { locator, search } from '../../support/search.cts';
import { refusalOf } from '../../support/refusals.cts';
import { bodiesOf, found } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

const SALES = { api: 'sales_navigator' };
const RECRUITER = { api: 'recruiter' };
const REMEDY = 'Remove the filter, or turn on Ignore Empty Filters';

const rows = (...ids: INodeParameters[]) => ({ values: ids.map((id) => ({ id })) });
const people = (classicPeopleFilters: INodeParameters) => ({ classicPeopleFilters });
const leads = (filters: INodeParameters) => ({ ...SALES, salesNavigatorPeopleFilters: filters });
const candidates = (filters: INodeParameters) => ({
	...RECRUITER,
	recruiterPeopleFilters: filters,
});

const empty: Array<[what: string, changes: INodeParameters, message: string]> = [
	[
		'a column that does not exist',
		people({ location: rows(locator('name', '={{ $json.citty }}')) }),
		'Location: the value is empty (the expression returned undefined)',
	],
	[
		'a cell of null',
		people({ company: rows(locator('id', '={{ null }}')) }),
		'Current Company: the value is empty (the expression returned null)',
	],
	[
		'an empty cell',
		people({ company: rows(locator('id', "={{ '' }}")) }),
		'Current Company: the value is empty',
	],
	[
		'a cell of spaces',
		people({ school: rows(locator('name', "={{ '  ' }}")) }),
		'School: the value is empty',
	],
	[
		'a row of which nothing was picked',
		people({ school: rows(locator('list', '')) }),
		'School: the value is empty',
	],
	[
		'an empty row next to a filled one',
		people({ location: rows(locator('id', '102277331'), locator('list', '')) }),
		'Location: the value is empty',
	],
	['an empty list', people({ open_to: '={{ [] }}' }), 'Open To: the value is empty'],
	[
		'a missing list',
		people({ open_to: '={{ $json.missing }}' }),
		'Open To: the value is empty (the expression returned undefined)',
	],
	[
		'an empty text inside',
		people({ advanced_keywords: { value: { title: '', company: ' ' } } }),
		'Advanced Keywords: the value is empty',
	],
	[
		'an empty side',
		leads({ location: { include: [{ id: locator('list', '') }] } }),
		'Geography › Include: the value is empty',
	],
	[
		'an empty text',
		leads({ first_name: '={{ $json.first }}' }),
		'First Name: the value is empty (the expression returned undefined)',
	],
	['an empty date', leads({ last_viewed_at: '' }), 'Last Viewed At: the value is empty'],
	[
		'a Recruiter row without its ID',
		candidates({ skills: { byId: [{ id: locator('list', ''), priority: 'MUST_HAVE' }] } }),
		'Skills: the value is empty',
	],
	[
		'a Recruiter row without its keywords',
		candidates({ role: { byKeywords: [{ keywords: '={{ $json.role }}' }] } }),
		'Job Title: the value is empty (the expression returned undefined)',
	],
	[
		'an expression next to a filled field',
		people({ advanced_keywords: { value: { title: '={{ $json.title }}', company: 'Siemens' } } }),
		'Advanced Keywords › Title: the value is empty (the expression returned undefined)',
	],
	[
		'an expression in a row that has its ID',
		candidates({
			skills: { byId: [{ id: locator('id', '17'), priority: '={{ $json.priority }}' }] },
		}),
		'Skills › Priority: the value is empty (the expression returned undefined)',
	],
	[
		'an empty number',
		candidates({ location_within_area: '' }),
		'Location Radius: the value is empty',
	],
];

describe('a filter without a value stops the item:', () => {
	it.each(empty)('%s', async (_what, changes, message) => {
		expect(await refusalOf(sandbox.current, changes)).toBe(`${message}. ${REMEDY}`);
	});

	it('but no other item', async () => {
		const changes = people({ location: rows(locator('id', '={{ $json.place }}')) });
		const items = [{ place: '102277331' }, {}, { place: '106967730' }];
		const run = { items, onError: 'continueErrorOutput' as const };
		const { items: results, errorItems } = await search(
			sandbox.current,
			{ ...changes, limit: 1 },
			run,
		);

		expect(results.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems).toMatchObject([
			{ json: { error: { message: expect.stringMatching(/^Location: the value is empty/) } } },
		]);
	});
});

describe('Ignore Empty Filters leaves out', () => {
	it.each(empty)('%s', async (_what, changes) => {
		const options = { ignoreEmptyFilters: true };
		await found(sandbox.current, { ...changes, limit: 1, options });
		expect(sandbox.current.searches).toHaveLength(1);
	});

	it('but searches with the other filters', async () => {
		const location = rows(locator('id', '102277331'), locator('list', ''));
		const options = { ignoreEmptyFilters: true };
		await found(sandbox.current, { ...people({ location, open_to: [] }), limit: 1, options });
		expect(bodiesOf(sandbox.current)).toEqual([
			{ api: 'classic', category: 'people', location: ['102277331'] },
		]);
	});
});

it.each([
	['no keywords', { keywords: '={{ $json.missing }}' }],
	['empty values in JSON', { specifyFilters: 'json', filtersJson: { location: [], company: '' } }],
])('%s do not stop the item', async (_what, changes) => {
	await found(sandbox.current, { ...changes, limit: 1 });
	expect(bodiesOf(sandbox.current)).toEqual([{ api: 'classic', category: 'people' }]);
});
