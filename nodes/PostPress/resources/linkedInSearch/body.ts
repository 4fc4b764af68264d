import { refuseEmpty } from '../../filters/empty';
import { type Draft, draftToBody, formToDraft } from '../../filters/filter';
import { describe, FieldPath, quote } from '../../filters/fieldPath';
import { ParameterError } from '../../parameterError';
import { isBlank, isRecord, trim } from '../../values';
import { KEYWORDS, type Variant } from './variants';

/** A search's filters as entered: the Filters collection, or JSON as an object or text. */
export interface Entered {
	keywords: unknown;
	/** The value of the variant's Filters collection, if fields are used. */
	fields?: unknown;
	/** The same value as saved in the node, with expressions as text. */
	stored?: unknown;
	/** The JSON, if that is used. */
	json?: unknown;
}

/** How to read a search. */
export interface ReadingRules {
	/** The workflow's time zone (IANA name). */
	timezone: string;
	/** Whether Save Search is allowed, which changes the account. */
	maySave: boolean;
	/**
	 * Ignores empty filters in the form instead of throwing: agents fill in every field, but a person who adds
	 * a filter wants it to apply.
	 */
	ignoreEmpty: boolean;
}

const JSON_FIELD = 'Filters (JSON)';

function failJson(reason: string): never {
	throw new ParameterError(`${JSON_FIELD}: ${reason}`);
}

/** Agents often wrap JSON in a Markdown code block. */
const FENCED = /^```\w*\s*(.*?)\s*```$/su;

/** The JSON object, parsed from text if necessary, even if encoded twice; an empty object for a blank. */
function parseJson(value: unknown, encodedAgain = false): Draft {
	if (isBlank(value)) return {};
	if (isRecord(value)) return value;
	if (typeof value !== 'string' || encodedAgain) {
		failJson(`must be a JSON object, not ${describe(value)}`);
	}
	const text = trim(value);
	const inside = FENCED.exec(text)?.[1] ?? text;
	if (isBlank(inside)) return {};
	let parsed: unknown;
	try {
		parsed = JSON.parse(inside);
	} catch (error) {
		failJson(`is not valid JSON (${(error as Error).message})`);
	}
	return parseJson(parsed, typeof parsed === 'string' && !trim(parsed).startsWith('{'));
}

/** Removes `api` and `category` from the JSON. Throws a ParameterError if they differ from the parameters. */
function withoutVariant(json: Draft, variant: Variant): Draft {
	const { api: givenApi, category: givenCategory, ...rest } = json;
	const api = isBlank(givenApi) ? variant.api : givenApi;
	const category = isBlank(givenCategory) ? variant.category : givenCategory;
	if (api !== variant.api || category !== variant.category) {
		failJson(
			`has api ${quote(api)} and category ${quote(category)}, but the node is set to ${variant.api} and ${variant.category}`,
		);
	}
	return rest;
}

/**
 * The request body of a search, with names as `Lookup`s; empty values are omitted. Keywords in the JSON take
 * precedence over the field. Throws a ParameterError that names the field.
 */
export function searchBody(
	variant: Variant,
	entered: Entered,
	{ timezone, maySave, ignoreEmpty }: ReadingRules,
): Draft {
	const { filters, api, category } = variant;
	const { keywords } = entered;
	const inForm = FieldPath.inForm(timezone);
	const usesJson = entered.json !== undefined;
	const path = usesJson ? FieldPath.inJson(timezone) : inForm;
	if (!usesJson && !ignoreEmpty) refuseEmpty(filters, entered.fields, entered.stored, path);
	const draft = usesJson
		? withoutVariant(parseJson(entered.json), variant)
		: formToDraft(filters, entered.fields);
	const body = draftToBody([KEYWORDS, ...filters], draft, path);
	if (!maySave && body.save_search !== undefined) {
		path
			.field('save_search', 'Also Save This Search As')
			.fail('only the Search operation of the PostPress node can save a search');
	}
	return { api, category, ...draftToBody([KEYWORDS], { keywords }, inForm), ...body };
}
