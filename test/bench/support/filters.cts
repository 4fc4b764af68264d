import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { locator } from '../../support/search.cts';

const item = (index: number): IDataObject => ({
	first: `Ada ${index}`,
	last: `Lovelace ${index}`,
	company: `Company ${index}`,
	role: 'Engineer',
	place: '106967730',
	industry: '96',
	seniority: 'director',
	headcount: '11-50',
	distance: 2,
	changed: true,
});

/** Input items that hold a value for each of ten filters. */
export const sampleItems = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => item(index));

const included = (mode: string, value: string) => ({ include: [{ id: locator(mode, value) }] });

/** Ten filters, each of which takes its value from the input item. */
export const itemFilters: INodeParameters = {
	first_name: '={{ $json.first }}',
	last_name: '={{ $json.last }}',
	company: included('text', '={{ $json.company }}'),
	role: included('text', '={{ $json.role }}'),
	location: included('id', '={{ $json.place }}'),
	industry: included('id', '={{ $json.industry }}'),
	seniority: { value: { include: '={{ [$json.seniority] }}' } },
	company_headcount: '={{ [$json.headcount] }}',
	network_distance: '={{ [$json.distance] }}',
	changed_jobs: '={{ $json.changed }}',
};

/** The same ten filters with values that are the same for every item. */
export const fixedFilters: INodeParameters = {
	first_name: 'Ada',
	last_name: 'Lovelace',
	company: included('text', 'Company'),
	role: included('text', 'Engineer'),
	location: included('id', '106967730'),
	industry: included('id', '96'),
	seniority: { value: { include: ['director'] } },
	company_headcount: ['11-50'],
	network_distance: [2],
	changed_jobs: true,
};

/** The same ten expressions, for a node that does nothing with them. */
export const itemValues: INodeParameters = Object.fromEntries(
	Object.keys(item(0)).map((name) => [name, `={{ $json.${name} }}`]),
);
