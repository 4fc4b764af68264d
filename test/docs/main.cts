import { writePage } from './page.cts';

/* `npm run docs`: brings docs/filters.md up to date. */
writePage();
