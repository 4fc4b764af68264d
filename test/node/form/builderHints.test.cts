import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { packageNodes } from '../../e2e/support/package.cts';
import { loadedDescription } from '../../support/loaded.cts';

interface Hinted {
	builderHint?: {
		searchHint?: string;
		propertyHint?: string;
		relatedNodes?: Array<{ nodeType: string; relationHint: string }>;
	};
}

const forms: Record<string, INodeTypeDescription> = {};
beforeAll(async () => {
	for (const name of ['postPress', 'postPressTrigger']) forms[name] = await loadedDescription(name);
});

const hintOf = (of: object) => (of as Hinted).builderHint;

const hintsOf = (name: string): string[] =>
	[forms[name], ...forms[name].properties]
		.map(hintOf)
		.flatMap((hint) => [hint?.searchHint, hint?.propertyHint])
		.filter((text): text is string => text !== undefined);

describe.each(['postPress', 'postPressTrigger'])(
	'for a model that builds workflows, %s',
	(name) => {
		it("says what it is for, and names the package's other node", () => {
			const { searchHint, relatedNodes = [] } = hintOf(forms[name]) ?? {};
			expect(searchHint).toMatch(/people, companies, posts or jobs/);
			const others = packageNodes().filter((node) => node !== `n8n-nodes-postpress.${name}`);
			expect(relatedNodes.map(({ nodeType }) => nodeType)).toEqual(others);
			expect(relatedNodes[0].relationHint).not.toBe('');
		});

		it('explains the account and the filters', () => {
			const hinted = forms[name].properties.filter((property) => hintOf(property)?.propertyHint);
			const names = new Set(hinted.map((property: INodeProperties) => property.name));
			expect([...names].sort()).toEqual(['accountId', 'filtersJson', 'specifyFilters']);
		});

		it('does not mention the wire format, which n8n translates itself', () => {
			expect(hintsOf(name).length).toBeGreaterThanOrEqual(4);
			for (const text of hintsOf(name)) {
				expect(text).not.toMatch(/={{|\bai_\w+/);
				expect(text.length).toBeLessThan(400);
			}
		});

		it('names only parameters that exist', () => {
			const names = forms[name].properties.map((property) => property.name);
			for (const known of ['api', 'category', 'filtersJson', 'specifyFilters']) {
				expect(names).toContain(known);
			}
		});
	},
);
