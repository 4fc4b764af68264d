import { writeReadme } from './readme.cts';

/* `npm run docs`: brings what README.md says about the filters up to date. */
writeReadme();
