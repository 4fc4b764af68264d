/** One line a node (or the engine) has logged. */
export interface LogEntry {
	level: 'info' | 'warn' | 'error';
	message: string;
	metadata?: unknown;
}

/** Everything logged so far, except debug messages. */
export const logs: LogEntry[] = [];

const record =
	(level: LogEntry['level']) =>
	(message: string, metadata?: unknown): void => {
		logs.push({ level, message, metadata });
	};

/** Stands in for n8n's logger: keeps what is logged, prints nothing. */
export const recordingLogger = {
	debug: () => {},
	info: record('info'),
	warn: record('warn'),
	error: record('error'),
	scoped: () => recordingLogger,
};
