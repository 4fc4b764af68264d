import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A tool as described to a model. */
interface Tool {
	function: {
		name: string;
		parameters?: { properties?: Record<string, { description?: string }> };
	};
}

interface Question {
	stream?: boolean;
	tools?: Tool[];
	messages?: Array<{ role: string; content: unknown }>;
}

/** A stand-in of a language model, as OpenAI's API has them. */
export interface Model {
	/** The base URL, with `/v1`. */
	url: string;
	/** What it was asked, in order. */
	readonly questions: Question[];
	close(): Promise<void>;
}

/** Calls a tool or replies. It gets the results of the previous tool calls, in order. */
export type Step = (said: string[]) => { tool: string; input: object } | string;

function reply({ messages = [] }: Question, steps: Step[]) {
	const said = messages.filter(({ role }) => role === 'tool').map(({ content }) => String(content));
	const step = steps.at(said.length)?.(said) ?? 'Done.';
	if (typeof step === 'string') return { role: 'assistant', content: step };
	const call = { name: step.tool, arguments: JSON.stringify(step.input) };
	return {
		role: 'assistant',
		content: null,
		tool_calls: [{ index: 0, id: `call_${said.length + 1}`, type: 'function', function: call }],
	};
}

/** Starts a model that takes these steps, and then says that it is done. */
export async function startModel(steps: Step[]): Promise<Model> {
	const questions: Question[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const question = JSON.parse(body || '{}') as Question;
			questions.push(question);
			const message = reply(question, steps);
			const finish = 'tool_calls' in message ? 'tool_calls' : 'stop';
			const head = { id: 'answer', created: 1, model: 'stand-in' };
			const chunk = (delta: object, reason: string | null) =>
				`data: ${JSON.stringify({
					...head,
					object: 'chat.completion.chunk',
					choices: [{ index: 0, delta, finish_reason: reason }],
				})}\n\n`;
			if (question.stream) {
				response.setHeader('content-type', 'text/event-stream');
				response.end(`${chunk(message, null)}${chunk({}, finish)}data: [DONE]\n\n`);
				return;
			}
			response.setHeader('content-type', 'application/json');
			response.end(
				JSON.stringify({
					...head,
					object: 'chat.completion',
					choices: [{ index: 0, message, finish_reason: finish }],
					usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
				}),
			);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		questions,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
