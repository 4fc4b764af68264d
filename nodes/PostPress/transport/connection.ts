import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { ParameterError } from '../parameterError';

export const DEFAULT_BASE_URL = 'https://api.postpress.ai/v1';

/** Base URL and API key from the credential. */
export interface Connection {
	/** Without a trailing slash, query and fragment; safe to show. */
	baseUrl: string;
	/** The query of the base URL, added to every request. */
	query: Record<string, string>;
	apiKey: string;
}

/** True if the connection is encrypted or local. */
const isPrivate = ({ protocol, hostname }: URL) =>
	protocol === 'https:' ||
	hostname === 'localhost' ||
	hostname === '[::1]' ||
	// The URL class only accepts hosts of digits and dots if they are IP addresses.
	/^127\.[\d.]+$/.test(hostname);

/** Throws a ParameterError if the API key would be sent unencrypted to this URL; `label` names the field. */
export function assertPrivate(label: string, url: string): void {
	if (URL.canParse(url) && isPrivate(new URL(url))) return;
	throw new ParameterError(
		`${label}: must start with https, because every request contains the API key`,
	);
}

const isHttpUrl = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/**
 * Reads the credential. Throws a ParameterError if it is not usable. The message contains neither value,
 * because either could be the key.
 */
export function readConnection(credential: ICredentialDataDecryptedObject): Connection {
	const apiKey = String(credential.apiKey ?? '').trim();
	const entered = String(credential.baseUrl ?? '').trim() || DEFAULT_BASE_URL;
	if (isHttpUrl(apiKey)) {
		throw new ParameterError(
			'API Key: this is a URL. Enter the API key here, and the URL under Base URL',
		);
	}
	if (!/^[\x21-\x7e]*$/.test(apiKey)) {
		throw new ParameterError(
			'API Key: must not contain spaces, line breaks or special characters. Copy it again from the PostPress dashboard',
		);
	}
	if (!isHttpUrl(entered)) {
		throw new ParameterError(
			`Base URL: this is not a valid URL in the PostPress credential. Enter one, e.g. ${DEFAULT_BASE_URL}`,
		);
	}
	const url = new URL(entered);
	if (url.username || url.password) {
		throw new ParameterError('Base URL: must not contain a user name or password');
	}
	assertPrivate('Base URL', entered);
	return {
		baseUrl: (url.origin + url.pathname).replace(/\/+$/, ''),
		query: Object.fromEntries(url.searchParams),
		apiKey,
	};
}

/** PostPress keys in texts; a response could contain a key other than the credential's. */
const ANY_KEY = /pp_(live|test)_\w+/g;

/** Removes API keys from a text. */
export const withoutKey = (text: string, { apiKey }: Connection): string =>
	(apiKey ? text.split(apiKey).join('[API key]') : text).replace(ANY_KEY, '[API key]');
