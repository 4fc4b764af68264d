import type { INode } from 'n8n-workflow';
import ts from 'typescript';
import { filesWithLinks, pages, read } from './links.cts';

/** Words that give the accent of the first texts away, or that n8n does not use for the thing. */
const AVOIDED = [
	/\bafresh\b/,
	/\banew\b/,
	/\banswers?\b|\banswered\b/,
	/\bat once\b/,
	/\bat present\b/,
	/\bchoos(?:e|es|ing)\b/,
	/\beverybody\b/,
	/\bgo(?:es)? on\b/,
	/\bha(?:d|s|ve) come\b/,
	/\bif it stays\b/,
	/\blately\b/,
	/\bmend(?:s|ed|ing)?\b/,
	/\bmust be filled\b/,
	/\bneeds? a look\b/,
	/\bof (?:its|their) own\b/,
	/\bpassing reason\b/,
	/\bso many\b/,
	/\bthe makers\b/,
	/\btold\b/,
	/\bwhat is empty\b/,
];

/** Words that n8n asks messages to avoid; its own names of things are another matter. */
const ALARMING = /\b(?:error|problem|failure|mistake)s?\b/;
const NAMES_OF_N8N =
	/On Error|error output|error item|Error Workflow|error workflow|errors?[/_]|_error\b/g;

/** n8n's own words for a list that it loads. */
const N8N_LIST = /Choose from the list, or specify IDs using an/g;

/** The avoided words in a text. */
export const avoidedIn = (text: string): string[] =>
	AVOIDED.flatMap((word) => text.replace(N8N_LIST, '').match(new RegExp(word, 'gi')) ?? []);

/** The words in a text of the node that would alarm a user. */
export const alarmingIn = (text: string): string[] =>
	text.replace(NAMES_OF_N8N, '').match(new RegExp(ALARMING, 'gi')) ?? [];

/** The sentences and labels in a source file: its texts of more than one word. */
export function textsOf(file: string, source = read(file)): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) return;
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddleOrTemplateTail(node)
		) {
			if (/[a-z] /.test(node.text)) texts.push(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true));
	return texts;
}

/** The source files whose texts users read. */
export const sources = filesWithLinks.filter((file) => file.endsWith('.ts'));

/** What people read outside the node: pages, the notes of the examples, the templates on GitHub. */
export const documents = [
	...pages.filter((page) => page !== 'CODE_OF_CONDUCT.md'),
	...filesWithLinks.filter((file) => /\.(yml|json)$/.test(file) && !file.startsWith('nodes/')),
].filter((file) => !file.startsWith('.github/workflows/') && file !== '.github/dependabot.yml');

/** What an example says to people: the names and notes of its nodes. */
function notesOf(file: string): string {
	const { nodes } = JSON.parse(read(file)) as { nodes: INode[] };
	const texts = nodes.flatMap(({ name, notes, parameters }) => [name, notes, parameters.content]);
	return texts.filter(Boolean).join('\n');
}

/** The prose of a document, without code and without the values of filters. */
export const proseOf = (file: string): string =>
	(file.endsWith('.json') ? notesOf(file) : read(file))
		.replace(N8N_LIST, '')
		.replace(/^ *```[^]*?^ *```/gm, '')
		.replace(/`[^`\n]*`/g, '');
