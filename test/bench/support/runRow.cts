import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RowResult } from './result.cts';

/** Runs a row with the Node.js at `node`, which n8n 2.x asks for. Throws if it fails. */
export async function runRow(node: string, number: number, rounds: number): Promise<RowResult> {
	const child = fork(join(__dirname, 'rowProcess.cts'), [String(number), String(rounds)], {
		execPath: node,
		execArgv: ['--require', 'tsx/cjs', '--expose-gc'],
		env: { ...process.env, N8N_ENGINE: 'vm' },
	});
	const failed = once(child, 'exit').then(() => Promise.reject(new Error(`Row ${number} failed`)));
	failed.catch(() => {});
	const [result] = (await Promise.race([once(child, 'message'), failed])) as [RowResult];
	return result;
}
