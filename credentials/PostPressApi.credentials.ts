import type {
	IAuthenticate,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

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
			placeholder: 'pp_live_…',
			description: 'The key from your PostPress dashboard',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.postpress.ai/v1',
			description: 'The address of the API that your PostPress dashboard shows',
		},
	];

	// Not as an expression: n8n evaluates one anew for each request, which takes about half a millisecond.
	authenticate: IAuthenticate = async ({ apiKey }, request) => ({
		...request,
		headers: { ...request.headers, 'X-API-KEY': apiKey },
	});

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl.replace(/\\/+$/, "") }}',
			url: '/accounts',
			qs: { limit: 1 },
			disableFollowRedirect: true,
		},
	};
}
