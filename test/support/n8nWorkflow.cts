import { workflow } from './core.cts';

/** Stands for `n8n-workflow` in test files, so that they have the copy that n8n itself uses. */
export = workflow;
