import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Runs a file of this folder in a fresh process and gives what it sends. Throws if it sends nothing.
 * `options` are Node's; those of this process unless told.
 */
export async function forked<T>(
	file: string,
	parameters: string[],
	options = process.execArgv,
): Promise<T> {
	const child = fork(join(__dirname, file), parameters, { execArgv: options });
	const failed = once(child, 'exit').then(() => Promise.reject(new Error(`${file} failed`)));
	failed.catch(() => {});
	const [message] = (await Promise.race([once(child, 'message'), failed])) as [T];
	return message;
}
