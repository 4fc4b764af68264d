/** Maximum duration of a timer, in milliseconds. */
const MAX_MS = 2 ** 31 - 1;

/** The timeout of one request. */
export interface Timer {
	/** Aborted after the timeout or when the execution is cancelled. */
	signal: AbortSignal;
	isOver(): boolean;
	/** Must be called when the request has ended. */
	stop(): void;
}

/** Starts a timer of this many milliseconds; `cancel` aborts its signal earlier. */
export function startTimer(milliseconds: number, cancel?: AbortSignal): Timer {
	const controller = new AbortController();
	const clock = AbortSignal.timeout(Math.min(Math.max(Math.ceil(milliseconds), 1), MAX_MS));
	const abort = () => controller.abort();
	const sources = cancel ? [clock, cancel] : [clock];
	for (const source of sources) {
		if (source.aborted) abort();
		source.addEventListener('abort', abort, { once: true });
	}
	return {
		signal: controller.signal,
		isOver: () => clock.aborted,
		stop: () => {
			for (const source of sources) source.removeEventListener('abort', abort);
		},
	};
}
