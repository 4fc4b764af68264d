import type {
	Icon,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	IHttpRequestOptions,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';
import {
	assertPrivate,
	DEFAULT_BASE_URL,
	readConnection,
} from '../nodes/PostPress/transport/connection';
import { ERROR_TYPES } from '../nodes/PostPress/transport/errorTypes';

const WRONG_KEY =
	'The API key is not valid. Copy it again from your PostPress dashboard: it may have been deleted or cut off';
const NOT_ALLOWED = 'The API key is not allowed to list accounts. Use a key with more permissions';
const UNAVAILABLE = 'PostPress is not available right now. Try again in a moment';
const REPORTED = 'PostPress could not list the accounts. Try again in a moment';
const NOT_FOUND = 'No PostPress API was found at the base URL';

/** Values in a refusal by the API, in both of its error formats, with the message for the credential test. */
const REFUSALS: ReadonlyArray<readonly [key: string, values: unknown[], message: string]> = [
	['status', [401], WRONG_KEY],
	['error.code', ['invalid_credentials', 'missing_credentials', 'unauthorized'], WRONG_KEY],
	['status', [403], NOT_ALLOWED],
	['error.code', ['insufficient_privileges', 'insufficient_permissions'], NOT_ALLOWED],
	['status', [429, 500, 502, 503, 504], UNAVAILABLE],
	['status', [...new Set(Object.values(ERROR_TYPES).map(({ status }) => status))], REPORTED],
	['error', [true], REPORTED],
	['success', [false], REPORTED],
];

/** Where a response gives the reason of a failure, alone or in a list. */
const REASONS = [
	'error',
	'error.code',
	'error.message',
	'error.detail',
	'errors.0',
	'errors.0.message',
];

/** Fails the test with this message if the response contains the value. */
const rule = (key: string, value: unknown, message: string) => ({
	type: 'responseSuccessBody' as const,
	properties: { key, value, message },
});

export class PostPressApi implements ICredentialType {
	name = 'postPressApi';

	displayName = 'PostPress API';

	icon: Icon = {
		light: 'file:../icons/postpress.svg',
		dark: 'file:../icons/postpress.dark.svg',
	};

	documentationUrl = 'https://github.com/postpress/n8n-nodes-postpress#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. pp_live_…',
			description: 'API key from your PostPress dashboard',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: DEFAULT_BASE_URL,
			description: 'Base URL of the API, as shown in your PostPress dashboard',
		},
	];

	// Not an expression: n8n would evaluate it for each request, which takes about half a millisecond.
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { apiKey, baseUrl, query } = readConnection(credentials);
		// n8n's HTTP Request node can use this credential too; it names the URL `uri`.
		const { url = '', uri = url } = request as IHttpRequestOptions & { uri?: string };
		const isRelative = uri.startsWith('/');
		if (!isRelative) assertPrivate('URL', uri);
		return {
			...request,
			...(isRelative && { baseURL: baseUrl, qs: { ...query, ...request.qs } }),
			headers: { ...request.headers, 'X-API-KEY': apiKey },
		};
	};

	test: ICredentialTestRequest = {
		request: {
			url: '/accounts',
			qs: { limit: 1 },
			disableFollowRedirect: true,
			// n8n 1.x loses the status of a failed request, so the rules judge every response by its body.
			ignoreHttpStatusErrors: true,
		},
		rules: [
			...REFUSALS.flatMap(([key, values, message]) =>
				values.map((value) => rule(key, value, message)),
			),
			// A rule can only compare: a text that is not empty has a first character, whose length is 1.
			...REASONS.map((key) => rule(`${key}.0.length`, 1, REPORTED)),
			// Of all JSON values only a list has this.
			rule('items.push', undefined, NOT_FOUND),
		],
	};
}
