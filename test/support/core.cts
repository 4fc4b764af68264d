import './environment.cts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { recordingLogger } from './logs.cts';

/*
 * What n8n-core is built on has to be the very copy it uses itself, whichever engine is under test.
 * The order matters: metadata first, then the logger, then n8n-core.
 */
const corePath = require.resolve('n8n-core');
const requireFromCore = createRequire(corePath);
requireFromCore('reflect-metadata');

const { Container } = requireFromCore('@n8n/di') as {
	Container: { set(token: unknown, value: unknown): void };
};
const { Logger } = requireFromCore('@n8n/backend-common') as { Logger: unknown };
Container.set(Logger, recordingLogger);

/** n8n-core and n8n-workflow, as the engine under test has them. */
export const core = require('n8n-core') as typeof import('n8n-core');
export const workflow = requireFromCore('n8n-workflow') as typeof import('n8n-workflow');

workflow.LoggerProxy.init(recordingLogger);
Container.set(core.ErrorReporter, { error: () => {}, warn: () => {}, info: () => {} });

/** Version of the n8n-core that was loaded. */
export const coreVersion = (
	JSON.parse(readFileSync(join(dirname(corePath), '..', 'package.json'), 'utf8')) as {
		version: string;
	}
).version;
