import { workflow } from './core.cts';

/** Replaces `n8n-workflow` in test files by the copy that n8n uses. */
export = workflow;
