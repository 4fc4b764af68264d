import { jsonOf, locator, search } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();

it('one input item can return 10,000 results', async () => {
	sandbox.current.reset({ results: 10_000 });
	const { items } = await search(sandbox.current, { api: 'sales_navigator', returnAll: true });
	expect(new Set(jsonOf(items).map(({ id }) => id)).size).toBe(10_000);
	expect(items).toHaveLength(10_000);
	expect(sandbox.current.searches).toHaveLength(100);
});

it('1,000 input items with three names need three look-ups', async () => {
	sandbox.current.reset({ results: 1 });
	const names = ['Munich, Bavaria, Germany', 'Hamburg, Germany', 'Vienna, Austria'];
	const { items } = await search(
		sandbox.current,
		{
			classicPeopleFilters: {
				location: { values: [{ id: locator('name', '={{ $json.place }}') }] },
			},
		},
		{ items: Array.from({ length: 1_000 }, (_, index) => ({ place: names[index % 3] })) },
	);
	expect(items).toHaveLength(1_000);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		items.map((_, index) => ({ item: index })),
	);
	expect(sandbox.current.searches).toHaveLength(1_000);
	expect(sandbox.current.lookups).toHaveLength(3);
});
