import type { WorkflowRun } from '../../support/run.cts';
import { type Measure, measure } from './result.cts';
import { counted } from './statistics.cts';

interface Effort {
	nodes: number;
	/** Fields that a user fills in or selects. */
	fields: number;
	/** Fields that are an expression. */
	expressions: number;
}

function fieldsOf(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [value];
	// A picked account is one field, whatever it holds.
	if ('__rl' in value) return [(value as { value?: unknown }).value];
	return Object.values(value).flatMap(fieldsOf);
}

function count({ nodes }: WorkflowRun): Effort {
	// The first node only starts the workflow.
	const own = nodes.slice(1);
	const fields = own.flatMap(({ parameters }) => fieldsOf(parameters));
	const isExpression = (value: unknown) => typeof value === 'string' && value.startsWith('=');
	return {
		nodes: own.length,
		fields: fields.length,
		expressions: fields.filter(isExpression).length,
	};
}

/** What a user has to write, counted in two workflows that do the same. */
export function effortOf(own: WorkflowRun, stock: WorkflowRun): Measure[] {
	const ours = count(own);
	const theirs = count(stock);
	return (Object.keys(ours) as Array<keyof Effort>).flatMap((kind) => [
		measure(`${kind} to write: PostPress`, kind, counted(ours[kind])),
		measure(`${kind} to write: HTTP Request + Split Out`, kind, counted(theirs[kind])),
	]);
}
