import { join } from 'node:path';
import { install } from '../tools/install.cts';
import { run } from '../tools/npm.cts';

/* `npm run typecheck:1x`: checks the package against the types of n8n 1.x. */
const engine = join(__dirname, 'n8n-1');
install(engine);
run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', engine], engine);
