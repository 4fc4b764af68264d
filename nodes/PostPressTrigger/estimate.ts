import { resultCapOf } from '../PostPress/resources/linkedInSearch/resultCap';
import type { Page } from '../PostPress/transport/responses';
import type { PollPlan } from './plan';

/** Time limit of the first poll, in milliseconds: n8n 2.41 gives up on an activation after 84 seconds. */
export const FIRST_POLL_MS = 55_000;

/** Time limit of other polls, in milliseconds: n8n gives up on a poll after five minutes. */
export const LONGEST_POLL_MS = 4 * 60_000;

/** Number of people or companies that LinkedIn Classic returns per page, regardless of the requested size. */
const CLASSIC_PAGE = 10;

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

/** A text about how long the first look takes; `requestMs` is the duration of the test's request. */
export function estimate(plan: PollPlan, page: Page, requestMs: number): string {
	const { api, pace, maxPages, resultsPerDay } = plan;
	const total = Math.min(page.totalCount ?? page.items.length, resultCapOf({ ...plan, ...page }));
	const isSmall = api === 'classic' && ['PEOPLE', 'COMPANY'].includes(page.resultType ?? '');
	const size = isSmall ? CLASSIC_PAGE : plan.cap;
	const readIn = (ms: number) =>
		size * Math.max(1, Math.min(maxPages, Math.floor(ms / (pace.delayMs + requestMs))));
	const rest = Math.max(0, total - readIn(FIRST_POLL_MS));
	const byTime = 1 + Math.ceil(rest / readIn(LONGEST_POLL_MS));
	const byLimit = plan.skipsExisting ? 0 : Math.ceil(total / plan.wanted);
	const days = Math.ceil(total / resultsPerDay);
	const polls = count(Math.max(byTime, byLimit), 'poll') + (days > 1 ? `, over ${days} days` : '');
	const verb = plan.skipsExisting ? 'recorded' : 'returned';
	return `About ${count(total, 'existing result')}, ${verb} in about ${polls}`;
}
