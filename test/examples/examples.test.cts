import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeTypeDescription } from 'n8n-workflow';
import { workflow } from '../support/core.cts';
import {
	exampleFiles,
	NOTE,
	POSTPRESS,
	POSTPRESS_TOOL,
	POSTPRESS_TRIGGER,
	readExample,
	searchesOf,
	triggersOf,
} from '../support/examples.cts';
import { loadedDescription } from '../support/loaded.cts';
import { ACCOUNT } from '../support/search.cts';

const examples = exampleFiles.map((file) => [file, readExample(file)] as const);
const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

const descriptions: Record<string, INodeTypeDescription> = {};
beforeAll(async () => {
	descriptions[POSTPRESS] = await loadedDescription();
	descriptions[POSTPRESS_TOOL] = descriptions[POSTPRESS];
	descriptions[POSTPRESS_TRIGGER] = await loadedDescription('postPressTrigger');
});

/** The node's parameters as the editor keeps them on opening: what it does not show is dropped. */
const shownParameters = (node: INode) => {
	const description = descriptions[node.type];
	const { properties } = description;
	const { NodeHelpers } = workflow;
	return NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description);
};

describe.each(examples)('%s', (file, example) => {
	const { nodes, connections, ...rest } = example;
	const names = nodes.map(({ name }) => name);
	const postPress = nodes.filter(({ type }) => type === POSTPRESS);
	const targets = Object.values(connections).flatMap((byType) =>
		Object.values(byType).flatMap((outputs) => outputs.flatMap((output) => output ?? [])),
	);

	it('has the format of a workflow exported by n8n', () => {
		expect(rest).toEqual({
			name: expect.stringMatching(/^PostPress: /),
			settings: { executionOrder: 'v1' },
			pinData: {},
			active: false,
		});
		for (const node of nodes) {
			expect(node).toMatchObject({
				id: expect.stringMatching(/./),
				name: expect.stringMatching(/./),
				type: expect.stringMatching(/^[@a-z0-9/-]+\.[A-Za-z]+$/),
				typeVersion: expect.any(Number),
				parameters: expect.any(Object),
			});
		}
	});

	it('has no duplicate names, IDs or positions', () => {
		expect(new Set(names).size).toBe(nodes.length);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		const isNear = (a: INode, b: INode) =>
			Math.abs(a.position[0] - b.position[0]) < 200 &&
			Math.abs(a.position[1] - b.position[1]) < 100;
		const flow = nodes.filter(({ type }) => type !== NOTE);
		for (const [index, a] of flow.entries()) {
			const near = flow.slice(index + 1).filter((b) => isNear(a, b));
			expect({ [a.name]: near.map(({ name }) => name) }).toEqual({ [a.name]: [] });
		}
	});

	it('connects only nodes that exist, and every node is connected', () => {
		const sources = Object.keys(connections);
		const ends = targets.map(({ node }) => node);
		for (const name of [...sources, ...ends]) expect(names).toContain(name);
		for (const { name, type } of nodes) {
			if (type !== NOTE) expect([...sources, ...ends]).toContain(name);
		}
		const mentioned = [...JSON.stringify(nodes).matchAll(/\$\('([^']+)'\)/g)];
		for (const [, name] of mentioned) expect(names).toContain(name);
	});

	it('has notes that say what it does and what to change', () => {
		const [note, ...others] = nodes.filter(({ type }) => type === NOTE);
		expect(others).toEqual([]);
		expect(note.parameters.content).toMatch(/^## .+\n/);
		// As a line or as a step of a list.
		expect(note.parameters.content).toMatch(/^(\d\. )?\*\*Change:\*\* /m);
		const right = note.position[0] + Number(note.parameters.width);
		const bottom = note.position[1] + Number(note.parameters.height);
		const covered = nodes.filter(
			({ type, position: [x, y] }) => type !== NOTE && x < right && y < bottom,
		);
		expect(covered.map(({ name }) => name)).toEqual([]);
		for (const [, name] of String(note.parameters.content).matchAll(/ in \*\*([^*]+)\*\*/g)) {
			expect(names).toContain(name);
		}
	});

	it('keeps results when a search fails, and handles the failure', () => {
		// A trigger keeps them itself, and its failure is for the error workflow.
		expect([...searchesOf(example), ...triggersOf(example)].length).toBeGreaterThan(0);
		for (const { name, onError } of postPress) {
			expect(onError).toBe('continueErrorOutput');
			const [found, failed] = connections[name].main;
			expect(found?.length).toBeGreaterThan(0);
			expect(failed?.length).toBeGreaterThan(0);
		}
		// A tool has no error output: it tells the agent of the error.
		for (const { type, onError } of nodes) {
			if (type === POSTPRESS_TOOL) expect(onError).toBeUndefined();
		}
	});

	it('sets only parameters that n8n shows for the operation', () => {
		for (const node of [...searchesOf(example), ...triggersOf(example)]) {
			const { descriptionType, toolDescription, ...parameters } = node.parameters;
			const isTool = node.type === POSTPRESS_TOOL;
			expect(descriptionType).toBe(isTool ? 'manual' : undefined);
			expect(typeof toolDescription).toBe(isTool ? 'string' : 'undefined');
			expect(shownParameters(node)).toMatchObject(parameters);
		}
	});

	it('contains no credentials', () => {
		for (const { type, credentials, parameters } of nodes) {
			const isOurs = type in descriptions;
			// The name that n8n gives the first one: an import then finds it by itself.
			const ours = { postPressApi: { id: null, name: 'PostPress account' } };
			expect(credentials).toEqual(isOurs ? ours : undefined);
			const { mode, value } = (parameters.accountId ?? {}) as Record<string, unknown>;
			const isAccount = value === ACCOUNT || String(value).startsWith('={{');
			expect(isOurs ? [mode, isAccount] : []).toEqual(isOurs ? ['id', true] : []);
		}
	});

	it('is listed in the README', () => {
		expect(readme.includes(`(examples/${file})`)).toBe(true);
	});
});

it('the check finds a parameter that n8n does not show', () => {
	const [node] = searchesOf(readExample('first-search.json'));
	for (const wrong of [{ url: 'x' }, { classicPeopleFilters: { seniority: ['cxo'] } }]) {
		const parameters = { ...node.parameters, ...wrong };
		expect(shownParameters({ ...node, parameters })).not.toMatchObject(parameters);
	}
});
