import { join } from 'node:path';
import type { N8nVersion } from './install.cts';

/** The person who uses the n8n under test; nothing but this machine reaches it. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Test',
	lastName: 'Owner',
	password: 'PostPress-1',
};

/** Where all of them keep their state: n8n writes thousands of files that no linter should read. */
export const STATES = join(__dirname, '..', 'node_modules', '.state');

/** Where an n8n keeps its state, and the ports that it listens on. */
export interface Place {
	version: N8nVersion;
	state: string;
	port: number;
	/** What its environment has besides. */
	env?: NodeJS.ProcessEnv;
}

const OFF = [
	'N8N_DIAGNOSTICS_ENABLED',
	'N8N_DYNAMIC_BANNERS_ENABLED',
	'N8N_HIRING_BANNER_ENABLED',
	'N8N_LICENSE_AUTO_RENEW_ENABLED',
	'N8N_PERSONALIZATION_ENABLED',
	'N8N_REINSTALL_MISSING_PACKAGES',
	'N8N_TEMPLATES_ENABLED',
	'N8N_VERIFIED_PACKAGES_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_ENABLED',
	'N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED',
	'N8N_AI_ENABLED',
	'N8N_SECURE_COOKIE',
];

const EMPTY = [
	'EXTERNAL_FRONTEND_HOOKS_URLS',
	'N8N_DIAGNOSTICS_CONFIG_BACKEND',
	'N8N_DIAGNOSTICS_CONFIG_FRONTEND',
	'N8N_SENTRY_DSN',
];

const setAll = (names: string[], value: string) =>
	Object.fromEntries(names.map((name) => [name, value]));

/** The environment of an n8n that only listens locally and sends no outside requests. */
export function environment(place: Place, node: string): NodeJS.ProcessEnv {
	const { version, state, port, env } = place;
	const isLegacy = version === 'n8n-1';
	return {
		PATH: `${join(node, '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
		HOME: process.env.HOME,
		...setAll(OFF, 'false'),
		...setAll(EMPTY, ''),
		N8N_USER_FOLDER: state,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(port + 1),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PROTOCOL: 'http',
		N8N_ENCRYPTION_KEY: 'only-for-tests-on-this-machine',
		N8N_LOG_OUTPUT: 'console',
		GENERIC_TIMEZONE: 'UTC',
		// n8n 1.x does not know the modules; its isolated-vm does not run on Node.js 20.
		...(isLegacy
			? { N8N_EXPRESSION_ENGINE: 'legacy' }
			: { N8N_DISABLED_MODULES: 'mcp-registry,instance-ai' }),
		...env,
	};
}
