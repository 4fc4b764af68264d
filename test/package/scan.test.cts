import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BAD_NODE = `import type { INodeProperties } from 'n8n-workflow';

/* eslint-disable */
export const wait = () => setTimeout(() => {}, 1);

// eslint-disable-next-line n8n-nodes-base/node-param-display-name-miscased
export const bad: INodeProperties = { displayName: 'not in title case', name: 'bad', type: 'string', default: '' };
`;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-postpress-'));
	mkdirSync(join(folder, 'nodes'));
	writeFileSync(join(folder, 'nodes', 'bad.ts'), BAD_NODE);
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'n8n-nodes-bad' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** In a process of its own: jest cannot load the scan. */
const scan = () =>
	spawnSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'scan.cts'), folder], {
		encoding: 'utf8',
	});

describe('the scan', () => {
	it('reports violations in the source and in package.json, including waived ones', () => {
		const { status, stdout } = scan();
		expect(status).toBe(1);
		expect(stdout).toContain('@n8n/community-nodes/no-restricted-globals');
		expect(stdout).toContain('n8n-nodes-base/node-param-display-name-miscased');
		expect(stdout).toContain('@n8n/community-nodes/valid-peer-dependencies');
	});
});
