import { encodeCursor } from './cursor.cts';
import { envelope, titleOfType, typeOfStatus, requestId, type Answer } from './errors.cts';
import { buildResults } from './results.cts';
import type { SearchPage } from './search.cts';
import type { Route } from './traffic.cts';

/** What can go wrong between the API and its client. */
export type Fault =
	| {
			kind: 'error';
			status: number;
			type?: string;
			title?: string;
			detail?: string;
			headers?: Record<string, string>;
			envelope?: 'flat' | 'nested';
	  }
	| { kind: 'reset' }
	| { kind: 'lost' }
	| { kind: 'hang' }
	| { kind: 'drip' }
	| { kind: 'html'; status: number }
	| { kind: 'text'; status: number; text: string }
	| { kind: 'empty'; status?: number }
	| { kind: 'truncated' }
	| { kind: 'body'; body: unknown; status?: number }
	| { kind: 'nullItems' }
	| { kind: 'missingItems' }
	| { kind: 'emptyPage' }
	| { kind: 'repeatedCursor' }
	| { kind: 'duplicates' }
	| { kind: 'repeatedPage' }
	| { kind: 'redirect'; location: string; status?: number }
	| { kind: 'delay'; ms: number };

/** When a fault strikes; without a condition it strikes the next search. */
export interface FaultRule {
	route?: Route;
	account?: string;
	/** Counts from 1, as the cursor's place in the sequence. */
	page?: number;
	/** 1 unless told; Infinity is always. */
	times?: number;
	fault: Fault;
}

/** What a rule is compared with. */
export interface Occasion {
	route: string;
	account?: string;
	page: number;
}

/** The rules that are switched on. */
export class Faults {
	private rules: Array<FaultRule & { left: number }> = [];

	add(rule: FaultRule): void {
		this.rules.push({ ...rule, left: rule.times ?? 1 });
	}

	clear(): void {
		this.rules = [];
	}

	/** Uses up and returns all delays that fit, and the first other fault that fits. */
	strike(occasion: Occasion): { delay: number; fault?: Fault } {
		const fitting = this.rules.filter(
			(rule) =>
				rule.left > 0 &&
				(rule.route ?? 'search') === occasion.route &&
				(rule.account === undefined || rule.account === occasion.account) &&
				(rule.page === undefined || rule.page === occasion.page),
		);
		const other = fitting.find(({ fault }) => fault.kind !== 'delay');
		let delay = 0;
		for (const rule of fitting) {
			if (rule.fault.kind === 'delay') delay += rule.fault.ms;
			else if (rule !== other) continue;
			rule.left -= 1;
		}
		return { delay, fault: other?.fault };
	}
}

/** The answer of an `error` fault, in either of the two envelopes. */
export function errorAnswer(fault: Extract<Fault, { kind: 'error' }>): Answer {
	const { status, type = typeOfStatus(status), title, detail, headers } = fault;
	if (fault.envelope === 'nested') {
		const message = detail ?? title ?? titleOfType(type);
		const error = { code: type.replace('errors/', ''), message, request_id: requestId() };
		return { status, body: { error }, headers };
	}
	return { ...envelope(status, type, detail, title), headers };
}

/** The items of the page before, as far as there is one. */
function pageBefore({ place, size, supply }: SearchPage): object[] {
	const start = Math.max(place.start - size, 0);
	return buildResults(place.search, start, place.start - start, supply);
}

function duplicated(page: SearchPage): Record<string, unknown> {
	const { place, body, reachable } = page;
	const before = pageBefore(page);
	const old = Math.floor(body.items.length / 2);
	const fresh = body.items.slice(0, body.items.length - old);
	// What the duplicates push out comes on the next page: repeated, never lost.
	const start = place.start + fresh.length;
	return {
		...body,
		items:
			place.page === 1 ? [...fresh, ...fresh.slice(0, old)] : [...before.slice(0, old), ...fresh],
		cursor: start < reachable ? encodeCursor({ ...place, start, page: place.page + 1 }) : null,
	};
}

/** Bends the answer to a search as the fault says; other faults leave it as it is. */
export function bendPage(page: SearchPage, fault: Fault): unknown {
	const { place, body } = page;
	switch (fault.kind) {
		case 'emptyPage': {
			const next = { ...place, start: place.start + body.items.length, page: place.page + 1 };
			return { ...body, items: [], cursor: body.cursor ?? encodeCursor(next) };
		}
		case 'repeatedCursor':
			return { ...body, cursor: encodeCursor(place) };
		case 'duplicates':
			return duplicated(page);
		case 'repeatedPage':
			return place.page === 1 ? body : { ...body, items: pageBefore(page) };
		default:
			return bendList(body, fault);
	}
}

/** Bends the items of any list as the fault says. */
export function bendList(body: object, fault: Fault): unknown {
	if (fault.kind === 'emptyPage') return { ...body, items: [] };
	if (fault.kind === 'nullItems') return { ...body, items: null };
	if (fault.kind !== 'missingItems') return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'items'));
}
