import { straightQuotes } from '../../../values';
import { hasPhrase, wordsOf } from './words';

/** Whether a text's words, as returned by `split`, match a query. */
export type WordTest = (words: string) => boolean;

/** Quoted phrases, brackets, and anything else between spaces. */
const TOKEN = /"([^"]*)"?|[()]|[^\s()"]+/g;

/** Parses a query; each method consumes its tokens from the front. */
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
 * Parses a query as LinkedIn does: all words are required; AND, OR and NOT in capitals, brackets and quoted
 * phrases. `split` splits texts into words. The rest of a malformed query counts as words.
 */
export function booleanQuery(query: string, split = wordsOf): WordTest {
	const parser = new Parser(query, split);
	const tests: WordTest[] = [];
	while (!parser.isAtEnd()) {
		tests.push(parser.anyOf());
		// An unmatched closing bracket.
		parser.takes(')');
	}
	return (words) => tests.every((test) => test(words));
}
