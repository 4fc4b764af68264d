import { encodeCursor } from './cursor.cts';
import { envelope, titleOfType, typeOfStatus, requestId, type Answer } from './errors.cts';
import { buildResults } from './results.cts';
import type { SearchPage } from './search.cts';
import type { Route } from './traffic.cts';

/** Faults between the API and its client. */
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

/** When a fault occurs; without a condition, at the next search. */
export interface FaultRule {
	route?: Route;
	account?: string;
	/** Number of the page, starting at 1. */
	page?: number;
	/** Default 1; Infinity for always. */
	times?: number;
	fault: Fault;
}

/** The request data that rules are compared with. */
export interface Occasion {
	route: string;
	account?: string;
	page: number;
}

/** The active rules. */
export class Faults {
	private rules: Array<FaultRule & { left: number }> = [];

	add(rule: FaultRule): void {
		this.rules.push({ ...rule, left: rule.times ?? 1 });
	}

	clear(): void {
		this.rules = [];
	}

	/** Consumes and returns all matching delays, and the first other matching fault. */
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

/** The response of an `error` fault, in either error format. */
export function errorAnswer(fault: Extract<Fault, { kind: 'error' }>): Answer {
	const { status, type = typeOfStatus(status), title, detail, headers } = fault;
	if (fault.envelope === 'nested') {
		const message = detail ?? title ?? titleOfType(type);
		const error = { code: type.replace('errors/', ''), message, request_id: requestId() };
		return { status, body: { error }, headers };
	}
	return { ...envelope(status, type, detail, title), headers };
}

/** The items of the previous page, if any. */
function pageBefore({ place, size, supply }: SearchPage): object[] {
	const start = Math.max(place.start - size, 0);
	return buildResults(place.search, start, place.start - start, supply);
}

function duplicated(page: SearchPage): Record<string, unknown> {
	const { place, body, reachable } = page;
	const before = pageBefore(page);
	const old = Math.floor(body.items.length / 2);
	const fresh = body.items.slice(0, body.items.length - old);
	// Items displaced by duplicates appear on the next page, so none is lost.
	const start = place.start + fresh.length;
	return {
		...body,
		items:
			place.page === 1 ? [...fresh, ...fresh.slice(0, old)] : [...before.slice(0, old), ...fresh],
		cursor: start < reachable ? encodeCursor({ ...place, start, page: place.page + 1 }) : null,
	};
}

/** Modifies a search response according to the fault; other faults do not change it. */
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

/** Modifies the items of a list according to the fault. */
export function bendList(body: object, fault: Fault): unknown {
	if (fault.kind === 'emptyPage') return { ...body, items: [] };
	if (fault.kind === 'nullItems') return { ...body, items: null };
	if (fault.kind !== 'missingItems') return body;
	return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'items'));
}
