/*
 * Runs one row in a separate process, with n8n's engine as in production:
 *
 *   N8N_ENGINE=vm node --require tsx/cjs --expose-gc test/bench/support/rowProcess.cts <row> <rounds>
 */
import { rows } from '../rows/index.cts';
import { sendResult } from './inProcess.cts';

const [number, rounds] = process.argv.slice(2);

sendResult(rows[Number(number) - 1].run({ rounds: Number(rounds) }));
