import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { asNodeError } from '../PostPress/execution/nodeErrors';
import {
	pageFetcher,
	pagingOf,
	resolveSearch,
} from '../PostPress/resources/linkedInSearch/searchRequests';
import { ApiError } from '../PostPress/transport/apiError';
import { grouped } from '../PostPress/values';
import { handOn } from '../PostPress/resources/linkedInSearch/handOn';
import { createClient } from '../PostPress/transport/client';
import { RunFailures } from '../PostPress/transport/runFailures';
import { allowance } from './budget';
import { estimate, FIRST_POLL_MS, LONGEST_POLL_MS } from './estimate';
import { MAX_KEYS, MAX_SPLIT_KEYS } from './keys';
import { hash } from '../PostPress/hash';
import { type Polled, type PollRun, type TriggerMemory, withMemory } from './memory';
import { type PollPlan, readPollPlan } from './plan';
import { polledAtOf, readState, searchOf, writeState } from './state';
import { readSearch } from './sweep';

/** A poll counts as on time if it is early by up to this many milliseconds, because n8n's schedule varies a little. */
const TOLERANCE_MS = 30_000;

/** Page size of a manual test; some searches reject very small pages. */
const SAMPLE = 10;

/** n8n 2.x retries an activation up to five times within this time, in milliseconds; scheduled polls come later. */
const RETRIES_MS = 30_000;

/** n8n 2.41 provides the time limit of a poll; older versions do not. */
type Limited = IPollFunctions & { getPollBudgetMs?: () => number };

const limitOf = (context: Limited, isFirst: boolean) =>
	Math.min(isFirst ? FIRST_POLL_MS : LONGEST_POLL_MS, context.getPollBudgetMs?.() ?? Infinity);

const openClient = async (
	sender: IPollFunctions,
	{ accountId, pace }: PollPlan,
	failures: RunFailures,
	limitMs: number,
) => await createClient({ sender, accountId, pace, failures, deadline: Date.now() + limitMs });

const toOutput = (results: IDataObject[]) => [
	results.map((json): INodeExecutionData => ({ json })),
];

/** A few current results for a test in the editor, with an estimate for the first look. Does not change the state. */
async function sample(context: IPollFunctions): Promise<IDataObject[]> {
	const plan = readPollPlan(context);
	const client = await openClient(context, plan, new RunFailures(), limitOf(context, false));
	const { body, criteria } = await resolveSearch(client, plan);
	const { filter = () => true, map } = handOn(plan, plan, criteria);
	const fetchPage = pageFetcher(client, plan, body, SAMPLE);
	const startedAt = Date.now();
	const page = await fetchPage(null);
	const _trigger = estimate(plan, page, Date.now() - startedAt);
	const shown = page.items.filter(filter).slice(0, Math.min(plan.wanted, SAMPLE));
	const rows = shown.map(map);
	// In each row, since n8n's table shows what is missing as undefined.
	if (rows.length > 0) return rows.map((row) => ({ _trigger, ...row }));
	throw new ApiError({
		message: 'This search currently has no results',
		description:
			'Check its filters. If they are right, activate the workflow anyway: it starts as soon as there is a result.',
		isTransient: false,
	});
}

const credentialOf = async (context: IPollFunctions) =>
	hash(JSON.stringify(await context.getCredentials('postPressApi')));

/** Records why a poll failed, to be thrown again while n8n retries the activation. */
async function recordFailure(context: IPollFunctions, memory: TriggerMemory, error: unknown) {
	memory.failure = { error, credential: await credentialOf(context).catch(() => '') };
}

/** True if it is too early for a poll. Throws the last failure again while n8n retries the activation. */
async function isTooEarly(
	context: IPollFunctions,
	{ failure }: TriggerMemory,
	elapsedMs: number,
	intervalMs: number,
): Promise<boolean> {
	// Negative if the clock was set back.
	if (elapsedMs < 0 || elapsedMs >= intervalMs - TOLERANCE_MS) return false;
	if (!failure) return true;
	// A changed credential is used right away.
	if (failure.credential !== (await credentialOf(context))) return false;
	if (elapsedMs < RETRIES_MS) throw failure.error;
	return true;
}

/** Polls once; undefined if it is too early. */
async function pollOnce(context: IPollFunctions, pollRun: PollRun): Promise<Polled | undefined> {
	const { data, memory, run, limitMs, isFirst } = pollRun;
	const plan = readPollPlan(context);
	const { name, parameters } = context.getNode();
	const search = searchOf(parameters);
	const now = Date.now();
	const elapsedMs = now - polledAtOf(data, search);
	if (await isTooEarly(context, memory, elapsedMs, plan.intervalMs)) return undefined;
	memory.failure = undefined;
	const state = readState(data, search, plan.split ? MAX_SPLIT_KEYS : MAX_KEYS);
	const allowed = allowance(state, plan.resultsPerDay, now);
	const isRecording = plan.skipsExisting && !state.isComplete;
	const isTop = state.cursor === null;
	// Saved first, so that a failed poll is not repeated every minute.
	state.polledAt = now;
	writeState(data, state);
	const client = await openClient(context, plan, run, limitMs);
	const warn = (message: string) => context.logger.warn(`${name}: ${message}`);
	const reading = await readSearch(client, plan, state, { allowed, run, warn });
	writeState(data, state);
	const { failure, results, pages } = reading;
	if (failure !== undefined && pages === 0 && !(run.hasEnded && isFirst)) {
		await recordFailure(context, memory, failure);
		throw failure;
	}
	const { capacity } = state.known;
	const total = reading.totalCount ?? 0;
	if (plan.split && isTop && total > capacity) {
		warn(
			`this search has ${grouped(total)} results, but the trigger reads only the first ${grouped(capacity)}. Use a trigger for each part of it, e.g. for each country.`,
		);
	}
	// Nothing else shows why a poll was cut and how far the first look is.
	const isDone = isRecording && state.isComplete;
	const next = isDone ? 'from now on, new results are returned' : 'the next poll continues';
	const what = `${results.length} ${isRecording ? 'existing results recorded' : 'new results'}`;
	const reason = run.hasEnded ? 'time limit reached' : (failure as Error | undefined)?.message;
	if (reason) warn(`poll stopped after ${what} (${reason}); ${next}`);
	else if (isRecording) context.logger.info(`${name}: ${what}; ${next}`);
	// One execution without items, because n8n only saves the state with an execution.
	if (isRecording) return isDone ? [[]] : null;
	if (results.length === 0) return null;
	const paging = plan.includePaging ? pagingOf(plan, reading, reading.parts) : {};
	return toOutput(results.map((result) => ({ ...reading.map(result), ...paging })));
}

/**
 * One poll of the trigger: returns the new results, or null if there are none. Throws the failure if no page of
 * results arrived.
 */
export async function poll(this: IPollFunctions): Promise<Polled> {
	try {
		if (this.getMode() === 'manual') return toOutput(await sample(this));
		return await withMemory(
			this,
			(isFirst) => limitOf(this, isFirst),
			async (pollRun) => await pollOnce(this, pollRun),
		);
	} catch (error) {
		throw asNodeError(this.getNode(), error, 0);
	}
}
