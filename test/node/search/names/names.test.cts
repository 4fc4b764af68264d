import type { INodeParameters } from 'n8n-workflow';
import { lookedUpIn, rowsOfLocators, sentBy } from '../../../support/lookups.cts';
import { json } from '../../../support/refusals.cts';
import { locator, RECRUITER, SALES } from '../../../support/search.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

/*
 * The node remembers names as long as the process lives, so no two tests use the same one.
 */
const sandbox = useSandbox();

const sent = async (changes: INodeParameters) => await sentBy(sandbox.current, changes);
const lookedUp = () => lookedUpIn(sandbox.current);

describe('By Name', () => {
	it('looks up the names in the rows, several in one row separated by semicolons', async () => {
		const location = rowsOfLocators(['name', 'Stuttgart'], ['name', 'Leipzig; Lyon ;']);
		const body = await sent({ classicPeopleFilters: { location } });

		expect(body.location).toEqual(['105301040', '102872614', '108290855']);
		expect(lookedUp()).toEqual(['Stuttgart', 'Leipzig', 'Lyon']);
		expect(sandbox.current.lookups[0].query).toMatchObject({
			type: 'LOCATION',
			service: 'CLASSIC',
		});
	});

	it('treats commas as part of a name', async () => {
		const location = rowsOfLocators(['name', 'Dublin, Ohio, United States']);
		expect(await sent({ classicPeopleFilters: { location } })).toMatchObject({
			location: ['105127335'],
		});
	});

	it('also looks up digits', async () => {
		const salesNavigatorPeopleFilters = {
			location_by_postal_code: { include: rowsOfLocators(['name', '10115']) },
		};
		expect(await sent({ ...SALES, salesNavigatorPeopleFilters })).toMatchObject({
			location_by_postal_code: { include: ['116885128'] },
		});
	});

	it('can be combined with IDs and picks, which are never looked up', async () => {
		const location = rowsOfLocators(['id', '1, 2'], ['name', 'Toulouse'], ['list', '3']);
		const body = await sent({ classicPeopleFilters: { location } });

		expect(body.location).toEqual(['1', '2', '104591796', '3']);
		expect(lookedUp()).toEqual(['Toulouse']);
	});

	it('uses the product that is searched', async () => {
		const recruiterPeopleFilters = {
			skills: { byId: [{ id: locator('name', 'Terraform'), priority: 'MUST_HAVE' }] },
		};
		const body = await sent({ ...RECRUITER, recruiterPeopleFilters });

		expect(body.skills).toEqual([{ id: '49509', priority: 'MUST_HAVE' }]);
		expect(sandbox.current.lookups[0].query).toMatchObject({ type: 'SKILL', service: 'RECRUITER' });
	});

	it('adds the details that Recruiter requires', async () => {
		const recruiterPeopleFilters = {
			saved_search: { value: { id: locator('name', 'Product managers, remote') } },
			location: {
				byId: [
					{
						id: locator('name', 'Basel'),
						priority: 'CAN_HAVE',
						scope: 'CURRENT_OR_OPEN_TO_RELOCATE',
					},
				],
			},
		};
		expect(await sent({ ...RECRUITER, recruiterPeopleFilters })).toMatchObject({
			saved_search: { id: '3500000003', project_id: '4500000001' },
			location: [{ id: '105861688', title: 'Basel, Switzerland' }],
		});
	});
});

describe('names in JSON', () => {
	it('are looked up in every ID field, at any depth', async () => {
		const filters = { region: 'Netherlands', location: ['Utrecht', '7'], industry: ['Insurance'] };
		expect(await sent(json(filters, { category: 'jobs' }))).toMatchObject({
			region: '102890719',
			location: ['108551961', '7'],
			industry: ['42'],
		});
		const deep = { posted_by: { company: ['Zalando'] }, author: { industry: ['Banking'] } };
		expect(await sent(json(deep, { category: 'posts' }))).toMatchObject({
			posted_by: { company: ['661315'] },
			author: { industry: ['41'] },
		});
		const sides = { location: { include: ['Austria'], exclude: ['Graz'] } };
		expect(await sent(json(sides, SALES))).toMatchObject({
			location: { include: ['103883259'], exclude: ['108911721'] },
		});
	});

	it('are not looked up if they are IDs', async () => {
		const people = {
			location: ['102277331'],
			connections_of: ['ACoAAB1'],
			followers_of: ['AEMA-2'],
		};
		await sent(json(people));
		await sent(json({ function: ['it', 'eng'] }, { category: 'jobs' }));
		await sent(json({ account_lists: { include: ['ALL'] } }, SALES));
		expect(sandbox.current.lookups).toEqual([]);
	});

	it('can be distinguished from IDs by { name } and { id }', async () => {
		const filters = { location_by_postal_code: { include: [{ name: '80331' }, { id: '80799' }] } };
		expect(await sent(json(filters, SALES))).toMatchObject({
			location_by_postal_code: { include: ['117408136', '80799'] },
		});
		expect(lookedUp()).toEqual(['80331']);
	});
});

describe('a name is accepted', () => {
	it.each([
		['regardless of case and accents', 'DUSSELDORF', '100987143'],
		['if it is a complete title among longer ones', 'georgia', '104597947'],
		['if it is the first part of only one title', 'New York', '102571732'],
		['if LinkedIn suggests only one value', 'Eindhov', '100591317'],
	])('%s', async (_how, name, id) => {
		expect(await sent(json({ location: [name] }))).toMatchObject({ location: [id] });
	});

	it("as LinkedIn's first suggestion with Name Matching Best", async () => {
		const options = { nameMatching: 'best' };
		expect(await sent(json({ location: ['Manchester'] }, { options }))).toMatchObject({
			location: ['103586803'],
		});
	});

	it('once if two names have the same ID', async () => {
		const body = await sent(json({ location: ['Oslo', 'Oslo, Oslo, Norway', '100864462'] }));
		expect(body.location).toEqual(['100864462']);
	});
});
