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

	// Not as an expression: n8n evaluates one again for each request, which takes about half a millisecond.
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
		request: { url: '/accounts', qs: { limit: 1 }, disableFollowRedirect: true },
		rules: [undefined, null].map((value) => ({
			type: 'responseSuccessBody',
			properties: {
				key: 'items',
				value,
				message: 'No PostPress API was found at the base URL',
			},
		})),
	};
}
