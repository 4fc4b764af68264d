import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackInto } from '../tools/pack.cts';

/*
 * `npm run scan`: n8n's own scan of community packages, of the source and of what npm would publish.
 * n8n runs it once a version is out (npx @n8n/scan-community-package); this runs before, offline.
 * Only its look at npm's provenance is missing. With a folder it scans the source in there alone.
 */
const root = join(__dirname, '..', '..');

async function scan(what: string, folder: string, patterns?: string[]): Promise<boolean> {
	const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
		'@n8n/scan-community-package/scanner/scanner.mjs'
	);
	const { passed, message, details } = await analyzePackage(
		folder,
		patterns ?? SOURCE_FILE_PATTERNS,
	);
	process.stdout.write(`${what}: ${passed ? 'passed' : `${message}\n${details}`}\n`);
	return passed;
}

async function scanPackage(): Promise<boolean> {
	if (!existsSync(join(root, 'dist')))
		throw new Error('dist is missing: run "npm run build" first');
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-postpress-'));
	try {
		unpackInto(folder);
		return await scan('Scan of the package', folder, ['**/*.js', 'package.json']);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function main(source?: string): Promise<void> {
	const results = [await scan('Scan of the source', source ?? root)];
	if (!source) results.push(await scanPackage());
	if (results.includes(false)) process.exitCode = 1;
}

void main(process.argv[2]);
