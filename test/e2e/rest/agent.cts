import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import { agentText } from '../../../nodes/PostPress/resources/linkedInSearch/agentText';
import { variantOf } from '../../../nodes/PostPress/resources/linkedInSearch/variants';
import { startModel, type Step } from '../support/model.cts';
import { type Credential, NODE_TYPE, saveCredential, type Workflow } from '../support/seed.cts';
import { postPress, run, startedByHand } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

const AGENT = 'Agent';

/** An agent of this version with the node as its tool, and this model. */
function agentWorkflow(typeVersion: number, credential: Credential, model: Credential): Workflow {
	const tool = postPress(
		credential,
		{ limit: 3 },
		{ name: 'Search people', type: `${NODE_TYPE}Tool` },
	);
	const chat: INode = {
		id: 'chat',
		name: 'Chat Model',
		type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
		typeVersion: 1.2,
		position: [0, 240],
		parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
		credentials: { openAiApi: { id: model.id, name: model.name } },
	};
	const agent: INode = {
		id: 'agent',
		name: AGENT,
		type: '@n8n/n8n-nodes-langchain.agent',
		typeVersion,
		position: [240, 0],
		parameters: { promptType: 'define', text: 'Who works in Berlin?', options: {} },
	};
	const workflow = startedByHand(agent);
	workflow.nodes.push(chat, tool);
	workflow.connections[chat.name] = {
		ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]],
	};
	workflow.connections[tool.name] = { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] };
	return workflow;
}

/** Tests the node as a tool of an AI agent, which names places instead of IDs. */
export function agentTests(world: () => World): void {
	const write =
		(filters: object): Step =>
		() => ({ tool: 'Search_people', input: { filters } });

	for (const version of [2, 3]) {
		test(`an agent of version ${version} writes the filters, and again where it is told that they are wrong`, async () => {
			const { client, credential, sandbox } = world();
			sandbox.reset();
			let said: string[] = [];
			const model = await startModel([
				write({ locations: ['Berlin, Germany'], networkDistance: [2] }),
				write({ location: ['Berlin'] }),
				write({ location: ['Berlin, Germany'] }),
				(answers) => {
					said = answers;
					return 'Done.';
				},
			]);
			try {
				const access = { apiKey: 'none', url: model.url };
				const saved = await saveCredential(client, 'Model', 'openAiApi', access);
				const workflow = agentWorkflow(version, credential, saved);
				const { status, message, output } = await run(client, workflow);
				assert.equal(message, undefined);
				assert.equal(status, 'success');
				assert.equal(output(AGENT)[0][0].output, 'Done.');
				const [tool] = model.questions[0].tools ?? [];
				const { description } = tool.function.parameters?.properties?.filters ?? {};
				assert.equal(description, agentText(variantOf('classic', 'people')));
				assert.match(said[0], /Did you mean location\?/);
				assert.match(said[1], /Berlin, Germany \(106967730\)/);
				assert.match(said[2], /profile_url/);
				const bodies = sandbox.searches.map(({ body }) => body as { location: unknown });
				assert.deepEqual(
					bodies.map(({ location }) => location),
					[['106967730']],
				);
			} finally {
				await model.close();
			}
		});
	}
}
