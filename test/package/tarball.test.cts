import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Packed, packed } from '../tools/pack.cts';

const ROOT = join(__dirname, '..', '..');
// A cap of our own, to notice what does not belong in the package: n8n's scan has none. Ours takes 104 KB; of other
// community packages, n8n-nodes-evolution-api 1.0.4 takes 87 KB and n8n-nodes-mcp 0.1.37 38 KB (npm, November 2026).
const MAX_BYTES = 120_000;

/** The files in a folder of the project, as paths from its root. */
const filesOf = (folder: string): string[] =>
	readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
		.map((path) => path.split(sep).join('/'));

/** What becomes of a source file. */
const built = (path: string): string => `dist/${path.replace(/\.ts$/, '.js')}`;

let parcel: Packed;
beforeAll(() => {
	parcel = packed();
});

describe('what npm publishes', () => {
	it('is exactly what the build produces from the source', () => {
		const source = ['credentials', 'icons', 'nodes'].flatMap(filesOf);
		const expected = ['LICENSE.md', 'README.md', 'package.json', ...source.map(built)];
		expect(parcel.files.map(({ path }) => path).sort()).toEqual(expected.sort());
	});

	it('contains only compiled modules, codex files, output schemas and icons', () => {
		const kinds =
			/^dist\/(credentials|nodes)\/.*\.js$|\.node\.json$|\/__schema__\/.*\.json$|^dist\/icons\/[^/]*\.svg$/;
		const others = parcel.files.map(({ path }) => path).filter((path) => !kinds.test(path));
		expect(others.sort()).toEqual(['LICENSE.md', 'README.md', 'package.json']);
	});

	it(`is less than ${MAX_BYTES} bytes`, () => {
		expect(parcel.size).toBeLessThan(MAX_BYTES);
	});
});
