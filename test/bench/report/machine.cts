import { spawnSync } from 'node:child_process';
import { cpus, platform, totalmem } from 'node:os';

/** What a row was measured on. */
export interface Machine {
	cpu: string;
	cores: number;
	/** Gigabytes. */
	memory: number;
	platform: string;
	/** The Node.js that n8n's engine ran in. */
	node: string;
	date: string;
}

/** This machine, with the Node.js at `node`. */
export function thisMachine(node: string): Machine {
	const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
	return {
		cpu: cpus()[0]?.model.trim() || 'unknown CPU',
		cores: cpus().length,
		memory: Math.round(totalmem() / 1024 ** 3),
		platform: platform(),
		node: stdout.trim(),
		date: new Date().toISOString().slice(0, 10),
	};
}

/** The machine in words. */
export const describeMachine = ({
	cpu,
	cores,
	memory,
	platform: os,
	node,
	date,
}: Machine): string => `${cpu}, ${cores} cores, ${memory} GB, ${os}, Node.js ${node}, ${date}`;
