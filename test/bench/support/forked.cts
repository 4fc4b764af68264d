import { fork, type ForkOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Runs a file of this folder in a new process, by default with the same Node.js options. Returns the message it
 * sends, after it has ended. Throws if it sends none.
 */
export async function forked<T>(
	file: string,
	parameters: string[],
	options: ForkOptions = {},
): Promise<T> {
	const child = fork(join(__dirname, file), parameters, options);
	let sent: { message: T } | undefined;
	child.once('message', (message) => (sent = { message: message as T }));
	await once(child, 'exit');
	if (!sent) throw new Error(`${file} failed`);
	return sent.message;
}
