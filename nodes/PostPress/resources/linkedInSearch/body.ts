import type { IDataObject } from 'n8n-workflow';
import { refuseEmpty } from '../../filters/empty';
import { formToDraft, draftToBody } from '../../filters/filter';
import { FieldPath, quote } from '../../filters/fieldPath';
import type { Variant } from './variants';
import { ParameterError } from '../../parameterError';
import { isRecord } from '../../values';

/** What the form says of a search's filters: the Filters collection, or JSON as an object or a text. */
export interface Entered {
	keywords: unknown;
	/** The value of the variant's Filters collection, where the fields are used. */
	fields?: unknown;
	/** The JSON, where that is used. */
	json?: unknown;
	/** The workflow's time zone (IANA name). */
	timezone: string;
	/** Saving the search changes the account: only a plain search may. */
	maySave: boolean;
	/** Leaves out a filter of the form that was added and holds nothing, instead of refusing the search. */
	ignoreEmpty: boolean;
}

const JSON_FIELD = 'Filters (JSON)';

function failJson(reason: string): never {
	throw new ParameterError(`${JSON_FIELD}: ${reason}`);
}

function parseJson(value: unknown): IDataObject {
	if (value === undefined || value === null || value === '') return {};
	let parsed = value;
	if (typeof value === 'string') {
		try {
			parsed = JSON.parse(value);
		} catch (error) {
			failJson(`is not valid JSON (${(error as Error).message})`);
		}
	}
	if (!isRecord(parsed)) {
		failJson(`must be a JSON object, not ${quote(parsed)}`);
	}
	return parsed as IDataObject;
}

/** Takes `api` and `category` out of the JSON; they may stand there if they say what the parameters say. */
function withoutVariant(json: IDataObject, variant: Variant): IDataObject {
	const { api = variant.api, category = variant.category, ...rest } = json;
	if (api !== variant.api || category !== variant.category) {
		failJson(
			`is for ${quote(api)} ${quote(category)}, but API and Category say ${variant.api} ${variant.category}`,
		);
	}
	return rest;
}

/**
 * The body of a search as the API wants it, names in it as `Lookup`; what is empty is left out.
 * Throws a ParameterError that names the field.
 */
export function searchBody(variant: Variant, entered: Entered): IDataObject {
	const { filters, api, category } = variant;
	const usesJson = entered.json !== undefined;
	const path = usesJson ? FieldPath.inJson(entered.timezone) : FieldPath.inForm(entered.timezone);
	if (!usesJson && !entered.ignoreEmpty) refuseEmpty(filters, entered.fields, path);
	const drafts = usesJson
		? withoutVariant(parseJson(entered.json), variant)
		: formToDraft(filters, entered.fields);
	const { keywords = entered.keywords, ...rest } = drafts as IDataObject;
	if (!entered.maySave && rest.save_search !== undefined) {
		path
			.field('save_search', 'Save Search')
			.fail('only the operation Search of the PostPress node saves a search');
	}
	return {
		api,
		category,
		...keywordsOf(keywords),
		...draftToBody(filters, rest, path, ['keywords']),
	};
}

function keywordsOf(value: unknown): IDataObject {
	if (value === undefined || value === null || value === '') return {};
	if (typeof value !== 'string' && typeof value !== 'number') {
		throw new ParameterError(`Keywords: must be text, not ${quote(value)}`);
	}
	const keywords = String(value).trim();
	return keywords ? { keywords } : {};
}
