import { NodeApiError } from 'n8n-workflow';
import { expressionImplementation, startExpressions } from './compat.cts';
import { coreVersion, workflow } from './core.cts';
import { useFixture } from './fixture/setup.cts';

const fixture = useFixture();

describe('the engine under test', () => {
	it('is the version that the run requested', async () => {
		await startExpressions();
		const asked = process.env.N8N_ENGINE ?? '';
		expect(['', 'vm', 'n8n-1']).toContain(asked);
		expect(coreVersion).toMatch(asked === 'n8n-1' ? /^1\.122\./ : /^2\./);
		expect(expressionImplementation()).toBe(asked === 'vm' ? 'vm' : 'legacy');
	});

	it('evaluates the expressions of a run', async () => {
		await startExpressions();
		const { vmEvaluator } = workflow.Expression as unknown as {
			vmEvaluator?: { evaluate(): unknown };
		};
		expect(vmEvaluator !== undefined).toBe(process.env.N8N_ENGINE === 'vm');
		const evaluate = vmEvaluator && jest.spyOn(vmEvaluator, 'evaluate');

		await fixture.engine.runNode({
			parameters: { query: '={{ $json.name }}' },
			items: [{ name: 'one' }],
			credentials: fixture.server.credentials,
		});

		expect(fixture.server.requests[0].url).toContain('query=one');
		if (evaluate) expect(evaluate.mock.calls.length).toBeGreaterThan(0);
	});

	it('shares n8n-workflow with the tests and the package', () => {
		expect(workflow.NodeApiError).toBe(NodeApiError);
	});
});
