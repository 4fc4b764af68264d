/*
 * How long some files of nodes take to load, in a fresh process without any loader of ours:
 *
 *   node test/bench/support/loadProcess.mts <file> …
 */
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { INodeType, IVersionedNodeType } from 'n8n-workflow';

/** What it takes to load nodes. */
export interface LoadCost {
	/** Milliseconds for requiring the files and making their classes. */
	time: number;
	/** Bytes of the newest version's description as JSON, and of that gzipped, as the editor gets it. */
	size: number;
	gzipped: number;
}

type Loaded = INodeType | IVersionedNodeType;

const files = process.argv.slice(2);
const require = createRequire(import.meta.url);

// n8n has it loaded before any node.
for (const file of files) createRequire(file)('n8n-workflow');

const start = performance.now();
const instances = files.map((file) => {
	const classes = require(file) as Record<string, new () => Loaded>;
	return new (Object.values(classes)[0])();
});
const time = performance.now() - start;

const newest = (node: Loaded): unknown =>
	'nodeVersions' in node ? node.nodeVersions[node.currentVersion].description : node.description;

const json = JSON.stringify(instances.map(newest).filter(Boolean));
const cost: LoadCost = { time, size: json.length, gzipped: gzipSync(json).length };
process.send?.(cost, () => process.exit());
