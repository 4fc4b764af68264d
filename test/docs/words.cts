import type { INode } from 'n8n-workflow';
import ts from 'typescript';
import { filesIn, filesWithLinks, pages, read } from './links.cts';

/** Words that a native writer would not use here, or for which n8n has another term. */
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

/** Words that n8n's guidelines ban from messages; n8n's own terms are allowed. */
const ALARMING = /\b(?:error|problem|failure|mistake)s?\b/;
const NAMES_OF_N8N =
	/On Error|error output|error item|Error Workflow|error workflow|errors?[/_]|_error\b/g;

/** n8n's standard text for loaded options. */
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

/** The comments in a source file. */
export function commentsOf(file: string, source = read(file)): string[] {
	const comments: string[] = [];
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
	const visit = (node: ts.Node): void => {
		const before = ts.getLeadingCommentRanges(source, node.pos) ?? [];
		const after = ts.getTrailingCommentRanges(source, node.end) ?? [];
		for (const { pos, end } of [...before, ...after]) comments.push(source.slice(pos, end));
		node.getChildren(tree).forEach(visit);
	};
	visit(tree);
	return [...new Set(comments)];
}

/** The titles of the tests in a file, and of their groups. */
export function titlesOf(file: string, source = read(file)): string[] {
	const titles: string[] = [];
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
	const visit = (node: ts.Node): void => {
		// The call after `.each(…)` has the title too; the call of `.each` itself has one argument.
		if (ts.isCallExpression(node) && /^(it|describe)\b/.test(node.expression.getText(tree))) {
			const [title, run] = node.arguments;
			if (run) titles.push(title.getText(tree).slice(1, -1));
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return titles;
}

/** The source files with texts for users. */
export const sources = filesWithLinks.filter((file) => file.endsWith('.ts'));

/** The source files whose comments are checked: the node, and the tests' own code. */
export const code = [
	...sources,
	...['bench', 'demo', 'docs', 'sandbox', 'support'].flatMap((folder) =>
		filesIn(`test/${folder}`, /\.cts$/),
	),
];

/** The files whose test titles are checked. */
export const tests = filesIn('test', /\.test\.cts$/);

/** Texts outside the node: pages, notes of the examples, and GitHub templates. */
export const documents = [
	...pages.filter((page) => page !== 'CODE_OF_CONDUCT.md'),
	...filesWithLinks.filter((file) => /\.(yml|json)$/.test(file) && !file.startsWith('nodes/')),
].filter((file) => !file.startsWith('.github/workflows/') && file !== '.github/dependabot.yml');

/** The names and notes of an example's nodes. */
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
