import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Sets n8n's environment variables. Must be called before n8n's modules are loaded, because they would write to
 * ~/.n8n otherwise.
 */
export function prepareEnvironment(): void {
	const userFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-postpress-'));
	Object.assign(process.env, {
		N8N_ENCRYPTION_KEY: 'key-of-the-tests',
		N8N_USER_FOLDER: userFolder,
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'false',
		N8N_LOG_LEVEL: 'silent',
		N8N_DIAGNOSTICS_ENABLED: 'false',
	});
	process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));
}
