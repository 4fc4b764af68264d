import { writeSchemas } from './outputSchemas.cts';
import { writePage } from './page.cts';

/* `npm run docs`: brings docs/filters.md and the node's __schema__ folder up to date. */
writePage();
void writeSchemas();
