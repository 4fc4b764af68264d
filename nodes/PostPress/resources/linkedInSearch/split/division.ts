import type { Choice } from './choose';
import { halves } from './parts';
import type { OpenPart, SplitState } from './state';

const unread = (part: OpenPart['part']): OpenPart => ({ part, cursor: null, total: null, read: 0 });

/** The state with two parts instead of the current one: the one that is split off is read first. */
export function divide(
	state: SplitState,
	{ part, total }: OpenPart,
	{ name, values }: Choice,
	cap: number,
): SplitState {
	const [off, rest] = halves(part, name, values);
	// A total that equals the cap may stand for more.
	const isKnown = total !== null && total !== cap;
	const left: OpenPart = { ...unread(rest), ...(isKnown && { rest: { by: name, of: total } }) };
	const open = [...state.open.slice(0, -1), left, unread(off)];
	return { ...state, open, splits: state.splits + 1 };
}

/**
 * The state with the total of the current part, and with what this leaves of the whole for its sibling. `by`
 * is the filter of a split whose parts miss the total of the whole by more than `tolerance`, a share of it.
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
