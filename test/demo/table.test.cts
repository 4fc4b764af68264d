import { renderTable } from './table.cts';

describe('renderTable', () => {
	it('is as wide as its values, without trailing spaces', () => {
		const rows = [
			{ name: 'Ana', role: 'CEO' },
			{ name: 'Bartholomew', role: null },
		];
		expect(renderTable(['name', 'role'], rows)).toBe(
			['name         role', '───────────  ────', 'Ana          CEO', 'Bartholomew'].join('\n'),
		);
	});

	it('narrows the widest columns to fit the terminal, but not the link', () => {
		const url = 'https://www.linkedin.com/in/ana';
		const rows = [{ name: 'Ana '.repeat(20), url }];
		const lines = renderTable(['name', 'url'], rows, 50).split('\n');
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
		expect(lines[2]).toContain('…');
		expect(lines[2]).toContain(url);
	});

	it('cuts the link too if there is no room left', () => {
		const rows = [{ name: 'Ana Maria Lopez', url: 'https://www.linkedin.com/in/ana' }];
		const lines = renderTable(['name', 'url'], rows, 24).split('\n');
		expect(lines[2]).toBe('Ana Mar…  https://www.l…');
	});

	it('keeps a value with line breaks or emoji on one line', () => {
		const table = renderTable(['text'], [{ text: '🚀 one\ntwo' }]);
		expect(table.split('\n')[2]).toBe('one two');
	});
});
