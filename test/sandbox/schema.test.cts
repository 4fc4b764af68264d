import { variantSchemas, type JsonSchema } from './schema.cts';
import { COUNTS } from './schema/counts.cts';
import { checkSearchBody } from './validate.cts';

const SAMPLES: Record<string, string> = {
	JOB_FUNCTION: 'eng',
	ACCOUNT_LISTS: 'ALL',
	LEAD_LISTS: 'ALL',
	PEOPLE: 'ACoAAB12',
	CONNECTIONS: 'ACoAAB12',
};

/** A value that matches the schema, generated from it. */
function sample(schema: JsonSchema): unknown {
	if (schema.const !== undefined) return schema.const;
	if (schema.enum) return schema.enum[0];
	if (schema.type === 'object') {
		const names = Object.keys(schema.properties ?? {});
		const wanted = schema.oneOf?.[0].required ?? schema.required ?? names;
		return Object.fromEntries(wanted.map((name) => [name, sample(schema.properties![name])]));
	}
	if (schema.oneOf) return sample(schema.oneOf[0]);
	if (schema.items) return [sample(schema.items)];
	if (schema.type === 'boolean') return true;
	if (schema.type === 'string') return text(schema);
	return schema.minimum ?? 1;
}

function text({ pattern, $comment = '' }: JsonSchema): string {
	if (pattern === '^[a-z]{2}$') return 'de';
	if (pattern === '^[A-Z]{3}$') return 'USD';
	return SAMPLES[$comment] ?? '123';
}

function base(variant: string): Record<string, unknown> {
	const [api, category] = variant.split('.');
	return { api, category };
}

function detail(body: unknown): string {
	const verdict = checkSearchBody(body);
	return verdict.ok ? 'accepted' : verdict.detail;
}

const fields = Object.entries(variantSchemas).flatMap(([variant, { properties }]) =>
	Object.keys(properties)
		.filter((name) => name !== 'api' && name !== 'category')
		.map((name) => [variant, name, properties[name]] as const),
);

/** All objects in a schema, each with a function that sets a value there. */
function withStranger(schema: JsonSchema, value: unknown): unknown {
	if (Array.isArray(value)) return [withStranger(schema.items ?? {}, value[0])];
	return { ...(value as object), stranger: 1 };
}

describe('the schemas', () => {
	it.each(Object.entries(COUNTS))(
		"%s: has the API's filters besides api and category",
		(variant, { filters }) => {
			expect(Object.keys(variantSchemas[variant].properties)).toHaveLength(filters + 2);
		},
	);

	it('have no other variants', () => {
		expect(Object.keys(variantSchemas)).toEqual(Object.keys(COUNTS));
	});

	it.each(Object.keys(COUNTS))(
		'%s: accepts each field alone, and all fields together',
		(variant) => {
			expect(detail(base(variant))).toBe('accepted');
			expect(detail(sample({ ...variantSchemas[variant], required: undefined }))).toBe('accepted');
		},
	);

	it.each(Object.keys(COUNTS))('%s: rejects an unknown field', (variant) => {
		expect(detail({ ...base(variant), limit: 10 })).toBe('body has an unknown field "limit".');
	});
});

describe.each(fields)('%s: %s', (variant, name, schema) => {
	const refused = (value: unknown) =>
		expect(checkSearchBody({ ...base(variant), [name]: value })).toMatchObject({
			ok: false,
			type: 'errors/invalid_parameters',
		});

	it('accepts a value, but not an empty one', () => {
		expect(detail({ ...base(variant), [name]: sample(schema) })).toBe('accepted');
		for (const empty of ['', null, [], {}]) refused(empty);
	});

	it('rejects values of another type', () => {
		const value = sample(schema);
		if (typeof value === 'number') refused(String(value));
		if (typeof value === 'boolean') refused('true');
		if (typeof value === 'string') refused(1);
		if (typeof value !== 'object') return refused([value]);
		refused('text');
		if (Array.isArray(value)) refused({ 0: value[0] });
	});

	it('rejects values outside its lists, members and limits', () => {
		const value = sample(schema);
		if (schema.enum) refused('no such value');
		if (typeof value !== 'object') return;
		const inner = Array.isArray(value) ? value[0] : value;
		if (typeof inner === 'object') refused(withStranger(schema, value));
		if (typeof inner === 'number') refused([String(inner)]);
		if (schema.items?.enum) refused(['no such value']);
		const { include } = schema.properties ?? {};
		if (!include) return;
		refused({ include: [] });
		refused({ include: 'text' });
		refused({ include: [1] });
		if (include.items?.enum) refused({ exclude: ['no such value'] });
		else if (include.items?.pattern) refused({ exclude: ['Two Words'] });
	});
});
