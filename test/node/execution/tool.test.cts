import { join } from 'node:path';
import type { IExecuteData, INode } from 'n8n-workflow';
import { createAdditionalData } from '../../support/additionalData.cts';
import { startExpressions, withIsolate } from '../../support/compat.cts';
import { core, workflow as n8nWorkflow } from '../../support/core.cts';
import { CREDENTIAL } from '../../support/credentials.cts';
import { createNodeTypes } from '../../support/nodeTypes.cts';
import { loadPackage } from '../../support/package.cts';
import { credentialsOf, searchParameters } from '../../support/search.cts';
import { useSandbox } from '../../support/useSandbox.cts';

const sandbox = useSandbox({ results: 3 });

it('a tool works if its agent has several input items', async () => {
	const loaded = loadPackage(join(__dirname, '..', '..', '..'));
	await loaded.ready;
	await startExpressions();
	const nodeTypes = createNodeTypes(loaded);
	const node: INode = {
		id: 'tool',
		name: 'Tool',
		type: `${loaded.typeName('postPress')}Tool`,
		typeVersion: 1,
		position: [0, 0],
		parameters: searchParameters({ limit: 3 }),
		credentials: { postPressApi: CREDENTIAL },
	};
	const workflow = new n8nWorkflow.Workflow({
		id: '1',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const items = [{ json: {} }, { json: {} }, { json: {} }];
	const agent: IExecuteData = { node, data: { main: [items] }, source: null };
	const context = new core.SupplyDataContext(
		workflow,
		node,
		createAdditionalData(loaded, credentialsOf(sandbox.current)),
		'manual',
		n8nWorkflow.createEmptyRunExecutionData(),
		0,
		items,
		{ ai_tool: [[{ json: {} }]] },
		'ai_tool',
		agent,
		[],
	);
	const type = nodeTypes.getByNameAndVersion(node.type) as ConstructorParameters<
		typeof core.RoutingNode
	>[1];
	const tool = new core.RoutingNode(context as never, type);
	const output = await withIsolate(workflow, async () => await tool.runNode());
	expect(output?.[0]?.map(({ json }) => Object.keys(json).includes('error'))).toEqual([
		false,
		false,
		false,
	]);
});
