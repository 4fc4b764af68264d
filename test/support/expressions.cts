import { workflow } from './core.cts';

interface Renderer {
	renderExpression(this: unknown, ...parameters: unknown[]): unknown;
}

/** Counts n8n's evaluations of each expression during `work`, by the expression's text. */
export async function evaluations(work: () => Promise<unknown>): Promise<Map<string, number>> {
	const renderer = workflow.Expression.prototype as unknown as Renderer;
	const original = renderer.renderExpression;
	const counts = new Map<string, number>();
	renderer.renderExpression = function (...parameters) {
		const text = String(parameters[0]);
		counts.set(text, (counts.get(text) ?? 0) + 1);
		return original.apply(this, parameters);
	};
	try {
		await work();
	} finally {
		renderer.renderExpression = original;
	}
	return counts;
}

/** Counts the expressions that n8n evaluates during `work`. */
export async function countExpressions(work: () => Promise<unknown>): Promise<number> {
	const counts = await evaluations(work);
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
