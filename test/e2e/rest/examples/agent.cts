import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWell, saveExample } from '../../support/exampleRuns.cts';
import { startModel } from '../../support/model.cts';
import { saveCredential } from '../../support/seed.cts';
import type { World } from '../../support/world.cts';

const FILE = 'ai-agent.json';
const QUESTION = 'Who at Siemens in Munich posts about AI?';

interface Author {
	author_name: string;
	author_is_company: boolean;
}

/** Tests the example of an agent, with a stand-in for its model that does what its instructions say. */
export function agentExampleTests(world: () => World): void {
	test(`${FILE} answers from posts and people`, async () => {
		const { client, sandbox } = world();
		sandbox.reset();
		const model = await startModel([
			() => ({
				tool: 'Find_Posts',
				input: { keywords: 'AI', author: { company: ['Siemens'] }, date_posted: 'past_month' },
			}),
			([posts]) => {
				const authors = JSON.parse(posts) as Author[];
				const [first, ...others] = authors[0].author_name.split(' ');
				const name = { first_name: first, last_name: others.join(' ') };
				const place = ['Munich, Bavaria, Germany'];
				const filters = { company: ['Siemens'], location: place, advanced_keywords: name };
				return { tool: 'Find_People', input: filters };
			},
		]);
		try {
			const access = { apiKey: 'none', url: model.url };
			const credential = await saveCredential(client, 'Model', 'openAiApi', access);
			const saved = await saveExample(world(), FILE, { model: credential });
			const message = { sessionId: 'one', action: 'sendMessage', chatInput: QUESTION };
			const { output } = await runWell(world(), saved, [message]);
			assert.equal(output('Agent')[0][0].output, 'Done.');
			const bodies = sandbox.searches.map(({ body }) => body);
			console.log(
				JSON.stringify(bodies, null, 1),
				JSON.stringify(model.questions.at(-1)).slice(0, 3000),
			);
		} finally {
			await model.close();
		}
	});
}
