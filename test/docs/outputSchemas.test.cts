import { outputSchemas, readSchema, schemaNames } from './outputSchemas.cts';

let schemas: Record<string, string>;
beforeAll(async () => {
	schemas = await outputSchemas();
});

it.each(schemaNames)(
	'the editor shows the current columns of %s before the first run; if not, run "npm run docs"',
	(name) => {
		expect(readSchema(name)).toBe(schemas[name]);
	},
);

it('every schema has columns, each with a description', () => {
	expect(schemaNames.length).toBeGreaterThan(0);
	expect(Object.keys(schemas)).toEqual(schemaNames);
	for (const text of Object.values(schemas)) {
		const { properties } = JSON.parse(text) as { properties: Record<string, { type: string }> };
		const types = Object.values(properties).map(({ type }) => type);
		expect(types.length).toBeGreaterThan(1);
		expect(types).not.toContain('null');
	}
});
