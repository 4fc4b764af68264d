import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { INode } from 'n8n-workflow';
import { startModel } from '../support/model.cts';
import { NODE_TYPE, saveCredential } from '../support/seed.cts';
import { postPress, run, startedByHand } from '../support/workflows.cts';
import type { World } from '../support/world.cts';

const FROM_AGENT = "={{ $fromAI('Filters', 'A JSON object with filters', 'json') }}";

/** Tests the node as a tool of an AI agent, which names places instead of IDs. */
export function agentTests(world: () => World): void {
	test('an agent searches with filters by name', async () => {
		const { client, credential, sandbox } = world();
		sandbox.reset();
		const input = { Filters: { location: ['Vienna, Austria'] } };
		const model = await startModel([() => ({ tool: 'Search_people', input })]);
		try {
			const access = { apiKey: 'none', url: model.url };
			const { id, name } = await saveCredential(client, 'Model', 'openAiApi', access);
			const tool = postPress(
				credential,
				{ specifyFilters: 'json', filtersJson: FROM_AGENT, limit: 3 },
				{ name: 'Search people', type: `${NODE_TYPE}Tool` },
			);
			const chat: INode = {
				id: 'chat',
				name: 'Chat Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				position: [0, 240],
				parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
				credentials: { openAiApi: { id, name } },
			};
			const agent: INode = {
				id: 'agent',
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3,
				position: [240, 0],
				parameters: { promptType: 'define', text: 'Who works in Vienna?', options: {} },
			};
			const workflow = startedByHand(agent);
			workflow.nodes.push(chat, tool);
			workflow.connections[chat.name] = {
				ai_languageModel: [[{ node: agent.name, type: 'ai_languageModel', index: 0 }]],
			};
			workflow.connections[tool.name] = {
				ai_tool: [[{ node: agent.name, type: 'ai_tool', index: 0 }]],
			};

			const { status, message, output } = await run(client, workflow);
			assert.equal(message, undefined);
			assert.equal(status, 'success');
			assert.equal(output(agent.name)[0][0].output, 'Done.');
			assert.equal(sandbox.lookups.length, 1);
			const [search] = sandbox.searches;
			assert.deepEqual((search.body as { location: unknown }).location, ['103724970']);
			const told = JSON.stringify(model.questions.at(-1)?.messages?.at(-1)?.content);
			assert.match(told, /profile_url/);
		} finally {
			await model.close();
		}
	});
}
