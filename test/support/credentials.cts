import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	ICredentialsHelper,
	IHttpRequestOptions,
	INode,
	INodeProperties,
	Workflow,
} from 'n8n-workflow';
import { workflow as n8nWorkflow } from './core.cts';
import type { LoadedPackage } from './package.cts';

/** The credential's data as entered, possibly with n8n's domain restriction. */
export interface Credentials {
	apiKey: string;
	baseUrl: string;
	allowedHttpRequestDomains?: 'all' | 'domains' | 'none';
	allowedDomains?: string;
}

/** ID and name of the credential used by the tests' nodes. */
export const CREDENTIAL = { id: 'credential-1', name: 'PostPress account' };

/** The credential's data as n8n passes it to nodes, with defaults for missing fields. */
export function withDefaults(
	loaded: LoadedPackage,
	type: string,
	data: Credentials,
): ICredentialDataDecryptedObject {
	const defaults = loaded
		.credential(type)
		.properties.map((property) => [property.name, property.default] as const);
	return { ...(Object.fromEntries(defaults) as ICredentialDataDecryptedObject), ...data };
}

const unused = (): never => {
	throw new Error('Not available in the tests');
};

/** n8n's credentials helper with one unsaved credential. */
export function createCredentialsHelper(
	loaded: LoadedPackage,
	data: Credentials | undefined,
): ICredentialsHelper {
	const resolve = (
		value: string,
		credentials: ICredentialDataDecryptedObject,
		workflow: Workflow,
		node: INode,
	): string => {
		if (!value.startsWith('=')) return value;
		const keys = { $credentials: credentials as never };
		return String(
			workflow.expression.getSimpleParameterValue(node, value, 'internal', keys, undefined, '') ||
				'',
		);
	};

	class Helper extends n8nWorkflow.ICredentialsHelper {
		getParentTypes = (): string[] => [];
		isCredentialUsableByNode = (): boolean => true;
		// Defined but empty: if it exists, the engine retries a request after a 401, as in n8n.
		preAuthentication = () => Promise.resolve(undefined);
		runPreAuthentication = () => Promise.resolve(undefined);
		getCredentials = (): Promise<ICredentials> => unused();
		updateCredentials = (): Promise<void> => unused();
		updateCredentialsOauthTokenData = (): Promise<void> => unused();
		getCredentialsProperties = (type: string): INodeProperties[] =>
			loaded.credential(type).properties;

		getDecrypted = (_data: unknown, _details: unknown, type: string) => {
			if (!data) throw new Error(`The node has no credentials of type "${type}"`);
			return Promise.resolve(withDefaults(loaded, type, data));
		};

		authenticate = (
			credentials: ICredentialDataDecryptedObject,
			typeName: string,
			options: object,
			workflow?: Workflow,
			node?: INode,
		): Promise<IHttpRequestOptions> => {
			const request = options as IHttpRequestOptions;
			const { authenticate } = loaded.credential(typeName);
			if (typeof authenticate === 'function') return authenticate(credentials, request);
			if (!authenticate || !workflow || !node) return Promise.resolve(request);
			const target = request as unknown as Record<string, Record<string, string>>;
			target.headers ??= {};
			for (const [part, entries] of Object.entries(authenticate.properties)) {
				for (const [key, value] of Object.entries((entries ?? {}) as Record<string, string>)) {
					target[part] ??= {};
					target[part][resolve(key, credentials, workflow, node)] = resolve(
						value,
						credentials,
						workflow,
						node,
					);
				}
			}
			return Promise.resolve(request);
		};
	}
	return new Helper();
}
