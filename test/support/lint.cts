import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { INodeProperties } from 'n8n-workflow';

const ROOT = join(__dirname, '..', '..');

/** Where the linter believes the parameters to be written. */
const FILE = 'nodes/PostPress/rendered.ts';

/** What a lint rule says, and of which parameter: `recruiterPeopleFilters.tenure.min`. */
export interface LintMessage {
	rule: string | null;
	parameter: string;
	message: string;
}

interface EslintFile {
	messages: Array<{ ruleId: string | null; line: number; message: string }>;
}

/** Runs a tool of the project on a text. In a process of its own: jest cannot load these tools. */
async function run(script: string, args: string[], input: string): Promise<string> {
	const path = join(ROOT, 'node_modules', ...script.split('/'));
	const tool = spawn(process.execPath, [path, ...args], { cwd: ROOT });
	tool.stdin.end(input);
	const [output, errors] = await Promise.all([text(tool.stdout), text(tool.stderr)]);
	if (output === '') throw new Error(`${script} gave nothing: ${errors}`);
	return output;
}

async function render(properties: INodeProperties[]): Promise<string> {
	const source = `import type { INodeProperties } from 'n8n-workflow';

export const properties: INodeProperties[] = ${JSON.stringify(properties, null, '\t')};`;
	return await run('prettier/bin/prettier.cjs', ['--stdin-filepath', FILE], source);
}

const depthOf = (line: string) => /^\t*/.exec(line)![0].length;

/** The names of the parameters around a line, read from the indentation: a name stands above its options. */
function parameterAt(lines: string[], number: number): string {
	const names: string[] = [];
	const own = depthOf(lines[number - 1]);
	// The name of the line's own parameter may follow it.
	const length = lines.slice(number).findIndex((line) => depthOf(line) < own);
	let depth = own + 1;
	for (const line of lines.slice(0, number + length).reverse()) {
		const name = /^\t+name: '(.*)',$/.exec(line)?.[1];
		if (name === undefined || depthOf(line) >= depth) continue;
		names.unshift(name);
		depth = depthOf(line);
	}
	return names.join('.');
}

/** Lints parameters as if they were written out in a file of `nodes/`, with the project's own rules. */
export async function lintProperties(properties: INodeProperties[]): Promise<LintMessage[]> {
	const source = await render(properties);
	const args = ['--stdin', '--stdin-filename', FILE, '--format', 'json'];
	const output = await run('eslint/bin/eslint.js', args, source);
	const lines = source.split('\n');
	return (JSON.parse(output) as EslintFile[])
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, line, message }) => ({
			rule: ruleId,
			parameter: parameterAt(lines, line),
			message,
		}));
}
