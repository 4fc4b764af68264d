import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { isRecord } from '../filters/filter';
import { ParameterError } from '../filters/place';
import { fetchLinkedInAccounts } from '../shared/accounts';
import { send } from '../shared/api';
import { fold } from '../shared/fold';
import { objectAt } from '../shared/output/values';
import { shownInList } from './shownInList';

const SEATS: Record<string, string> = {
	recruiter: 'Recruiter',
	sales_navigator: 'Sales Navigator',
};

/** What the account can search with. LinkedIn Premium alone adds nothing to Classic. */
function seats({ connection_params: params }: IDataObject): string {
	const features = objectAt(objectAt(params).im).premiumFeatures;
	if (!Array.isArray(features)) return 'seats unknown';
	return ['Classic', ...features.map((feature) => SEATS[String(feature)]).filter(Boolean)].join(
		', ',
	);
}

/** The account's state in words; a broken one says what to do. */
function state({ sources }: IDataObject): string {
	const states = Array.isArray(sources)
		? sources.filter(isRecord).map(({ status }) => String(status))
		: [];
	const broken = states.find((status) => status !== 'OK');
	if (broken === 'CONNECTING') return 'connecting';
	return broken ? `broken (${broken}): reconnect it in PostPress` : 'OK';
}

/** Lists the LinkedIn accounts for the picker: `Maria Schmidt · OK · Classic, Sales Navigator`. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return await shownInList(this, async () => {
		const accounts = await fetchLinkedInAccounts(async (request) => await send(this, request));
		if (accounts.length === 0) {
			throw new ParameterError(
				'No LinkedIn account is connected yet. Connect one in the PostPress dashboard',
			);
		}
		const results = accounts.map((account) => ({
			name: [account.name ?? account.id, state(account), seats(account)].join(' · '),
			value: String(account.id),
		}));
		return { results: results.filter(({ name }) => fold(name).includes(fold(filter ?? ''))) };
	});
}
