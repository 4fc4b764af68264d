import { rowsOf as rowsOfResults } from '../../../support/resultRows.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

const sandbox = useSandbox();

const rowsOf = async (...results: object[]) => await rowsOfResults(sandbox.current, results);

const person = (details: object) => ({
	object: 'SearchResult',
	type: 'PEOPLE',
	id: 'ACoAA1',
	...details,
});

describe('a person', () => {
	it('has the main columns', async () => {
		const [row] = await rowsOf(
			person({
				public_identifier: 'jordan-walke',
				public_profile_url: 'https://www.linkedin.com/in/jordan-walke?miniProfileUrn=1',
				profile_url: 'https://www.linkedin.com/in/other',
				member_urn: 'urn:li:member:1234567',
				name: 'Jordan Walke',
				first_name: 'Jordan',
				last_name: 'Walke',
				network_distance: '2nd',
				location: 'San Francisco, California, United States',
				industry: 'Software Development',
				headline: 'Software Engineer at Acme',
				current_positions: [
					{
						company: 'Acme',
						company_id: '9374000',
						company_url: 'https://www.linkedin.com/company/acme?trk=x',
						role: 'Staff Software Engineer',
					},
					{ company: 'Second', role: 'Advisor' },
				],
			}),
		);
		expect(row).toEqual({
			key: 'urn:li:member:1234567',
			id: 'ACoAA1',
			name: 'Jordan Walke',
			first_name: 'Jordan',
			last_name: 'Walke',
			headline: 'Software Engineer at Acme',
			current_role: 'Staff Software Engineer',
			current_company: 'Acme',
			current_company_id: '9374000',
			current_company_url: 'https://www.linkedin.com/company/acme',
			location: 'San Francisco, California, United States',
			network_distance: '2nd',
			profile_url: 'https://www.linkedin.com/in/jordan-walke',
			member_urn: 'urn:li:member:1234567',
		});
	});

	it('without details has a key and nulls', async () => {
		const [row] = await rowsOf(person({ name: null, member_urn: null, current_positions: [] }));
		const { key, id, ...rest } = row;
		expect([key, id]).toEqual(['ACoAA1', 'ACoAA1']);
		expect(Object.values(rest)).toEqual(Array(12).fill(null));
	});

	it.each([
		[{ name: 'Ana María de la Cruz' }, 'Ana María de la', 'Cruz'],
		[{ name: ' Cher ' }, 'Cher', null],
		[{ name: 'Ana Cruz', first_name: 'Ana', last_name: null }, 'Ana', null],
		[{ name: 'Ana de la Cruz', first_name: 'Ana', last_name: 'de la Cruz' }, 'Ana', 'de la Cruz'],
		[{ name: null }, null, null],
	])('with the name %j has the first name %p and the last name %p', async (names, first, last) => {
		const [row] = await rowsOf(person(names));
		expect([row.first_name, row.last_name]).toEqual([first, last]);
	});

	const publicUrl = 'https://www.linkedin.com/in/ana';
	it.each([
		[{ public_profile_url: `${publicUrl}?a=1#b`, profile_url: 'https://x' }, publicUrl],
		[{ public_identifier: 'ana', profile_url: 'https://www.linkedin.com/sales/lead/1' }, publicUrl],
		[
			{ public_profile_url: null, profile_url: 'https://www.linkedin.com/sales/lead/1,x?a=1' },
			'https://www.linkedin.com/sales/lead/1,x',
		],
		[{ public_profile_url: '', public_identifier: '', profile_url: null }, null],
	])('with %j has the profile %s', async (urls, url) => {
		const [row] = await rowsOf(person(urls));
		expect(row.profile_url).toBe(url);
	});
});

describe('a company', () => {
	const company = (details: object) => ({ type: 'COMPANY', id: '1', name: 'Acme', ...details });

	it.each([
		['11-50', '11–50'],
		['1,001-5,000', '1,001–5,000'],
		['10001+', '10001+'],
		[undefined, null],
	])('with a headcount of %p shows %p', async (headcount, shown) => {
		const [row] = await rowsOf(company({ headcount }));
		expect(row.headcount).toBe(shown);
	});

	it.each([
		[{ min: 2.5, max: 20, currency: 'USD' }, '2.5–20 USD'],
		[{ min: 1000, max: null, currency: 'EUR' }, '1000 EUR'],
		[undefined, null],
	])('with the revenue %j shows %p', async (range, revenue) => {
		const [row] = await rowsOf(company({ revenue_range: range }));
		expect(row.revenue).toBe(revenue);
	});

	it('from Sales Navigator has a link that opens without a seat', async () => {
		const [row] = await rowsOf(
			company({ profile_url: 'https://www.linkedin.com/sales/company/1441?x=1' }),
		);
		expect(row.profile_url).toBe('https://www.linkedin.com/company/1441');
	});
});
