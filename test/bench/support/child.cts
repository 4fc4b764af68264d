/*
 * Runs one row in a process of its own, with n8n's engine as in production:
 *
 *   node --require tsx/cjs --expose-gc test/bench/support/child.cts <row> <rounds>
 */
import { rows } from '../rows/index.cts';

const [name, rounds] = process.argv.slice(2);

async function main(): Promise<void> {
	const { run } = rows[Number(name) - 1];
	process.send?.(await run({ rounds: Number(rounds) }));
	process.disconnect?.();
	// Engines leave handles open.
	setImmediate(() => process.exit());
}

main().catch((error: unknown) => {
	process.stderr.write(`${(error as Error).stack}\n`);
	process.exit(1);
});
