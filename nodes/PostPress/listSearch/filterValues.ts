import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Candidate } from '../filters/lookup';
import { type PickDetails, pickValue } from '../filters/pick';
import { isSelection, projectId } from '../resources/linkedInSearch/tables/recruiterDetails';
import {
	FILTER_VALUE_TYPES,
	type FilterValueType,
	type Service,
} from '../filters/filterValueTypes';
import { withListError } from './listError';
import { editorLookUp } from './editorLookUp';

/** Number of values in a list. The route has no paging, so users type more of the name instead. */
const SHOWN = 50;

/** Details that Recruiter requires with IDs of these types. */
const DETAILS = { JOB_TITLE: isSelection, SAVED_SEARCHES: projectId } as const;

function detailsOf(type: FilterValueType, service: Service, candidate: Candidate): PickDetails {
	if (service !== 'RECRUITER' || !(type === 'JOB_TITLE' || type === 'SAVED_SEARCHES')) return {};
	const { name, read } = DETAILS[type];
	const value = read(candidate.additional_data ?? {});
	return value === undefined ? {} : { [name]: String(value) };
}

const INDUSTRIES: FilterValueType[] = ['INDUSTRY', 'SALES_INDUSTRY'];

/**
 * Shown if no industry matches, because LinkedIn's industry names are hard to guess. Two lines, because the
 * editor truncates entries that are longer than the field.
 */
const BROADER_WORDS = ['No such industry. Broader words:', 'Software, Financial, Health, Retail'];

/** The values are blanks, which are never sent; they differ because the editor requires unique values. */
const NO_INDUSTRY = BROADER_WORDS.map((name, line) => ({ name, value: ' '.repeat(line) }));

const searchType = (type: FilterValueType) =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		return await withListError(this, async () => {
			const { scope, lookUp } = await editorLookUp(this, SHOWN);
			const results = (await lookUp(type, filter ?? '')).map((candidate) => ({
				name: candidate.title,
				value: pickValue(candidate.id, detailsOf(type, scope.service, candidate)),
			}));
			const isUnknown = results.length === 0 && filter && INDUSTRIES.includes(type);
			return { results: isUnknown ? NO_INDUSTRY : results };
		});
	};

/** One list search per type of the parameters route, named after the type. */
export const filterValueSearches = Object.fromEntries(
	(Object.keys(FILTER_VALUE_TYPES) as FilterValueType[]).map((type) => [type, searchType(type)]),
);
