import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asNodeError } from '../execution/nodeErrors';
import { SELECT_TYPES, type SelectType } from '../filters/filterValueTypes';
import type { Candidate } from '../filters/lookup';
import { cachedLookUp } from '../resources/linkedInSearch/names/candidateCache';
import { editorLookUp } from './editorLookUp';

/** The route has no pages: longer lists end here. */
const MAX_VALUES = 100;

/** Lists and nothing else may be asked for all at once. */
const ALL_LISTS: INodePropertyOptions = { name: 'All Lists', value: 'ALL' };

/** An entry that only says something: n8n shows no message of a list that fails to load. */
const remark = (name: string, description?: string): INodePropertyOptions => ({
	name,
	// An empty value is never searched for.
	value: '',
	...(description && { description }),
});

const LONGER = remark(
	`Only ${MAX_VALUES} are listed`,
	'Use an expression with the names or IDs of the others',
);

/** The entries of a list that holds these values. */
function entriesOf(type: SelectType, candidates: Candidate[]): INodePropertyOptions[] {
	const values = candidates.map(({ id, title }) => ({ name: title, value: id }));
	const first = type.endsWith('_LISTS') ? [ALL_LISTS] : [];
	const last = candidates.length < MAX_VALUES ? [] : [LONGER];
	const entries = [...first, ...values, ...last];
	return entries.length > 0 ? entries : [remark('LinkedIn has none for this account')];
}

const loadType = (type: SelectType) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		try {
			const { scope, lookUp } = await editorLookUp(this, MAX_VALUES);
			return entriesOf(type, await cachedLookUp(scope, lookUp)(type, ''));
		} catch (error) {
			const { message, description } = asNodeError(this.getNode(), error, 0);
			return [remark(message, description ?? undefined)];
		}
	};

/** One method for each type that a multi-select shows, named after it: it loads the entries. */
export const selectOptions = Object.fromEntries(SELECT_TYPES.map((type) => [type, loadType(type)]));
