/** Does a thing once and gives what was measured. */
type Contestant<T> = () => Promise<T>;

/**
 * Measures several things in turn, round after round, so that whatever else the machine does meets all of
 * them alike. Each round begins with another one. A first round, to warm up, is thrown away where this
 * process does the work.
 */
export async function interleaved<T, Name extends string>(
	contestants: Record<Name, Contestant<T>>,
	rounds: number,
	{ warmUp = true } = {},
): Promise<Record<Name, T[]>> {
	const names = Object.keys(contestants) as Name[];
	const measured = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
	if (warmUp) for (const name of names) await contestants[name]();
	for (let round = 0; round < rounds; round++) {
		for (let turn = 0; turn < names.length; turn++) {
			const name = names[(round + turn) % names.length];
			// What one has left behind is not to be cleared away in the time of the next.
			globalThis.gc?.();
			measured[name].push(await contestants[name]());
		}
	}
	return measured;
}

/** Wall-clock milliseconds. */
export async function wallTime(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** Milliseconds of CPU time that this process spends, all its threads together. */
export async function cpuTime(work: () => Promise<unknown>): Promise<number> {
	const start = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
