import { type Filter, groupedNotation } from '../../filters/filter';
import { KEYWORDS, type Variant } from './variants';

const CHOICES = /\b(\w+): ("[^"]+"(?: \| "[^"]+")+)/g;

/** Moves repeated lists of choices to the end, each once, under the name of their field. */
function withoutRepeats(lines: string[]): string[] {
	const text = lines.join('\n');
	const counts = new Map<string, number>();
	for (const [choice] of text.matchAll(CHOICES)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
	const repeated = [...counts].filter(([, count]) => count > 1).map(([choice]) => choice);
	const named = new Map(repeated.map((choice) => [choice.split(':')[0], choice]));
	const shortened = text.replace(CHOICES, (choice, name: string) =>
		named.get(name) === choice ? name : choice,
	);
	return [...shortened.split('\n'), ...[...named.values()].map((choice) => `where ${choice}`)];
}

/** The description for a model that writes the JSON of a search, by line: the fields, grouped by notation. */
export const agentLines = ({ filters }: { filters: Filter[] }): string[] => [
	'A JSON object with any of these fields, and no others:',
	...withoutRepeats(groupedNotation([KEYWORDS, ...filters])),
];

/** The same in one line, because n8n's AI builder omits defaults with line breaks. */
export function agentText(variant: { filters: Filter[] }): string {
	const [head, ...fields] = agentLines(variant);
	return `${head} ${fields.join('; ')}`;
}

/** The $fromAI expression that lets an agent write the JSON of a search. */
export const agentExpression = (variant: Variant): string =>
	`={{ $fromAI('filters', \`${agentText(variant)}\`, 'json') }}`;
