import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * n8n reads its settings while its modules load and would write to ~/.n8n otherwise: this file is
 * imported before any of them.
 */
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-postpress-'));

Object.assign(process.env, {
	N8N_ENCRYPTION_KEY: 'key-of-the-tests',
	N8N_USER_FOLDER: userFolder,
	N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
	N8N_LOG_LEVEL: 'silent',
	N8N_DIAGNOSTICS_ENABLED: 'false',
});

const removeUserFolder = () => rmSync(userFolder, { recursive: true, force: true });

// Inside jest, `process` is a copy that never emits 'exit'.
if (typeof afterAll === 'function') afterAll(removeUserFolder);
else process.once('exit', removeUserFolder);
