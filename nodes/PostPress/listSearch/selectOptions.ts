import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { asNodeError } from '../execution/nodeErrors';
import { SELECT_TYPES, type SelectType } from '../filters/filterValueTypes';
import type { Candidate } from '../filters/lookup';
import { cachedLookUp } from '../resources/linkedInSearch/names/candidateCache';
import { editorLookUp } from './editorLookUp';

/** The route has no paging, so longer lists are truncated. */
const MAX_VALUES = 100;

/** The ID ALL exists for lists only. */
const ALL_LISTS: INodePropertyOptions = { name: 'All Lists', value: 'ALL' };

/** An entry that shows a message, because n8n does not show why a list failed to load. */
const remark = (name: string, description?: string): INodePropertyOptions => ({
	name,
	// Empty values are never sent.
	value: '',
	...(description && { description }),
});

const LONGER = remark(
	`Only the first ${MAX_VALUES} are listed`,
	'Use an expression with the names or IDs of the others',
);

/** The entries for these values. */
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

/** One loading method per type shown as a multi-select, named after the type. */
export const selectOptions = Object.fromEntries(SELECT_TYPES.map((type) => [type, loadType(type)]));
