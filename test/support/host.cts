import type { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

/*
 * Jest runs each test file in a separate JavaScript context with separate modules, which would load n8n's 2,000
 * modules for each file. Outside that context they are loaded once per process.
 */
const host = runInThisContext('process') as NodeJS.Process;

/** Node's module system, which jest replaces in test files. */
export const hostModule = host.getBuiltinModule('node:module');

/** Node's `require`, whose modules are shared by all test files of the process. */
export const hostRequire: ReturnType<typeof createRequire> = hostModule.createRequire(__filename);

/** The `Date` of modules loaded with `hostRequire`, including the built node. */
export const hostDate = runInThisContext('Date') as DateConstructor;
