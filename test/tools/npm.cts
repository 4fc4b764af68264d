import { spawnSync, type StdioOptions } from 'node:child_process';

/** On Windows npm is a script, which needs a shell. */
const shellFor = (command: string) => process.platform === 'win32' && command === 'npm';

/** Runs a program and shows what it prints. Throws where it fails. */
export function run(command: string, args: string[], cwd: string): void {
	const stdio: StdioOptions = ['ignore', 'inherit', 'inherit'];
	const { status } = spawnSync(command, args, { cwd, stdio, shell: shellFor(command) });
	if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}`);
}

/** Runs a program and returns what it prints. Throws where it fails. */
export function output(command: string, args: string[], cwd: string): string {
	const options = { cwd, shell: shellFor(command), encoding: 'utf8' } as const;
	const { status, stdout, stderr } = spawnSync(command, args, options);
	if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed: ${stderr}`);
	return stdout;
}

/** The command line of npm: of the npm that runs this, else of the one on the path. */
export function npm(...args: string[]): [command: string, args: string[]] {
	const path = process.env.npm_execpath;
	return path ? [process.execPath, [path, ...args]] : ['npm', args];
}
