import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { hostRequire } from './host.cts';

const ROOT = join(__dirname, '..', '..');

/** Where the linter believes the parameters to be written. */
const FILE = join(ROOT, 'nodes', 'PostPress', 'rendered.ts');

/** What a lint rule says, and of which parameter: `recruiterPeopleFilters.tenure.min`. */
export interface LintMessage {
	rule: string | null;
	parameter: string;
	message: string;
}

/** The tools are loaded outside of jest, which cannot load their ECMAScript modules. */
const { ESLint } = hostRequire('eslint') as typeof import('eslint');
const prettier = hostRequire('prettier') as typeof import('prettier');

const eslint = new ESLint({ cwd: ROOT });

/** The parameters written out in a file of `nodes/`, as the project's own format has them. */
async function render(properties: INodeProperties[]): Promise<string> {
	const source = `import type { INodeProperties } from 'n8n-workflow';

export const properties: INodeProperties[] = ${JSON.stringify(properties, null, '\t')};`;
	const options = await prettier.resolveConfig(FILE);
	return await prettier.format(source, { ...options, filepath: FILE });
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
