import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { isOwnTarget, read, REPOSITORY } from '../docs/links.cts';
import { core } from '../support/core.cts';

const ROOT = join(__dirname, '..', '..');

interface PackageJson {
	name: string;
	homepage: string;
	dependencies?: object;
	peerDependencies: object;
	n8n: { strict: boolean; nodes: string[]; credentials: string[] };
}

interface Codex {
	node: string;
	nodeVersion: string;
	codexVersion: string;
	categories: string[];
	alias: string[];
	resources: Record<string, Array<{ url: string }>>;
}

/** https://docs.n8n.io/connect/create-nodes/build-your-node/reference/codex-files/ */
const CATEGORIES = [
	'Analytics',
	'Communication',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'Marketing & Content',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

/** What people type into n8n's node search who need one of our nodes. */
const SEARCHED = [
	'LinkedIn',
	'Sales Navigator',
	'Recruiter',
	'lead',
	'prospecting',
	'jobs',
	'hiring',
];

const about = JSON.parse(read('package.json')) as PackageJson;
const { nodes, credentials } = about.n8n;

const sourcesIn = (folder: string, ending: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith(ending))
		.map((path) => `dist/${folder}/${path.split(sep).join('/').replace(/ts$/, 'js')}`);

const loader = new core.PackageDirectoryLoader(ROOT);
beforeAll(async () => await loader.loadAll());

const expectThemed = (iconUrl: unknown) => {
	const { light, dark } = iconUrl as { light: string; dark: string };
	expect(light).not.toBe(dark);
	for (const url of [light, dark]) {
		const file = url.replace(`icons/${about.name}/`, '');
		expect(read(file)).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/);
	}
};

describe('package.json', () => {
	it('lists every node and every credential', () => {
		expect([...nodes].sort()).toEqual(sourcesIn('nodes', '.node.ts').sort());
		expect([...credentials].sort()).toEqual(sourcesIn('credentials', '.credentials.ts').sort());
	});

	it("meets n8n's requirements for verification", () => {
		expect(about).toMatchObject({
			license: 'MIT',
			homepage: `${REPOSITORY}#readme`,
			repository: { type: 'git', url: `git+${REPOSITORY}.git` },
			bugs: { url: `${REPOSITORY}/issues` },
			author: { name: 'PostPress', email: expect.stringContaining('@') },
			keywords: expect.arrayContaining(['n8n-community-node-package']),
			n8n: { strict: true },
		});
		expect(about.dependencies).toBeUndefined();
		expect(about.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});
});

describe.each(nodes)('%s', (file) => {
	const codex = () => JSON.parse(read(`${file}on`)) as Codex;
	const description = () =>
		loader.types.nodes.find(
			({ name }) => loader.known.nodes[name].sourcePath === file,
		) as INodeTypeDescription;

	it('has a codex file that n8n loads', () => {
		const { node, nodeVersion, codexVersion, categories, alias } = codex();
		expect({ node, codexVersion }).toEqual({
			node: `${about.name}.${description().name}`,
			codexVersion: '1.0',
		});
		expect([description().version].flat()).toContain(Number(nodeVersion));
		expect(description().codex).toMatchObject({ categories, alias });
	});

	it("has aliases that people search for, and n8n's own categories", () => {
		const { alias, categories } = codex();
		expect(alias).toEqual(expect.arrayContaining(SEARCHED));
		expect(new Set(alias).size).toBe(alias.length);
		expect(categories.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
	});

	it('links to its documentation', () => {
		const { primaryDocumentation, credentialDocumentation } = codex().resources;
		for (const { url } of [...primaryDocumentation, ...credentialDocumentation]) {
			expect([url, isOwnTarget(url)]).toEqual([url, true]);
		}
	});

	it('has an icon for the light theme and one for the dark theme', () => {
		expectThemed(description().iconUrl);
	});
});

describe.each(credentials)('%s', (file) => {
	const credential = () =>
		loader.types.credentials.find(
			({ name }) => loader.known.credentials[name].sourcePath === file,
		) as ICredentialType;

	it('is built, with an icon for each theme', () => {
		expect(existsSync(join(ROOT, file))).toBe(true);
		expectThemed(credential().iconUrl);
	});

	it('links to its documentation', () => {
		expect(isOwnTarget(credential().documentationUrl ?? '')).toBe(true);
	});
});
