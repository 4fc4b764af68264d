import { forked } from './forked.cts';
import type { RowResult } from './result.cts';

/** Runs a row with the Node.js at `node`, which n8n 2.x asks for. Throws if it fails. */
export const runRow = async (node: string, number: number, rounds: number): Promise<RowResult> =>
	await forked<RowResult>('rowProcess.cts', [String(number), String(rounds)], {
		execPath: node,
		execArgv: ['--require', 'tsx/cjs', '--expose-gc'],
		env: { ...process.env, N8N_ENGINE: 'vm' },
	});
