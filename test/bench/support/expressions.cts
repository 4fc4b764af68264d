import { workflow } from '../../support/core.cts';

interface Renderer {
	renderExpression(this: unknown, ...parameters: unknown[]): unknown;
}

/** How many expressions n8n evaluates while `work` is done. */
export async function countExpressions(work: () => Promise<unknown>): Promise<number> {
	const renderer = workflow.Expression.prototype as unknown as Renderer;
	const original = renderer.renderExpression;
	let count = 0;
	renderer.renderExpression = function (...parameters) {
		count += 1;
		return original.apply(this, parameters);
	};
	try {
		await work();
	} finally {
		renderer.renderExpression = original;
	}
	return count;
}
