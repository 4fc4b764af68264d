/*
 * Runs one row in a process of its own, with n8n's engine as in production:
 *
 *   N8N_ENGINE=vm node --require tsx/cjs --expose-gc test/bench/support/rowProcess.cts <row> <rounds>
 */
import { rows } from '../rows/index.cts';

const [number, rounds] = process.argv.slice(2);

async function main(): Promise<void> {
	const result = await rows[Number(number) - 1].run({ rounds: Number(rounds) });
	// Engines leave handles open.
	process.send?.(result, () => process.exit());
}

main().catch((error: unknown) => {
	process.stderr.write(`${(error as Error).stack}\n`);
	process.exit(1);
});
