import { isFile, read } from './links.cts';

const contributing = read('CONTRIBUTING.md');

/** The lines of a diff by file, as they are before it is applied and after. */
function linesOf(diff: string): Array<[file: string, before: string, after: string]> {
	return diff.split(/^(?=--- )/m).map((part) => {
		const [name, , ...body] = part.split('\n');
		const linesWith = (sign: string) =>
			body.filter((line) => line[0] === ' ' || line[0] === sign).map((line) => line.slice(1));
		return [name.replace('--- a/', ''), linesWith('-').join('\n'), linesWith('+').join('\n')];
	});
}

describe('CONTRIBUTING.md', () => {
	const [diff] = contributing.match(/(?<=```diff\n)[^]*?(?=\n```)/) ?? [];

	it.each(linesOf(diff ?? ''))(
		'has an example that applies to %s, or that somebody has applied',
		(file, before, after) => {
			expect(before).not.toBe('');
			const text = read(file);
			expect(text).toContain(text.includes(after) ? after : before);
		},
	);

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
