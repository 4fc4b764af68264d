import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { type SearchApi, SERVICES } from '../filters/filterValueTypes';
import { ParameterError } from '../parameterError';
import type { LookUp, LookupScope } from '../resources/linkedInSearch/names/candidateCache';
import { connect, send } from '../transport/api';
import { fetchFilterValues, readCandidates } from '../transport/filterValues';
import type { ApiRequest } from '../transport/request';

/**
 * Returns the lookup for the editor, with up to `limit` values. Throws a ParameterError if no account is
 * selected.
 */
export async function editorLookUp(
	context: ILoadOptionsFunctions,
	limit: number,
): Promise<{ scope: LookupScope; lookUp: LookUp }> {
	const account = context.getCurrentNodeParameter('accountId', { extractValue: true });
	if (!account) throw new ParameterError('Select an account first');
	const accountId = String(account);
	const service = SERVICES[context.getCurrentNodeParameter('api') as SearchApi];
	const connection = await connect(context);
	const { baseUrl } = connection;
	return {
		scope: { baseUrl, accountId, service, run: context },
		lookUp: async (type, keywords) => {
			const query = { accountId, type, service, keywords, limit };
			const request = async (one: ApiRequest) => await send(context, one, {}, connection);
			return readCandidates(await fetchFilterValues(request, query));
		},
	};
}
