/* `npm run test:e2e:install`: installs what `npm run test:e2e` needs: n8n 2.x, the driver and the browser. */
import { installBrowser, installDriver, installN8n } from './support/install.cts';

installN8n('n8n-2');
installDriver();
installBrowser();
