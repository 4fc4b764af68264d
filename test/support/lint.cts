import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { hostRequire } from './host.cts';

const ROOT = join(__dirname, '..', '..');

/** The file in which the linter sees the parameters. */
const FILE = join(ROOT, 'nodes', 'PostPress', 'rendered.ts');

/** A lint message and its parameter: `recruiterPeopleFilters.tenure.min`. */
export interface LintMessage {
	rule: string | null;
	parameter: string;
	message: string;
}

/** The tools are loaded outside jest, which cannot load their ECMAScript modules. */
const { ESLint } = hostRequire('eslint') as typeof import('eslint');
const prettier = hostRequire('prettier') as typeof import('prettier');

const eslint = new ESLint({ cwd: ROOT });

/** The parameters as source code in the project's format. */
async function render(properties: INodeProperties[]): Promise<string> {
	const source = `import type { INodeProperties } from 'n8n-workflow';

export const properties: INodeProperties[] = ${JSON.stringify(properties, null, '\t')};`;
	const options = await prettier.resolveConfig(FILE);
	return await prettier.format(source, { ...options, filepath: FILE });
}

const depthOf = (line: string) => /^\t*/.exec(line)![0].length;

/** The names of the parameters around a line, derived from the indentation: a name precedes its options. */
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

/** Lints parameters as source code in `nodes/` with the project's rules. */
export async function lintProperties(properties: INodeProperties[]): Promise<LintMessage[]> {
	const source = await render(properties);
	const results = await eslint.lintText(source, { filePath: FILE });
	const lines = source.split('\n');
	return results
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, line, message }) => ({
			rule: ruleId,
			parameter: parameterAt(lines, line),
			message,
		}));
}
