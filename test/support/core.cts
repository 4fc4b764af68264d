import { hostRequire } from './host.cts';
import type * as N8n from './n8n.cts';

/** What is under `hostRequire` knows no TypeScript; n8n itself is loaded without this. */
function requireTypeScript(path: string): unknown {
	const tsx = hostRequire('tsx/cjs/api') as typeof import('tsx/cjs/api');
	const unregister = tsx.register();
	try {
		return hostRequire(path);
	} finally {
		unregister();
	}
}

const { given, n8n } = requireTypeScript('./n8n.cts') as typeof N8n;

/** n8n-core and n8n-workflow as the engine under test has them, and all that it has logged so far. */
export const { core, workflow, coreVersion, logs } = n8n();

/** Has packages that are loaded from now on in this test file get this for n8n-workflow. */
export function giveWorkflow(changes: Partial<typeof workflow> = {}): void {
	given.workflow = { ...workflow, ...changes };
}

giveWorkflow();
