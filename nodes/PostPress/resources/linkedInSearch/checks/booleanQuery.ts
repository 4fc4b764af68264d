import { straightQuotes } from '../../../values';
import { hasPhrase, wordsOf } from './words';

/** Whether the words of a text, as `split` gives them, are what a query asks for. */
export type WordTest = (words: string) => boolean;

/** Quoted phrases, brackets, and anything else between spaces. */
const TOKEN = /"([^"]*)"?|[()]|[^\s()"]+/g;

/** Reads one query; each method takes its tokens off the front. */
class Parser {
	private readonly tokens: string[];

	constructor(
		query: string,
		private readonly split: (text: string) => string,
	) {
		this.tokens = straightQuotes(query).match(TOKEN) ?? [];
	}

	anyOf(): WordTest {
		const tests = [this.allOf()];
		while (this.takes('OR')) tests.push(this.allOf());
		return (words) => tests.some((test) => test(words));
	}

	isAtEnd(): boolean {
		return this.tokens.length === 0;
	}

	takes(token: string): boolean {
		if (this.tokens[0] !== token) return false;
		this.tokens.shift();
		return true;
	}

	private allOf(): WordTest {
		const tests: WordTest[] = [];
		while (!this.isAtEnd() && !['OR', ')'].includes(this.tokens[0])) {
			if (!this.takes('AND')) tests.push(this.one());
		}
		return (words) => tests.every((test) => test(words));
	}

	private one(): WordTest {
		const token = this.tokens.shift();
		if (token === undefined) return () => true;
		if (token === 'NOT') {
			const test = this.one();
			return (words) => !test(words);
		}
		if (token === '(') {
			const test = this.anyOf();
			this.takes(')');
			return test;
		}
		const phrase = this.split(token);
		return (words) => hasPhrase(words, phrase);
	}
}

/**
 * A query as LinkedIn reads it: words that must all be there, AND, OR and NOT in capital letters, brackets,
 * and phrases in quotes; `split` makes the words of each. What is left over of a malformed one counts as words.
 */
export function booleanQuery(query: string, split = wordsOf): WordTest {
	const parser = new Parser(query, split);
	const tests: WordTest[] = [];
	while (!parser.isAtEnd()) {
		tests.push(parser.anyOf());
		// A bracket that closes none.
		parser.takes(')');
	}
	return (words) => tests.every((test) => test(words));
}
