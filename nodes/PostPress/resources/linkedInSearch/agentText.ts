import { type Filter, groupedNotation } from '../../filters/filter';
import { KEYWORDS, type Variant } from './variants';

const CHOICES = /\b(\w+): ("[^"]+"(?: \| "[^"]+")+)/g;

/** Says lists of choices that come again and again once, at the end, under the name of their field. */
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

/** What to tell a model, so that it can write the JSON of a search: its fields, by what they hold. */
export const agentText = ({ filters }: { filters: Filter[] }): string =>
	[
		'A JSON object with any of these fields, and no others:',
		...withoutRepeats(groupedNotation([KEYWORDS, ...filters])),
	].join('\n');

/** The expression with which an agent writes the JSON of a search. */
export const agentExpression = (variant: Variant): string =>
	`={{ $fromAI('filters', \`${agentText(variant)}\`, 'json') }}`;
