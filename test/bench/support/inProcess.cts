/** Sends what the work of this process gave to the one that started it, and ends; engines leave handles open. */
export function sendResult(work: Promise<unknown>): void {
	work.then(
		(result) => process.send?.(result, () => process.exit()),
		(error: unknown) => {
			process.stderr.write(`${(error as Error).stack}\n`);
			process.exit(1);
		},
	);
}
