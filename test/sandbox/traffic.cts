import type { IncomingHttpHeaders } from 'node:http';

/** The sandbox's routes. */
export type Route = 'search' | 'parameters' | 'accounts';

/** A received request. */
export interface RecordedRequest {
	route: Route | 'other';
	method: string;
	path: string;
	query: Record<string, string>;
	headers: IncomingHttpHeaders;
	body: unknown;
	account?: string;
	/** Number of results returned. */
	served?: number;
	/** Set when the response is sent. */
	status?: number;
	startedAt: number;
	endedAt?: number;
	aborted?: boolean;
}

/** Records requests and how many were open concurrently. */
export class Traffic {
	readonly requests: RecordedRequest[] = [];
	private readonly open = new Map<string | undefined, number>();
	private readonly most = new Map<string | undefined, number>();

	private static counts({ route }: RecordedRequest): boolean {
		return route !== 'accounts' && route !== 'other';
	}

	private static keys({ account }: RecordedRequest): Array<string | undefined> {
		return account === undefined ? [undefined] : [undefined, account];
	}

	begin(request: RecordedRequest): void {
		this.requests.push(request);
		if (!Traffic.counts(request)) return;
		for (const key of Traffic.keys(request)) {
			const now = (this.open.get(key) ?? 0) + 1;
			this.open.set(key, now);
			this.most.set(key, Math.max(now, this.most.get(key) ?? 0));
		}
	}

	/** Ends a request; only the first call counts. */
	end(request: RecordedRequest, outcome: { status?: number; aborted?: boolean }): void {
		if (request.endedAt !== undefined) return;
		Object.assign(request, outcome, { endedAt: Date.now() });
		if (!Traffic.counts(request)) return;
		for (const key of Traffic.keys(request)) this.open.set(key, (this.open.get(key) ?? 1) - 1);
	}

	maxInFlight(account?: string): number {
		return this.most.get(account) ?? 0;
	}
}
