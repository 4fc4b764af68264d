import { join } from 'node:path';
import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { workflow } from '../../support/core.cts';
import { createNodeTypes } from '../../support/nodeTypes.cts';
import { loadPackage } from '../../support/package.cts';
import { startWorkflow, type WorkflowResult, type WorkflowRun } from '../../support/run.cts';
import { yardsticks } from './yardsticks.cts';

const root = join(__dirname, '..', '..', '..');

/** The folder of n8n's own nodes, which `npm run bench` installs with n8n. */
export const baseNodes = join(
	root,
	...['test', 'e2e', 'n8n-2', 'node_modules', 'n8n-nodes-base', 'dist'],
);

/** Our built package. */
export const ownPackage = loadPackage(root);

/** Where n8n's own nodes are kept, by the last part of their type name. */
const BASE_FILES: Record<string, string> = {
	httpRequest: 'HttpRequest/HttpRequest.node.js',
	splitOut: 'Transform/SplitOut/SplitOut.node.js',
	notion: 'Notion/Notion.node.js',
	slack: 'Slack/Slack.node.js',
	hubspot: 'Hubspot/Hubspot.node.js',
};

/** The file of one of n8n's own nodes. */
export const baseNodeFile = (name: string): string => join(baseNodes, 'nodes', BASE_FILES[name]);

function loadBaseNode(name: string): INodeType | IVersionedNodeType {
	const classes = require(baseNodeFile(name)) as Record<string, new () => IVersionedNodeType>;
	return new (Object.values(classes)[0])();
}

const loadedBaseNodes = new Map<string, INodeType | IVersionedNodeType>();

const own = createNodeTypes(ownPackage);

const isBaseNode = (type: string) => type.startsWith('n8n-nodes-base.');

function nodeOf(type: string): INodeType | IVersionedNodeType {
	if (yardsticks[type]) return yardsticks[type];
	if (!isBaseNode(type)) return own.getByName(type);
	const node = loadedBaseNodes.get(type) ?? loadBaseNode(type.split('.')[1]);
	loadedBaseNodes.set(type, node);
	return node;
}

const nodeTypes: INodeTypes = {
	getByName: nodeOf,
	getByNameAndVersion: (type, version) =>
		yardsticks[type] || isBaseNode(type)
			? workflow.NodeHelpers.getVersionedNodeType(nodeOf(type), version)
			: own.getByNameAndVersion(type, version),
	getKnownTypes: () => ({}),
};

/** Runs a workflow of our nodes and n8n's own. Throws what stopped it. */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowResult> {
	const result = await startWorkflow(ownPackage, nodeTypes, run).result;
	if (result.error) throw new Error(`${result.error.message} ${result.error.description ?? ''}`);
	return result;
}
