import { sampleOf } from '../output/sample';
import { isAboveCap, resultCapOf } from '../resultCap';
import { pageFetcher } from '../searchRequests';
import { searchOperation } from './searchOperation';

/** How many results Count asks for: the API's own default, since some searches refuse very few. */
const COUNT_PAGE = 10;

/** How many results the sample shows. */
const SAMPLE = 3;

/** Count: the number of results of a search, with one request. */
export const runCount = searchOperation(
	() => undefined,
	async ({ query, client, body }) => {
		const page = await pageFetcher(client, query, body, COUNT_PAGE)(null);
		const { items, totalCount } = page;
		const cap = resultCapOf({ ...query, ...page });
		const reachable = Math.min(totalCount ?? items.length, cap);
		return {
			results: [
				{
					total_count: totalCount,
					cap,
					above_cap: isAboveCap(totalCount, cap),
					pages: Math.ceil(reachable / query.cap),
					sample: items.slice(0, SAMPLE).map(sampleOf),
				},
			],
		};
	},
);
