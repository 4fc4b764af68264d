import * as fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { decodeCursor } from '../sandbox/cursor.cts';
import { MovingResults } from '../sandbox/movingResults.cts';
import type { Sandbox } from '../sandbox/server.cts';
import { type Clock, HOUR, idsOf, newResults } from './newResults.cts';

/** Unwanted events on LinkedIn. */
export type Trouble = 'moves' | 'movesInPolls' | 'bentPages' | 'dyingCursors' | 'lateResults';

/** A history of a polled search. */
export interface History {
	count: number;
	limit: number;
	maxPages: number;
	/** Hours between two polls. */
	hours: number;
	/** The events at each poll; each is a position in the list from 0 to 1. */
	polls: Array<Array<{ kind: number; from: number; to: number }>>;
}

const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);

/** Random histories. */
export const histories: fc.Arbitrary<History> = fc.noBias(
	fc.record({
		count: fc.integer({ min: 0, max: 120 }),
		limit: fc.constantFrom(3, 20, 100),
		maxPages: fc.constantFrom(1, 2, 3, 100),
		hours: fc.constantFrom(1, 6, 24),
		polls: fc.array(
			fc.array(fc.record({ kind: share, from: share, to: share }), { maxLength: 4 }),
			{
				minLength: 8,
				maxLength: 8,
			},
		),
	}),
);

/** Faults found in a history. */
export interface Outcome {
	/** Results returned twice. */
	twice: number;
	/** Existing results returned as new ones. */
	old: number;
	/** New results that were never returned. */
	missed: number;
	/** The first look never ended. */
	isEndless: boolean;
}

const BENDS = ['duplicates', 'repeatedPage', 'repeatedCursor', 'emptyPage'] as const;
const REFUSALS = [400, 404, 410, 422];

/** Maximum number of polls without an event until a new result is returned. */
const PATIENCE = 150;

/** Maps IDs in a search with these parameters to the sandbox's result numbers. */
async function numbersOf(sandbox: Sandbox, parameters: INodeParameters) {
	const results = new MovingResults(400);
	sandbox.reset({ order: results.order });
	const changes = { ...parameters, firstPoll: 'emit', limit: 400 };
	return new Map(idsOf(await newResults(sandbox, changes).poll()).map((id, index) => [id, index]));
}

/** Plays a history against the trigger. */
export class HistoryPlayer {
	private numbers?: Map<unknown, number>;

	/** Shown with a history that fails. */
	toString(): string {
		return this.isSorted ? 'sorted' : 'any order';
	}

	constructor(
		private readonly sandbox: Sandbox,
		private readonly clock: Clock,
		private readonly parameters: INodeParameters,
		private readonly isSorted: boolean,
	) {}

	async play(
		trouble: Trouble,
		{ count, limit, maxPages, hours, polls }: History,
	): Promise<Outcome> {
		this.clock.beforePoll = 24 * HOUR;
		this.numbers ??= await numbersOf(this.sandbox, this.parameters);
		this.clock.beforePoll = hours * HOUR;
		const { numbers, sandbox, isSorted } = this;
		const results = new MovingResults(count);
		const added: number[] = [];
		const told: number[] = [];
		let isComplete = false;
		const isGivenUp = trouble === 'dyingCursors' && maxPages < 100;
		let inPoll: Array<() => void> = [];
		let asked = 0;
		// Each request reads the order twice; events happen before the first time.
		const order = () => {
			if (asked++ % 2 === 0) inPoll.shift()?.();
			return results.order();
		};
		sandbox.reset({ order });
		const trigger = newResults(sandbox, {
			...this.parameters,
			limit,
			options: { maxPages, maxRetries: 0 },
		});
		const insert = (place: number) => {
			const number = results.insert(place);
			if (isComplete) added.push(number);
		};
		const at = (part: number) => Math.floor(part * results.length);
		const happen = ({ kind, from, to }: History['polls'][number][number]) => {
			const isLate = trouble === 'lateResults' && kind < 0.3;
			if (kind < 0.5) insert(isLate ? Math.min(at(to), 30) : isSorted ? 0 : at(to));
			else if (kind < 0.8 && !isSorted) results.move(at(from), at(to));
			else if (results.length > 0) results.remove(at(from));
		};
		const bend = ({ kind, from, to }: History['polls'][number][number]) => {
			if (trouble === 'dyingCursors') {
				const cursor = decodeCursor(String(trigger.data().cursor));
				const status = REFUSALS[Math.floor(kind * REFUSALS.length)];
				if (cursor) sandbox.fault({ page: cursor.page, fault: { kind: 'error', status } });
			}
			if (trouble === 'bentPages' && kind < 0.5) {
				const fault = { kind: BENDS[Math.floor(2 * kind * BENDS.length)] };
				sandbox.fault({ page: 1 + Math.floor(from * 6), times: to < 0.5 ? 1 : 2, fault });
			}
		};
		const poll = async () => {
			const items = await trigger.poll();
			isComplete ||= items !== null;
			told.push(...idsOf(items).map((id) => numbers.get(id)!));
		};
		for (const events of polls) {
			events.forEach(bend);
			if (trouble === 'movesInPolls') inPoll = events.map((event) => () => happen(event));
			else events.forEach(happen);
			await poll();
			for (const event of inPoll.splice(0)) event();
		}
		// Time to find everything; dead cursors stay dead.
		const isMissing = () =>
			added.some((one) => results.order().includes(one) && !told.includes(one));
		for (let quiet = 0; quiet < PATIENCE && (!isComplete || isMissing()); quiet++) {
			if (trouble === 'dyingCursors' && !isComplete) polls[0].forEach(bend);
			await poll();
		}
		return {
			twice: told.length - new Set(told).size,
			// An incomplete first look knows what one poll can read.
			old: isGivenUp ? 0 : told.filter((number) => number < count).length,
			missed: added.filter((one) => results.order().includes(one) && !told.includes(one)).length,
			isEndless: !isComplete,
		};
	}
}
