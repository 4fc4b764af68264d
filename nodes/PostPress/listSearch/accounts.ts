import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { fetchLinkedInAccounts } from '../transport/accounts';
import { send } from '../transport/api';
import { fold } from '../fold';
import { objectAt } from '../resources/linkedInSearch/output/values';
import { withListError } from './listError';
import { ParameterError } from '../parameterError';
import { isRecord } from '../values';

/** Short names, because the editor truncates entries that are longer than the field. */
const SEATS: Record<string, string> = {
	recruiter: 'Recruiter',
	sales_navigator: 'Sales Nav',
};

/** The products the account can search with besides Classic. LinkedIn Premium adds none. */
function seats({ connection_params: params }: IDataObject): string {
	const features = objectAt(objectAt(params).im).premiumFeatures;
	if (!Array.isArray(features)) return 'seats unknown';
	const known = features.map((feature) => SEATS[String(feature)]).filter(Boolean);
	return known.join(', ') || 'Classic';
}

/** What to do about an account that cannot search now; undefined if it can. */
function trouble({ sources }: IDataObject): string | undefined {
	const states = Array.isArray(sources)
		? sources.filter(isRecord).map(({ status }) => String(status))
		: [];
	const broken = states.find((status) => status !== 'OK');
	if (broken === 'CONNECTING') return 'connecting';
	return broken && `reconnect it in PostPress (${broken})`;
}

/** Lists the LinkedIn accounts for the Account list, e.g. `Maria Schmidt · Sales Nav, Recruiter`. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await withListError(this, async () => {
		const accounts = await fetchLinkedInAccounts(async (request) => await send(this, request));
		if (accounts.length === 0) {
			throw new ParameterError(
				'No LinkedIn account is connected yet. Connect one in the PostPress dashboard',
			);
		}
		const results = accounts.map((account) => ({
			name: [account.name ?? account.id, trouble(account) ?? seats(account)].join(' · '),
			value: String(account.id),
		}));
		return { results: results.filter(({ name }) => fold(name).includes(fold(filter ?? ''))) };
	});
}
