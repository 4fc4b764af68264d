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

/** Replaces n8n's logger: records messages instead of printing them. */
export const recordingLogger = {
	debug: () => {},
	info: record('info'),
	warn: record('warn'),
	error: record('error'),
	scoped: () => recordingLogger,
};
