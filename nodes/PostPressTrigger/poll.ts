import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import {
	pageFetcher,
	pagingOf,
	resolveBody,
} from '../PostPress/resources/linkedInSearch/searchRequests';
import { createClient } from '../PostPress/transport/client';
import { ApiError } from '../PostPress/transport/apiError';
import { asNodeError } from '../PostPress/execution/nodeErrors';
import { type Reading, readOn } from './pass';
import { type PollPlan, readPollPlan } from './plan';
import { advance, afterFailure, type PollState, readState, searchOf, writeState } from './state';
import { type Polled, triggerKey, withState } from './withState';

/** n8n gives up on a poll after five minutes. */
const LONGEST_POLL_MS = 4 * 60_000;

/** n8n's clock strikes a little early or late; a poll that comes this much too early is meant, in milliseconds. */
const TOLERANCE_MS = 30_000;

/** How many results a manual test asks for, since some searches refuse very few. */
const SAMPLE = 10;

/** n8n 2.41 tells how long a poll may take; its older versions do not. */
type Budgeted = IPollFunctions & { getPollBudgetMs?: () => number };

/** Asks for this plan until the time is up. */
async function start(context: Budgeted, plan: PollPlan) {
	const budgetMs = Math.min(LONGEST_POLL_MS, context.getPollBudgetMs?.() ?? Infinity);
	const signal = AbortSignal.timeout(budgetMs);
	const deadline = Date.now() + budgetMs;
	const { accountId, pace } = plan;
	const client = await createClient({ sender: context, accountId, pace, signal, deadline });
	const inTime = async <T>(work: Promise<T>): Promise<T> =>
		await work.catch((error: unknown) => {
			if (!signal.aborted || error instanceof ApiError) throw error;
			throw new ApiError({
				message: `No page of results came within ${Math.round(budgetMs / 1000)} seconds`,
				description:
					'Another search of this account may be under way. The next poll tries again; if it stays, poll less often or give the trigger an account of its own.',
				type: 'timeout',
				isTransient: true,
			});
		});
	return { client, signal, inTime };
}

/** A few current results, for a test in the editor. Changes nothing. */
async function sample(context: IPollFunctions): Promise<IDataObject[]> {
	const plan = readPollPlan(context);
	const { client, inTime } = await start(context, plan);
	const body = await inTime(resolveBody(client, plan));
	const { items } = await inTime(pageFetcher(client, plan, body, SAMPLE)(null));
	if (items.length > 0)
		return items.slice(0, Math.min(plan.wanted, SAMPLE)).map((result) => plan.output(result));
	throw new ApiError({
		message: 'This search has no results at present',
		description:
			'Check its filters. If they are right, activate the workflow all the same: it starts as soon as there is a result.',
		isTransient: false,
	});
}

const asItems = (results: IDataObject[]) => [results.map((json): INodeExecutionData => ({ json }))];

/** n8n 2.x activates a workflow up to five times within this time, in milliseconds; its clock strikes later. */
const RETRIES_MS = 30_000;

/** Why the last poll of a trigger failed: n8n is told again, at no cost, while it tries to activate the workflow. */
const failures = new Map<string, unknown>();

/** What a poll found out, and what was asked for. */
interface Look {
	plan: PollPlan;
	state: PollState;
	reading: Reading;
}

/** Looks for new results; null where it is too early. In the state it leaves only when it looked, and at what. */
async function look(context: IPollFunctions, data: IDataObject): Promise<Look | null> {
	const plan = readPollPlan(context);
	const state = readState(data, searchOf(context.getNode().parameters));
	const elapsed = Date.now() - state.polledAt;
	const key = triggerKey(context);
	// Less than nothing where the clock was set back.
	if (elapsed >= 0 && elapsed < plan.intervalMs - TOLERANCE_MS) {
		if (elapsed < RETRIES_MS && failures.has(key)) throw failures.get(key);
		return null;
	}
	failures.delete(key);
	// Written first, so that a poll that fails is not repeated every minute.
	state.polledAt = Date.now();
	writeState(data, state);
	const { client, signal, inTime } = await start(context, plan);
	const reading = await inTime(readOn(client, plan, state, signal)).catch((failure: unknown) => {
		writeState(data, afterFailure(state, failure));
		failures.set(key, failure);
		throw failure;
	});
	tell(context, reading, signal);
	return { plan, state, reading };
}

/** Logs what nobody sees otherwise: why a poll was cut, and how far the first pass has come. */
function tell(context: IPollFunctions, reading: Reading, signal: AbortSignal): void {
	const { results, isOver, failure, onlyRemembers } = reading;
	const { name } = context.getNode();
	const count = `${results.length} ${onlyRemembers ? 'results remembered' : 'new results'}`;
	const reason = failure instanceof Error && !signal.aborted ? failure.message : 'its time was up';
	if (failure !== undefined || (signal.aborted && !isOver)) {
		context.logger.warn(
			`${name}: the poll was cut after ${count}, the next one goes on from there: ${reason}`,
		);
	} else if (onlyRemembers) {
		const progress = isOver ? 'is complete' : 'goes on at the next poll';
		context.logger.info(`${name}: ${count}, the first pass ${progress}`);
	}
}

/** Marks what came, and makes items of what is new. */
function deliver({ plan, state, reading }: Look, data: IDataObject): Polled {
	writeState(data, advance(state, reading, plan.isNewestFirst));
	// An execution without items, once, since n8n saves the state with an execution only.
	if (reading.onlyRemembers) return reading.isOver ? [[]] : null;
	if (reading.results.length === 0) return null;
	const paging = plan.includePaging ? pagingOf(plan, reading) : {};
	return asItems(reading.results.map((result) => ({ ...plan.output(result), ...paging })));
}

/**
 * One poll of the trigger: the new results, or null where there are none. Throws an error that says why,
 * where no page of results came.
 */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	try {
		if (this.getMode() === 'manual') return asItems(await sample(this));
		return await withState(this, async (data) => await look(this, data), deliver);
	} catch (error) {
		throw asNodeError(this.getNode(), error, 0);
	}
}
