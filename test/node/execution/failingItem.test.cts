import { locator, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

/** Runs a search for each item; with On Error: Stop the whole run ends with one error. */
async function failureOf(changes: object, items: Array<Record<string, unknown>>) {
	const { error } = await search(sandbox.current, { limit: 1, ...changes }, { items } as never);
	return error;
}

describe('with On Error: Stop, the error names the item that failed', () => {
	it('if the parameters of a later item are invalid while earlier ones wait', async () => {
		const items = [{ wanted: 1 }, { wanted: 1 }, { wanted: 'abc' }, { wanted: 1 }];
		const error = await failureOf({ limit: '={{ $json.wanted }}' }, items);

		expect(error?.message).toMatch(/^Limit: .*"abc"/);
		expect(error?.context).toMatchObject({ itemIndex: 2 });
	});

	it('if a name in a later item is unknown', async () => {
		const places = ['Hamburg, Germany', 'Munich, Bavaria, Germany', 'Xyzzyville'];
		const location = { values: [{ id: locator('name', '={{ $json.place }}') }] };
		const error = await failureOf(
			{ classicPeopleFilters: { location } },
			places.map((place) => ({ place })),
		);

		expect(error?.message).toMatch(/Xyzzyville/);
		expect(error?.context).toMatchObject({ itemIndex: 2 });
	});

	it('if a request of the first item fails', async () => {
		const accountId = locator('id', '={{ $json.account }}');
		const items = [{ account: 'acc_nobody' }, { account: 'acc_nobody' }];
		const error = await failureOf({ accountId }, items);

		expect(error?.context).toMatchObject({ itemIndex: 0 });
		expect(sandbox.current.requests).toHaveLength(1);
	});
});
