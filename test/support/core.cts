import { hostRequire } from './host.cts';
import type * as N8n from './n8n.cts';

/** Modules loaded with `hostRequire` cannot load TypeScript, so this is not used for n8n itself. */
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

/** n8n-core and n8n-workflow of the engine under test, and everything logged so far. */
export const { core, workflow, coreVersion, logs } = n8n();

/** Replaces n8n-workflow for packages that this test file loads from now on. */
export function giveWorkflow(changes: Partial<typeof workflow> = {}): void {
	given.workflow = { ...workflow, ...changes };
}

giveWorkflow();
