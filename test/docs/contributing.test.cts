import { isFile, read } from './links.cts';

const contributing = read('CONTRIBUTING.md');

/** The lines of a diff that stand in the file before it is applied, by file. */
function linesBefore(diff: string): Array<[file: string, lines: string]> {
	return diff.split(/^(?=--- )/m).map((part) => {
		const [name, , ...body] = part.split('\n');
		const before = body.filter((line) => /^[ -]/.test(line)).map((line) => line.slice(1));
		return [name.replace('--- a/', ''), before.join('\n')];
	});
}

describe('CONTRIBUTING.md', () => {
	const [diff] = contributing.match(/(?<=```diff\n)[^]*?(?=\n```)/) ?? [];

	it.each(linesBefore(diff ?? ''))('has an example that applies to %s unchanged', (file, lines) => {
		expect(lines).not.toBe('');
		expect(read(file)).toContain(lines);
	});

	it('names the right file for each part of it', () => {
		const [, steps] = contributing.split('## Add an endpoint\n');
		const named = [...steps.matchAll(/^\d\. `([^`]+)`: .*? to `([A-Z]\w+)`/gm)];
		expect(named.length).toBeGreaterThan(0);
		for (const [, path, name] of named) {
			const file = [path, `nodes/PostPress/${path}`].find(isFile) ?? path;
			expect(read(file)).toMatch(new RegExp(`^export \\w+ ${name}\\b`, 'm'));
		}
	});
});
