import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const ARGUMENTS = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-dev-shm-usage',
	'--disable-gpu',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',
	'--no-sandbox',
];

/** Tall, so that the whole form is on the pictures. */
const VIEWPORT = { width: 1600, height: 1500 };

/** How long a click or a look may wait, in milliseconds. */
const PATIENCE = 20_000;

/** How long a page may take to load, in milliseconds: n8n's editor is large, and machines are busy. */
const LOADING = 90_000;

/** A browser without a window. */
export interface Browser {
	page: Page;
	close(): Promise<void>;
}

/** Opens a browser with an empty profile; whatever is not on this machine is out of its reach. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	const profile = mkdtempSync(join(tmpdir(), 'postpress-editor-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless: true,
		viewport: VIEWPORT,
		args: ARGUMENTS,
	});
	context.setDefaultTimeout(PATIENCE);
	context.setDefaultNavigationTimeout(LOADING);
	await context.route(
		({ hostname }) => hostname !== '127.0.0.1',
		async (route) => await route.abort(),
	);
	return {
		page: context.pages()[0] ?? (await context.newPage()),
		close: async () => {
			await context.close();
			rmSync(profile, { recursive: true, force: true });
		},
	};
}
