import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { person, rowsOf } from '../../../support/resultRows.cts';
import { locator } from '../../../support/search.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const position = (role: string | null, company: string | null, company_id: string | null) => ({
	role,
	company,
	company_id,
	company_url: company && `https://www.linkedin.com/company/${company.toLowerCase()}`,
});

const FOUNDER = position('Co-Founder', 'Acme', '11');
const SALES = position('Head of Sales', 'Globex', '22');
const ADVISOR = position('Sales Advisor', 'Initech', null);

/** The role that the row of somebody with these open positions shows. */
async function shownRole(changes: INodeParameters, ...positions: IDataObject[]) {
	const [row] = await rowsOf(sandbox.current, [person({ current_positions: positions })], {
		api: 'sales_navigator',
		...changes,
	});
	return row.current_role;
}

const lead = (salesNavigatorPeopleFilters: INodeParameters): INodeParameters => ({
	salesNavigatorPeopleFilters,
});
const rows = (side: string, ...ids: INodeParameters[]): INodeParameters => ({
	[side]: ids.map((id) => ({ id })),
});
const json = (filtersJson: object): INodeParameters => ({
	specifyFilters: 'json',
	filtersJson: filtersJson as IDataObject as INodeParameters,
});

describe('a row shows the position that matches the filters', () => {
	it('with its role, its company and all related fields', async () => {
		const [row] = await rowsOf(sandbox.current, [person({ current_positions: [FOUNDER, SALES] })], {
			api: 'sales_navigator',
			...json({ role: { include: ['Head of Sales'] } }),
		});
		expect(row).toMatchObject({
			current_role: 'Head of Sales',
			current_company: 'Globex',
			current_company_id: '22',
			current_company_url: 'https://www.linkedin.com/company/globex',
		});
	});

	it.each([
		['a free text', locator('text', 'head of sales')],
		['a query', locator('text', '(CRO OR "head of sales") AND NOT founder')],
		['a title picked from the list', locator('list', '901', 'Head of Sales')],
	])('by the job title as %s', async (_what, title) => {
		const filters = lead({ role: rows('include', title) });
		expect(await shownRole(filters, FOUNDER, ADVISOR, SALES)).toBe('Head of Sales');
	});

	it('by a title that was looked up by name', async () => {
		const filters = lead({ role: rows('include', locator('name', 'Data Engineer')) });
		const engineer = position('Senior Data Engineer', 'Globex', '22');
		expect(await shownRole(filters, FOUNDER, engineer)).toBe('Senior Data Engineer');
	});

	it.each([
		['its ID', { company: { include: ['22'] } }, 'Head of Sales'],
		['a name', { company: { include: ['Globex'] } }, 'Head of Sales'],
		['the name of one without a page', { company: { include: ['Initech'] } }, 'Sales Advisor'],
		['one that is excluded', { company: { exclude: ['11'] } }, 'Head of Sales'],
		['one that is to be past', { past_company: { include: ['11'] } }, 'Head of Sales'],
	])('by the company: %s', async (_what, filters, role) => {
		expect(await shownRole(json(filters), FOUNDER, SALES, ADVISOR)).toBe(role);
	});

	it('by all filters together, and among equals the first', async () => {
		const filters = { role: { include: ['sales'] }, company: { include: ['22', 'Initech'] } };
		expect(await shownRole(json(filters), FOUNDER, ADVISOR, SALES)).toBe('Sales Advisor');
		const both = { role: { include: ['sales'] }, company: { include: ['22'] } };
		expect(await shownRole(json(both), FOUNDER, ADVISOR, SALES)).toBe('Head of Sales');
	});

	it.each([
		['Classic', 'classic', { advanced_keywords: { title: 'sales', company: 'Globex' } }],
		['Recruiter, keywords', 'recruiter', { role: [{ keywords: '"head of sales"' }] }],
		[
			'Recruiter, a current company',
			'recruiter',
			{ current_company: [{ id: '22', priority: 'MUST_HAVE' }] },
		],
		[
			'Recruiter, a past company',
			'recruiter',
			{ company: [{ id: '11', scope: 'PAST', priority: 'MUST_HAVE' }] },
		],
		[
			'Recruiter, an excluded role',
			'recruiter',
			{ role: [{ keywords: 'founder', priority: 'DOESNT_HAVE' }] },
		],
	])('with the filters of %s', async (_what, api, filters) => {
		expect(await shownRole({ ...json(filters), api }, FOUNDER, SALES)).toBe('Head of Sales');
	});

	it.each([
		['no position matches', json({ role: { include: ['nurse'] } })],
		[
			'different positions match different filters',
			json({ role: { include: ['sales'] }, company: { include: ['11'] } }),
		],
		['only an ID is known', json({ role: { include: ['901'] } })],
		['the filters are about something else', json({ first_name: 'Ana' })],
		['there are no filters', {}],
		[
			'the search is a URL',
			{ operation: 'searchFromUrl', url: 'https://www.linkedin.com/sales/search/people?query=x' },
		],
	])('or the first position, if %s', async (_what, filters) => {
		expect(await shownRole(filters, FOUNDER, SALES)).toBe('Co-Founder');
	});

	it('or null for people without positions', async () => {
		expect(await shownRole(json({ role: { include: ['sales'] } }))).toBeNull();
	});
});
