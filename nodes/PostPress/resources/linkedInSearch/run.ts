import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { asPage } from '../../shared/answers';
import { baseUrlOf, send } from '../../shared/api';
import { asCandidates, fetchParameters } from '../../shared/lookups';
import { resolveNames } from '../../shared/names';
import { asErrorItem, asNodeError, type Reached } from '../../shared/nodeErrors';
import { type Collected, collectPages, pageSize } from '../../shared/pages';
import { SERVICES } from '../../shared/parameterTypes';
import { requestOptions, reader } from '../../shared/reading';
import { readPlan, type SearchPlan } from './plan';

/** How many offers a name is compared with. */
const CANDIDATES = 20;

type Context = IExecutePaginationFunctions;
type Request = DeclarativeRestApiSettings.ResultOptions;

/** Sends the search page by page; what had come before a failure is kept. */
async function search(context: Context, plan: SearchPlan, request: Request): Promise<Collected> {
	const options = requestOptions(context, request.options);
	const { accountId, api, cap, wanted } = plan;
	const service = SERVICES[api];
	const directory = {
		baseUrl: await baseUrlOf(context),
		accountId,
		service,
		lookUp: async (type: Parameters<typeof fetchParameters>[1]['type'], keywords: string) =>
			asCandidates(
				await fetchParameters(
					context,
					{ accountId, type, service, keywords, limit: CANDIDATES },
					options,
				),
			),
	};
	const body = await resolveNames(plan.body, directory, plan.matching);
	const qs = { account_id: accountId, limit: pageSize(wanted, cap) };
	return await collectPages(
		async (cursor) => {
			const pageBody = cursor === null ? body : { cursor };
			return asPage(
				await send(
					context,
					{ method: 'POST', url: '/linkedin/search', qs, body: pageBody },
					options,
				),
			);
		},
		wanted,
		plan.cursor,
	);
}

/** The items of what came. */
function asItems(plan: SearchPlan, collected: Collected, item: number): INodeExecutionData[] {
	const { cursor, cut, start, totalCount } = collected;
	const paging: IDataObject = plan.includePaging
		? { _paging: { cursor, cut, start, total_count: totalCount } }
		: {};
	return collected.results.map((result) => ({
		json: { ...plan.output(result), ...paging },
		pairedItem: { item },
	}));
}

/**
 * Runs one item's search: reads the form, fetches the pages, gives one item for each result.
 * n8n calls it as the operation's pagination function, since only that sees all pages of a search,
 * can keep those that came before a failure, and can pair what it returns with the input item.
 */
export async function runSearch(this: Context, request: Request): Promise<INodeExecutionData[]> {
	const item = this.getItemIndex();
	let reached: Reached = {};
	let items: INodeExecutionData[] = [];
	let failure: unknown;
	try {
		const plan = readPlan(reader(this), this.getTimezone());
		const { accountId, api, category } = plan;
		reached = { accountId, api, category };
		const collected = await search(this, plan, request);
		items = asItems(plan, collected, item);
		reached = { ...reached, fetched: items.length, cursor: collected.cursor };
		failure = collected.failure;
	} catch (error) {
		failure = error;
	}
	if (failure === undefined) return items;
	if (!this.continueOnFail()) throw asNodeError(this.getNode(), failure, item, reached);
	items.push(asErrorItem(failure, item, reached));
	return items;
}
