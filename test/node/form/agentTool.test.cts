import type { INode, INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { agentLines, agentText } from '../../../nodes/PostPress/resources/linkedInSearch/agentText';
import { VARIANTS } from '../../../nodes/PostPress/resources/linkedInSearch/variants';
import { workflow } from '../../support/core.cts';
import { description } from '../../support/engine.cts';
import { loadedDescription } from '../../support/loaded.cts';
import { ACCOUNT, locator, search } from '../../support/search.cts';
import { bodiesOf } from '../../support/searchRuns.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox();
const TOOL = 'n8n-nodes-postpress.postPressTool';

beforeAll(async () => await loadedDescription());

/** What the form of the node or of the tool shows once these are chosen, with defaults. */
function shown(nodeName: string, chosen: INodeParameters): INodeParameters {
	const form: INodeTypeDescription = description(nodeName);
	const parameters = { accountId: locator('id', ACCOUNT), ...chosen };
	const type = `n8n-nodes-postpress.${nodeName}`;
	const node: INode = { id: '1', name: 'x', type, typeVersion: 1, position: [0, 0], parameters };
	const { NodeHelpers } = workflow;
	return NodeHelpers.getNodeParameters(form.properties, parameters, true, false, node, form) ?? {};
}

describe.each(VARIANTS.map((variant) => [`${variant.api} ${variant.category}`, variant] as const))(
	'a search of %s',
	(_name, variant) => {
		const { api, category, filtersName } = variant;

		it('as a tool has the agent write the filters, without settings', () => {
			const form = shown('postPressTool', { api, category });
			expect(form.specifyFilters).toBe('json');
			expect(form).not.toHaveProperty('filtersJson');
			const forAgents = Object.entries(form).filter(([name]) => name.endsWith('ForAgent'));
			const text = agentText(variant);
			// n8n's AI builder tells a model no default that has line breaks.
			expect(text).not.toContain('\n');
			const expression = `={{ $fromAI('filters', \`${text}\`, 'json') }}`;
			expect(forAgents).toEqual([[`${filtersName}ForAgent`, expression]]);
		});

		it('as a node has a form, and no prompt for agents', () => {
			const form = shown('postPress', { api, category, specifyFilters: 'json' });
			expect(shown('postPress', { api, category }).specifyFilters).toBe('fields');
			expect(form.filtersJson).toBe('{}');
			expect(Object.keys(form).filter((name) => name.endsWith('ForAgent'))).toEqual([]);
		});

		it('names every filter in the prompt for agents, and lists no values twice', () => {
			const text = agentLines(variant).join('\n');
			for (const { property } of variant.filters) {
				expect(text).toMatch(new RegExp(`^(.*, )?${property.name}(, .*)?: `, 'm'));
			}
			const lists = text.match(/\w+: ("[^"]+"( \| "[^"]+")+)/g) ?? [];
			expect(new Set(lists).size).toBe(lists.length);
		});
	},
);

/** What the tool gives an agent that writes this JSON, and what was sent. */
async function agentWrites(variantName: string, json: unknown) {
	const variant = VARIANTS.find(({ filtersName }) => filtersName === `${variantName}Filters`)!;
	const { api, category, filtersName } = variant;
	const parameters = { api, category, specifyFilters: 'json', limit: 1 };
	const written = { [`${filtersName}ForAgent`]: JSON.stringify(json) };
	const node = { type: TOOL };
	const { items } = await search(sandbox.current, { ...parameters, ...written }, { node });
	const { error } = items[0].json as { error?: { message: string } };
	return { message: error?.message, bodies: bodiesOf(sandbox.current) };
}

describe('an agent', () => {
	it('can write names, single values and texts', async () => {
		const { message, bodies } = await agentWrites('classicPeople', {
			location: 'Berlin, Germany',
			network_distance: 2,
		});
		expect(message).toBeUndefined();
		expect(bodies).toEqual([
			{ api: 'classic', category: 'people', location: ['106967730'], network_distance: [2] },
		]);
	});

	it.each<[string, object, RegExp]>([
		['classicPeople', { networkDistance: [2] }, /Did you mean network_distance\?/],
		['classicPeople', { locations: ['Berlin'] }, /Did you mean location\?/],
		['classicPeople', { title: 'CTO' }, /It belongs in advanced_keywords\./],
		[
			'classicPeople',
			{ advanced_keywords: { firstName: 'x' } },
			/^advanced_keywords: .*first_name\?/,
		],
		['classicPeople', { filters: { location: ['x'] } }, /directly, without filters\./],
		['classicPeople', { network_distance: ['2nd'] }, /"2nd" is not one of 1, 2, 3$/],
		['classicPeople', { seniority: ['CXO'] }, /Allowed fields: keywords, .*location/],
		['salesNavigatorPeople', { seniority: { include: ['boss'] } }, /one of owner\/partner, cxo/],
		[
			'salesNavigatorPeople',
			{ location: ['Berlin'] },
			/must be { include, exclude: \["name or ID"/,
		],
		['salesNavigatorPeople', { changed_jobs: 'recently' }, /must be true or false/],
		['recruiterPeople', { skills: ['Python'] }, /must be \({ id: "name or ID" } \| { keywords/],
		['recruiterPeople', { location: 'Berlin' }, /must be { id: "name or ID", priority: "CAN_/],
		['classicJobs', { presence: ['from home'] }, /not one of hybrid, on_site, remote$/],
	])(
		'that writes %s %j learns the right format from the error',
		async (variantName, json, told) => {
			const { message, bodies } = await agentWrites(variantName, json);
			expect(message).toMatch(told);
			expect(bodies).toEqual([]);
		},
	);
});
