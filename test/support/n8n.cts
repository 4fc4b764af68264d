import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { prepareEnvironment } from './environment.cts';
import { logs, recordingLogger } from './logs.cts';

const ROOT = join(__dirname, '..', '..');

/** `npm run test:1x` uses n8n 1.x in a separate folder. */
const folder = process.env.N8N_ENGINE === 'n8n-1' ? join(ROOT, 'test', 'engines', 'n8n-1') : ROOT;

type Workflow = typeof import('n8n-workflow');

/** The n8n-workflow for packages under test, which do not include a copy, like in n8n. */
export const given = {} as { workflow: Workflow };

function givePackagesWorkflow(): void {
	const loader = Module as unknown as {
		_load(request: string, parent?: { filename: string | null }, isMain?: boolean): unknown;
	};
	const load = loader._load;
	loader._load = (request, parent, isMain) =>
		request === 'n8n-workflow' && !parent?.filename?.includes('node_modules')
			? given.workflow
			: load(request, parent, isMain);
}

/**
 * Loads n8n-core and n8n-workflow of the engine under test. Dependencies must be the same copies that n8n-core
 * uses. The order matters: settings, metadata, logger, n8n-core.
 */
function load() {
	prepareEnvironment();
	const corePath = createRequire(join(folder, 'package.json')).resolve('n8n-core');
	const requireFromCore = createRequire(corePath);
	requireFromCore('reflect-metadata');

	const { Container } = requireFromCore('@n8n/di') as {
		Container: { set(token: unknown, value: unknown): void };
	};
	const { Logger } = requireFromCore('@n8n/backend-common') as { Logger: unknown };
	Container.set(Logger, recordingLogger);

	const core = requireFromCore(corePath) as typeof import('n8n-core');
	const workflow = requireFromCore('n8n-workflow') as Workflow;
	workflow.LoggerProxy.init(recordingLogger);
	Container.set(core.ErrorReporter, { error: () => {}, warn: () => {}, info: () => {} });
	// In n8n 1.x, the manager of SSH connections keeps the process alive.
	const sshPath = join(dirname(corePath), 'execution-engine', 'ssh-clients-manager.js');
	const { SSHClientsManager } = requireFromCore(sshPath) as { SSHClientsManager: unknown };
	Container.set(SSHClientsManager, {});

	givePackagesWorkflow();
	const about = readFileSync(join(dirname(corePath), '..', 'package.json'), 'utf8');
	const { version: coreVersion } = JSON.parse(about) as { version: string };
	return { core, workflow, coreVersion, logs };
}

let loaded: ReturnType<typeof load> | undefined;

/** n8n in this process; loaded on first use. */
export const n8n = (): ReturnType<typeof load> => (loaded ??= load());
