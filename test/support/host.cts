import type { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

/*
 * Jest runs each test file in a JavaScript context of its own, with modules of its own: there n8n's
 * 2,000 modules would be loaded for each file. Outside that context they are loaded once a process.
 */
const host = runInThisContext('process') as NodeJS.Process;

/** Node's own module system, which jest stands in for in test files. */
export const hostModule = host.getBuiltinModule('node:module');

/** Node's own `require`: what it loads is shared by all test files of the process. */
export const hostRequire: ReturnType<typeof createRequire> = hostModule.createRequire(__filename);

/** The `Date` of what `hostRequire` has loaded, the built node among it. */
export const hostDate = runInThisContext('Date') as DateConstructor;
