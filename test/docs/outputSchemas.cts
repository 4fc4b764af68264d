import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type Sandbox, startSandbox } from '../sandbox/server.cts';
import { jsonOf, search } from '../support/search.cts';

/** A JSON Schema as n8n's editor reads it to show columns before the first run. */
interface OutputSchema {
	type: string;
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
	version?: 1;
}

const FOLDER = join(__dirname, '..', '..', 'nodes', 'PostPress', '__schema__', 'v1.0.0');

/**
 * The operations whose columns are the same whatever the form says. The columns of a search depend on
 * its category, for which n8n has no place: those of people would be shown for companies too.
 */
const OPERATIONS: Record<string, INodeParameters> = {
	'account/getAll': { resource: 'account', operation: 'getAll', returnAll: true },
	'linkedInSearch/count': { operation: 'count', keywords: 'engineer' },
	'searchParameter/getAll': {
		resource: 'searchParameter',
		operation: 'getAll',
		parameterKeywords: 'berlin',
	},
};

/** The names of the files in the __schema__ folder: resource and operation. */
export const schemaNames = Object.keys(OPERATIONS);

function schemaOf(values: unknown[]): OutputSchema {
	const known = values.filter((value) => value !== null && value !== undefined);
	const [first] = known;
	if (first === undefined) return { type: 'null' };
	if (Array.isArray(first)) {
		const entries = (known as unknown[][]).flat();
		return { type: 'array', ...(entries.length > 0 && { items: schemaOf(entries) }) };
	}
	if (typeof first !== 'object') return { type: typeof first };
	const rows = known as IDataObject[];
	const names = new Set(rows.flatMap((row) => Object.keys(row)));
	const properties = Array.from(names, (name) => [name, schemaOf(rows.map((row) => row[name]))]);
	return {
		type: 'object',
		properties: Object.fromEntries(properties) as OutputSchema['properties'],
	};
}

async function outputSchema(sandbox: Sandbox, parameters: INodeParameters): Promise<string> {
	const { items, error } = await search(sandbox, parameters);
	if (error) throw error;
	return `${JSON.stringify({ ...schemaOf(jsonOf(items)), version: 1 }, null, '\t')}\n`;
}

/** The files in the node's __schema__ folder, by resource and operation: what the built node puts out in the sandbox. */
export async function outputSchemas(): Promise<Record<string, string>> {
	const sandbox = await startSandbox();
	try {
		const schemas: Record<string, string> = {};
		for (const [name, parameters] of Object.entries(OPERATIONS)) {
			schemas[name] = await outputSchema(sandbox, parameters);
		}
		return schemas;
	} finally {
		await sandbox.close();
	}
}

const fileOf = (name: string) => join(FOLDER, `${name}.json`);

/** A file of the __schema__ folder as it is. */
export const readSchema = (name: string): string =>
	readFileSync(fileOf(name), 'utf8').replace(/\r\n/g, '\n');

/** Writes the __schema__ folder. */
export async function writeSchemas(): Promise<void> {
	for (const [name, text] of Object.entries(await outputSchemas())) {
		mkdirSync(dirname(fileOf(name)), { recursive: true });
		writeFileSync(fileOf(name), text);
	}
}
