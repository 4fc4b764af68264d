import type { Choice } from './choose';
import { halves } from './parts';
import type { OpenPart, SplitState } from './state';

const unread = (part: OpenPart['part']): OpenPart => ({ part, cursor: null, total: null, read: 0 });

/** Replaces the current part by two halves; the half with the chosen values is read first. */
export function divide(
	state: SplitState,
	{ part, total }: OpenPart,
	{ name, values }: Choice,
	cap: number,
): SplitState {
	const [off, rest] = halves(part, name, values);
	// A total equal to the cap may mean more.
	const isKnown = total !== null && total !== cap;
	const left: OpenPart = { ...unread(rest), ...(isKnown && { rest: { by: name, of: total } }) };
	const open = [...state.open.slice(0, -1), left, unread(off)];
	return { ...state, open, splits: state.splits + 1 };
}

/**
 * Stores the total of the current part, and derives its sibling's total from the whole. `by` is the filter of
 * the split if the totals of its halves differ from the whole by more than `tolerance`, a share of the whole.
 */
export function withTotal(
	state: SplitState,
	total: number | null,
	tolerance: number,
): { state: SplitState; by?: string } {
	const others = state.open.slice(0, -1);
	const [current] = state.open.slice(-1);
	const sibling = others.at(-1);
	const whole = state.splits === 0 ? { total } : {};
	if (sibling?.rest && sibling.total === null && total !== null) {
		others[others.length - 1] = { ...sibling, total: Math.max(0, sibling.rest.of - total) };
	}
	const { rest, total: expected } = current;
	const isOff =
		rest && expected !== null && total !== null && Math.abs(total - expected) > rest.of * tolerance;
	return {
		state: { ...state, ...whole, open: [...others, { ...current, total }] },
		...(isOff && { by: rest.by }),
	};
}
