import type { IDataObject } from 'n8n-workflow';
import { breakDown, dimensionOf } from '../breakdown';
import { sampleOf } from '../output/sample';
import { isAboveCap, resultCapOf } from '../resultCap';
import { pageFetcher } from '../searchRequests';
import { searchOperation } from './searchOperation';

/** Page size of Count: the API's default, because some searches reject very small pages. */
const COUNT_PAGE = 10;

/** Number of results in the sample. */
const SAMPLE = 3;

/** Count: gets the number of results with one request, or with one request per value of a filter. */
export const runCount = searchOperation(
	(read, query) => dimensionOf(query, read('breakDownBy', '')),
	async ({ query, client, body, options: dimension }) => {
		const fetchFirst = async (part: IDataObject) =>
			await pageFetcher(client, query, part, COUNT_PAGE)(null);
		if (dimension) {
			const count = async (part: IDataObject) => (await fetchFirst(part)).totalCount;
			const results: IDataObject[] = [];
			return await breakDown({ client, query, body, dimension, count }, results).then(
				() => ({ results }),
				(failure: unknown) => ({ results, failure }),
			);
		}
		const page = await fetchFirst(body);
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
