import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWell, saveExample } from '../../support/exampleRuns.cts';
import { type Model, startModel, type Step } from '../../support/model.cts';
import { saveCredential } from '../../support/seed.cts';
import type { World } from '../../support/world.cts';

const FILE = 'ai-agent.json';
const QUESTION = 'Who at Siemens in Munich posts about AI?';
const SIEMENS = '1043';
const MUNICH = '100477049';

/** A row of either tool. */
type Row = Record<string, string>;

const rowsOf = (said: string) => JSON.parse(said) as Row[];

const findPosts: Step = () => {
	const author = { company: ['Siemens'] };
	return { tool: 'Find_Posts', input: { filters: { keywords: 'AI', author } } };
};

/** Looks for the author of the first post, in this place. */
const findAuthor =
	(place: string): Step =>
	([posts]) => {
		const [first, ...others] = rowsOf(posts)[0].author_name.split(' ');
		const name = { first_name: first, last_name: others.join(' ') };
		const filters = { company: ['Siemens'], location: [place], advanced_keywords: name };
		return { tool: 'Find_People', input: { filters } };
	};

const answer: Step = (said) => {
	const [post, person] = [said[0], said.at(-1) ?? ''].map((text) => rowsOf(text)[0]);
	return [person.name, person.headline, person.profile_url, post.share_url].join(' · ');
};

/** Tests the example of an agent, with a stand-in for its model that does what its instructions say. */
export function agentExampleTests(world: () => World): void {
	/** Sends a question to the example's agent; returns its reply. */
	const ask = async (model: Model) => {
		const { client } = world();
		const access = { apiKey: 'none', url: model.url };
		const credential = await saveCredential(client, 'Model', 'openAiApi', access);
		const saved = await saveExample(world(), FILE, { model: credential });
		const message = { sessionId: 'one', action: 'sendMessage', chatInput: QUESTION };
		const { output } = await runWell(world(), saved, [message]);
		return String(output('Agent')[0][0].output);
	};
	const bodies = () => world().sandbox.searches.map(({ body }) => body as Record<string, unknown>);

	test(`${FILE} answers who at Siemens in Munich posts about AI`, async () => {
		world().sandbox.reset();
		const model = await startModel([findPosts, findAuthor('Munich, Bavaria, Germany'), answer]);
		try {
			const [name, headline, profile, post] = (await ask(model)).split(' · ');
			assert.match(headline, /Siemens/);
			assert.match(profile, /^https:\/\/www\.linkedin\.com\/in\//);
			assert.match(post, /^https:\/\/www\.linkedin\.com\//);
			const [posts, people] = bodies();
			assert.deepEqual(posts.author, { company: [SIEMENS] });
			const { first_name: first, last_name: last } = people.advanced_keywords as Row;
			assert.equal(name, `${first} ${last}`);
			assert.deepEqual([people.company, people.location], [[SIEMENS], [MUNICH]]);
			const tools = model.questions[0].tools?.map((tool) => tool.function.name);
			assert.deepEqual(tools?.sort(), ['Find_People', 'Find_Posts']);
			const [{ content: system }, { content: asked }] = model.questions[0].messages ?? [];
			assert.match(String(system), /^You search LinkedIn/);
			assert.equal(asked, QUESTION);
		} finally {
			await model.close();
		}
	});

	test(`${FILE} tells the agent why a search failed, so that it tries again`, async () => {
		world().sandbox.reset();
		const told: string[] = [];
		const again: Step = (said) => {
			told.push(said[1]);
			return findAuthor('Berlin, Germany')(said);
		};
		const model = await startModel([findPosts, findAuthor('Berlin'), again, answer]);
		try {
			assert.match(await ask(model), /Siemens/);
			assert.match(told[0], /matches more than one value.*Berlin, Germany/);
			assert.equal(bodies().length, 2);
		} finally {
			await model.close();
		}
	});
}
