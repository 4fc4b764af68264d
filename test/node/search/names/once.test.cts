import type { INodeParameters } from 'n8n-workflow';
import { lookedUpIn, rowsOfLocators, sentBy } from '../../../support/lookups.cts';
import { json } from '../../../support/refusals.cts';
import { locator, RECRUITER, SALES, search } from '../../../support/search.cts';
import { found } from '../../../support/searchRuns.cts';
import { useSandbox } from '../../../support/useSandbox.cts';

/*
 * The node remembers names as long as the process lives, so no two tests use the same one.
 */
const sandbox = useSandbox();

const sent = async (changes: INodeParameters) => await sentBy(sandbox.current, changes);
const lookedUp = () => lookedUpIn(sandbox.current);

describe('texts in Sales Navigator fields that accept texts', () => {
	it.each(['company', 'past_company', 'role'])(
		'%s as Free Text is sent unchanged',
		async (field) => {
			const side = { include: [{ id: locator('text', 'Acme, Inc.; Rocket & Sons') }] };
			const body = await sent({ ...SALES, salesNavigatorPeopleFilters: { [field]: side } });

			expect(body[field]).toEqual({ include: ['Acme, Inc.; Rocket & Sons'] });
			expect(sandbox.current.lookups).toEqual([]);
		},
	);

	it('plain text in JSON is sent unchanged, a { name } is looked up', async () => {
		const company = { include: ['Acme Rockets', '1441', { name: 'Celonis' }] };
		const body = await sent(json({ company }, SALES));

		expect(body.company).toEqual({ include: ['Acme Rockets', '1441', '3225548'] });
		expect(lookedUp()).toEqual(['Celonis']);
	});

	it('text is never sent to a field that accepts only IDs', async () => {
		const body = await sent(json({ past_role: { include: ['Data Engineer'] } }, SALES));
		expect((body.past_role as { include: string[] }).include[0]).toMatch(/^\d+$/);
	});
});

describe('a name is looked up once', () => {
	it('for 50 input items with the same three names', async () => {
		const items = Array.from({ length: 50 }, () => ({ names: 'Madrid; Milan; Prague' }));
		const location = rowsOfLocators(['name', '={{ $json.names }}']);
		await found(sandbox.current, { classicPeopleFilters: { location }, limit: 1 }, items);

		expect(lookedUp()).toEqual(['Madrid', 'Milan', 'Prague']);
		expect(sandbox.current.searches).toHaveLength(50);
	});

	it('for later runs, however it is written', async () => {
		await sent(json({ location: ['Zürich'] }));
		await sent(json({ location: [' Zürich '] }));
		await sent(json({ location: ['zurich'] }));
		expect(lookedUp()).toEqual(['Zürich', 'zurich']);
	});

	it('but again for each service and each type', async () => {
		await sent(json({ industry: ['Retail'] }));
		await sent(json({ industry: { include: ['Retail'] } }, SALES));
		await sent(json({ industry: { include: ['Retail'] } }, RECRUITER));
		expect(sandbox.current.lookups.map(({ query }) => [query.type, query.service])).toEqual([
			['INDUSTRY', 'CLASSIC'],
			['SALES_INDUSTRY', 'SALES_NAVIGATOR'],
			['INDUSTRY', 'RECRUITER'],
		]);
	});

	it('but again after a failed look-up', async () => {
		const fault = { kind: 'error', status: 400 } as const;
		sandbox.current.fault({ route: 'parameters', fault });
		const { error } = await search(sandbox.current, json({ location: ['Budapest'] }));
		expect(error?.message).toBeDefined();
		expect(await sent(json({ location: ['Budapest'] }))).toMatchObject({ location: ['108400363'] });
	});
});
