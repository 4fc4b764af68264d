import type { IDataObject } from 'n8n-workflow';
import { grouped } from '../PostPress/values';
import { NEW_SWEEP, type PollState } from './state';

/** Maximum number of sweeps of a first look. */
const MAX_TRIES = 3;

/** Share of LinkedIn's total that a first look must see, because totals are not exact. */
const ENOUGH = 0.9;

/** What marking a page has shown. */
export interface MarkedPage {
	/** Some results are unknown. */
	hasNew: boolean;
	/** The sweep has seen all of them before. */
	isRepeat: boolean;
}

/**
 * Marks the results of a page as known. Calls `take` with each unknown result; if it returns false, the rest of
 * the page stays unmarked. With `skipsTop`, unknown results above the first known one stay unmarked, because
 * they are newer than the first look.
 */
export function markResults(
	state: PollState,
	results: IDataObject[],
	skipsTop: boolean,
	take: (result: IDataObject) => boolean,
): MarkedPage {
	const { known, seen: seenBefore, unknown: unknownBefore } = state;
	let isAbove = skipsTop;
	for (const result of results) {
		if (!known.has(result)) {
			if (isAbove) continue;
			if (!take(result)) break;
			state.unknown += 1;
		}
		isAbove = false;
		if (known.add(result)) state.seen += 1;
		else state.hasRepeats = true;
	}
	const isRepeat = state.seen === seenBefore;
	state.hasRepeats ||= isRepeat;
	return { hasNew: state.unknown > unknownBefore, isRepeat };
}

/** True if the sweep has probably missed no existing result. */
function isWhole({ seen, unknown, total, hasRepeats, tries }: PollState): boolean {
	if (total === 0) return true;
	// A result that moves during a sweep may be missed or repeated. A second sweep without unknown results
	// confirms the first.
	const isConfirmed = tries > 0 && unknown === 0;
	return !hasRepeats && (seen >= total || (isConfirmed && seen >= ENOUGH * total));
}

/**
 * Ends the sweep; the next one starts at the top. A first look needs another sweep if this one was incomplete,
 * because missed results would look new. Returns true if the poll should end here.
 */
export function endSweep(state: PollState): boolean {
	const { tries, isComplete, seen, total } = state;
	const isOver = isComplete || isWhole(state) || tries + 1 === MAX_TRIES;
	const hasEnough = seen >= ENOUGH * total;
	Object.assign(state, { ...NEW_SWEEP, isComplete: isOver, tries: isOver ? 0 : tries + 1 });
	state.known.startSweep();
	return isOver || !hasEnough;
}

/** The message if the first look ends incomplete; empty if it has seen enough. */
export const shortfallOf = ({ seen, total }: PollState): string =>
	seen < ENOUGH * total
		? `only ${grouped(seen)} of ${grouped(total)} existing results were found; the others may look new`
		: '';
