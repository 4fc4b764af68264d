/*
 * `npm run test:e2e:install`: installs n8n, and the driver and the browser for its editor.
 *
 *   node --require tsx/cjs test/e2e/install.cts [n8n-2 | n8n-1]
 */
import { installBrowser, installDriver, installN8n, type N8nVersion } from './support/install.cts';

installN8n((process.argv[2] ?? 'n8n-2') as N8nVersion);
installDriver();
installBrowser();
